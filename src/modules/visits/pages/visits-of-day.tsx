import type { LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { Row, Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { showName } from '../../persons/persons.public.ts';
import { visitLink, visitsLink, visitStepLink } from '../visits.links.ts';
import type { ShownVisit } from '../visits.queries.ts';
import { showVisitor } from '../visits.text.ts';
import { showMoment, showPrison, VisitLight } from './visit-marks.tsx';

/** Visits of this week, and those of which nobody said yet what came of them; one tap says that it was held. */
export function VisitsOfDay({ visits, today }: { visits: readonly ShownVisit[]; today: LocalDate }) {
  if (visits.length === 0) return null;
  return (
    <Section
      title="Bezoeken deze week"
      id="bezoeken"
      count={visits.length}
      actions={<TextLink href={visitsLink}>Alle bezoeken</TextLink>}
    >
      <Table
        caption="Bezoeken van deze week en zonder uitkomst"
        hideCaption
        rows={visits}
        rowKey={({ id }) => id}
        columns={[
          {
            label: 'Naam',
            isRowHeader: true,
            cell: (visit) => <TextLink href={visitLink(visit.id)}>{showName(visit)}</TextLink>,
          },
          { label: 'Wie gaat', cell: showVisitor },
          { label: 'Waar', cell: showPrison },
          { label: 'Wanneer', cell: (visit) => showMoment(visit, today), isUnbroken: true },
          { label: 'Uitkomst', cell: (visit) => <Outcome visit={visit} today={today} /> },
        ]}
      />
    </Section>
  );
}

function Outcome({ visit, today }: { visit: ShownVisit; today: LocalDate }) {
  const { id, version, visitOn } = visit;
  if (visitOn === null || visitOn > today) return <VisitLight visit={visit} />;
  return (
    <Row>
      <ActionForm action={visitStepLink(id, 'uitkomst')} hidden={{ version: String(version), outcome: 'held' }}>
        <SubmitButton kind="secondary">Ging door</SubmitButton>
      </ActionForm>
      <ButtonLink href={`${visitLink(id)}#uitkomst`} kind="subtle">
        Niet
      </ButtonLink>
    </Row>
  );
}
