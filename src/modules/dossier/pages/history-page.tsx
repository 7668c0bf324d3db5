import { showInstant } from '../../../kernel/local-date.ts';
import { EmptyState } from '../../../ui/notice.tsx';
import { History } from '../../../ui/timeline.tsx';
import { CaseFormPage } from '../../cases/cases.public.ts';
import type { HistoryLine } from '../history.ts';

/** What changed, in words. */
export function HistoryList({ history }: { history: readonly HistoryLine[] }) {
  if (history.length === 0) {
    return <EmptyState title="Nog niets veranderd">Elke wijziging in dit dossier komt hier te staan.</EmptyState>;
  }
  const entries = history.map(({ id, at, by, title, details, note }) => ({
    key: id,
    at: at.toString(),
    when: showInstant(at),
    by,
    title,
    children: (
      <>
        {details.length > 0 && <p>{details.join(' · ')}</p>}
        {note !== '' && <p className="kp-subtle">{note}</p>}
      </>
    ),
  }));
  return <History label="Geschiedenis" entries={entries} />;
}

interface HistoryPageProps {
  caseId: string;
  personName: string;
  history: readonly HistoryLine[];
}

/** The whole history of a file. */
export function HistoryPage({ caseId, personName, history }: HistoryPageProps) {
  return (
    <CaseFormPage caseId={caseId} personName={personName} title="Geschiedenis" errors={{}}>
      <HistoryList history={history} />
    </CaseFormPage>
  );
}
