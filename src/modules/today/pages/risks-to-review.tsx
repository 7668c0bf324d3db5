import { showCountdown, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { Badge } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { caseLink, caseStateText } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { reviewRiskLink, type May } from '../today.links.ts';
import type { TodayView } from '../today-view.ts';

interface RisksProps {
  risks: TodayView['risks'];
  today: LocalDate;
  may: May;
}

/** Safety risks of which was agreed to look by today whether they still stand: shown only when there are any. */
export function RisksToReview({ risks: { shown, total }, today, may }: RisksProps) {
  if (total === 0) return null;
  const columns: Column<TodayView['risks']['shown'][number]>[] = [
    {
      label: 'Naam',
      isRowHeader: true,
      cell: (file) => <TextLink href={caseLink(file.id)}>{showName(file)}</TextLink>,
    },
    {
      label: 'Opnieuw bekijken',
      cell: ({ safetyRiskReviewOn: on }) => (on === null ? '' : showCountdown(on, today)),
    },
    { label: 'Status', cell: (file) => caseStateText[file.state] },
    { label: 'Werker', cell: (file) => file.workerName ?? <Badge tone="warning">Nog niemand</Badge> },
  ];
  if (may('case:write'))
    columns.push({
      label: 'Signaal',
      cell: (file) => <TextLink href={reviewRiskLink(file.id, may)}>Bekijk opnieuw</TextLink>,
    });
  return (
    <Section title="Veiligheidsrisico’s om opnieuw te bekijken" id="risicos" count={total}>
      <Prose>Kijk of het signaal nog nodig is: geef het een nieuwe dag, of hef het op in het dossier.</Prose>
      <Table
        caption="Veiligheidsrisico’s om opnieuw te bekijken"
        hideCaption
        rows={shown}
        columns={columns}
        rowKey={(file) => file.id}
      />
    </Section>
  );
}
