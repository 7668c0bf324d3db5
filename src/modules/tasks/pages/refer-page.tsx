import { showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { ActionForm, Form } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid, Prose, Section, Subtle } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Badge } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { NeedToRefer } from '../refer.queries.ts';
import { departmentsFor, type Department } from '../refer.rules.ts';
import { showTaskName } from '../task-name.ts';
import { referNeedLink, taskStepLink } from '../tasks.links.ts';
import type { ShownTask } from '../tasks.queries.ts';
import { domainText, showOwner, taskTitle } from '../tasks.text.ts';

interface ReferPageProps {
  needs: readonly NeedToRefer[];
  referred: readonly ShownTask[];
  departments: readonly Department[];
  today: LocalDate;
}

/** Needs without a department, each with one button to the one that is likely. */
export function ReferPage({ needs, referred, departments, today }: ReferPageProps) {
  const total = needs[0]?.total ?? 0;
  return (
    <>
      <PageHead title="Doorzetten" lead="Hulpvragen waarvoor nog geen afdeling van de gemeente verantwoordelijk is." />
      {referred.length > 0 && <Referred tasks={referred} today={today} />}
      <Section title="Nog geen afdeling" id="nog-geen-afdeling" count={total}>
        {total > needs.length && <Prose>Hier staan de {needs.length} die het eerst vrijkomen.</Prose>}
        {needs.length === 0 ? (
          <EmptyState title="Alles is doorgezet">Nieuwe hulpvragen uit een screening komen hier vanzelf.</EmptyState>
        ) : (
          <Grid blocks="wide">{needs.map((need) => renderNeed(need, departmentsFor(need, departments), today))}</Grid>
        )}
      </Section>
    </>
  );
}

function renderNeed(need: NeedToRefer, departments: readonly Department[], today: LocalDate) {
  const { returnedBy, returnNote, releaseOn } = need;
  const marks = returnedBy === null ? undefined : <Badge tone="warning">Terug van {returnedBy}</Badge>;
  return (
    <Card key={need.needId} title={need.title} marks={marks} actions={renderButtons(need, departments)}>
      <p>
        <TextLink href={caseLink(need.caseId)}>{showName(need)}</TextLink>{' '}
        <Subtle>
          {domainText(need.domain)}
          {releaseOn !== null && `, vrij ${showCountdown(releaseOn, today)}`}
        </Subtle>
      </p>
      {returnNote !== null && returnNote !== '' && <p>{returnNote}</p>}
    </Card>
  );
}

function renderButtons(need: NeedToRefer, [likely, ...others]: readonly Department[]) {
  if (likely === undefined) return <Subtle>Geen afdeling die dit mag lezen. Vul het adresboek aan.</Subtle>;
  const version = String(need.version);
  return (
    <>
      <ActionForm action={referNeedLink(need)} hidden={{ version, organisationId: likely.id }}>
        <SubmitButton>Naar {likely.name}</SubmitButton>
      </ActionForm>
      {others.length > 0 && (
        <Form action={referNeedLink(need)} hidden={{ version }}>
          <Select
            name="organisationId"
            id={`afdeling-${need.needId}`}
            label="Of een andere afdeling"
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton kind="secondary">Zet door</SubmitButton>
        </Form>
      )}
    </>
  );
}

function Referred({ tasks, today }: { tasks: readonly ShownTask[]; today: LocalDate }) {
  return (
    <Section title="Door u doorgezet, nog geen antwoord" id="doorgezet" count={tasks.length}>
      <Table
        caption="Door u doorgezet"
        hideCaption
        rows={tasks}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Hulpvraag', isRowHeader: true, cell: taskTitle },
          { label: 'Over', cell: showTaskName },
          { label: 'Naar', cell: showOwner },
          { label: 'Sinds', isUnbroken: true, cell: ({ offeredOn }) => showDate(offeredOn, today) },
          { label: 'Ongedaan maken', cell: renderUndo },
        ]}
      />
    </Section>
  );
}

const renderUndo = ({ id, version }: ShownTask) => (
  <ActionForm action={taskStepLink(id, 'intrekken')} hidden={{ version: String(version) }}>
    <SubmitButton kind="subtle">Terugnemen</SubmitButton>
  </ActionForm>
);
