import { showDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/card.tsx';
import { Row, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { CaseFormPage } from '../../cases/cases.public.ts';
import { assignCaseLink, endLink, handoverLink, offerLink } from '../caseload.links.ts';
import { followedUntil } from '../caseload.rules.ts';
import type { AssignmentRow } from '../caseload.table.ts';
import { criterionText } from '../caseload.text.ts';
import { AssessForm } from './assess-form.tsx';
import type { AssessPageProps, AssessView } from './assess-view.ts';
import { CriterionMark } from './criterion-mark.tsx';

const verdictText = {
  met: 'Voldoet aan de criteria voor een RIO.',
  'not-met': 'Voldoet niet aan de criteria voor een RIO.',
  unknown: 'Er is nog iets onbekend: vul het hieronder aan.',
} as const;

/** The criteria of a file one by one, what is said by hand, and who its RIO is and was. */
export function AssessPage({ view, values, errors }: AssessPageProps) {
  const { file, personName, selection } = view;
  return (
    <CaseFormPage
      caseId={file.id}
      personName={personName}
      title="RIO"
      lead={verdictText[selection.verdict]}
      errors={errors}
    >
      <Section title="Criteria" id="criteria">
        <DescriptionList
          items={selection.criteria.map((criterion) => ({
            label: criterionText[criterion.code],
            value: <CriterionMark criterion={criterion} />,
          }))}
        />
      </Section>
      <Section title="Beoordelen" id="beoordelen">
        <AssessForm view={view} values={values} errors={errors} />
      </Section>
      <Assignments view={view} />
    </CaseFormPage>
  );
}

function Assignments({ view }: { view: AssessView }) {
  const { assignments, names, file, followUpMonths } = view;
  const until = followedUntil(file.releaseOn, followUpMonths);
  return (
    <Section title="Wie is de RIO?" id="toewijzingen" actions={<Steps view={view} />}>
      {assignments.length === 0 ? (
        <EmptyState title="Nog geen RIO toegewezen">De projectleider wijst toe op de pagina RIO.</EmptyState>
      ) : (
        <>
          <Table
            caption="Toewijzingen, de laatste bovenaan"
            hideCaption
            rows={assignments}
            rowKey={({ id }) => id}
            columns={[
              { label: 'RIO', isRowHeader: true, cell: ({ rioId }) => names.get(rioId ?? '') ?? 'Nog niet gekozen' },
              { label: 'Wanneer', cell: showPeriod },
              { label: 'Waarom', cell: showReasons },
            ]}
          />
          {until !== undefined && <p>De RIO blijft betrokken tot en met {showDate(until)}, ook na een overdracht.</p>}
        </>
      )}
    </Section>
  );
}

function showPeriod({ startsOn, endsOn }: AssignmentRow): string {
  if (startsOn === null) return 'Voorstel na overdracht uit een andere gemeente';
  return endsOn === null ? `Sinds ${showDate(startsOn)}` : `${showDate(startsOn)} tot ${showDate(endsOn)}`;
}

function showReasons({ reason, overReason, endReason }: AssignmentRow): string {
  const parts = [
    reason,
    overReason === '' ? '' : `Boven de grens: ${overReason}`,
    endReason === '' ? '' : `Einde: ${endReason}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function Steps({ view: { file, handover, canAssign } }: { view: AssessView }) {
  const active = file.assignmentState === 'active' ? file.assignmentId : null;
  return (
    <Row>
      {canAssign && active === null && file.isOpen && (
        <ButtonLink href={assignCaseLink(file.municipalityId, file.id)}>Toewijzen</ButtonLink>
      )}
      <HandOver file={file} handover={handover} />
      {canAssign && active !== null && <TextLink href={endLink(active)}>Toewijzing beëindigen</TextLink>}
    </Row>
  );
}

function HandOver({ file, handover }: Pick<AssessView, 'file' | 'handover'>) {
  if (handover !== undefined) return <ButtonLink href={handoverLink(handover.id)}>Overdracht die wacht</ButtonLink>;
  if (file.workerId === null || !file.isOpen) return null;
  return <ButtonLink href={offerLink(file.id)}>Overdragen</ButtonLink>;
}
