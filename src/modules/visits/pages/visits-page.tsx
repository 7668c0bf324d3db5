import { Fragment } from 'react';
import { showDate } from '../../../kernel/local-date.ts';
import { FormProblems } from '../../../ui/form.tsx';
import { Heading, PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import type { VisitsView } from '../view-visits.ts';
import { visitOutcomeText, visitStateText } from '../visits.text.ts';
import { TripCards } from './trip-cards.tsx';
import { showPrison } from './visit-marks.tsx';
import { VisitsTable } from './visits-table.tsx';

/** Visits in prison: what to ask for together, what is one's own, and for who plans all others by prison. */
export function VisitsPage({ view, errors }: { view: VisitsView; errors: Readonly<Record<string, string>> }) {
  const { mine, today, canPlan } = view;
  return (
    <>
      <PageHead
        title="Bezoeken"
        lead={
          canPlan
            ? 'Gesprekken in de PI: aanvragen, gaan, en vastleggen wat ervan kwam.'
            : 'De bezoeken in de PI die u zijn gevraagd.'
        }
      />
      <FormProblems errors={errors} />
      {canPlan && <Trips view={view} />}
      <Section title="Mijn bezoeken" id="mijn-bezoeken" count={mine.length}>
        {mine.length === 0 ? (
          <EmptyState title="U hebt geen bezoeken">
            {canPlan ? 'Plan een bezoek vanuit een dossier.' : 'Wordt u een bezoek gevraagd, dan staat het hier.'}
          </EmptyState>
        ) : (
          <VisitsTable caption="Mijn bezoeken" visits={mine} today={today} without="visitor" />
        )}
      </Section>
      {canPlan ? <Others view={view} /> : <Ended view={view} />}
    </>
  );
}

function Trips({ view: { trips, today } }: { view: VisitsView }) {
  if (trips.length === 0) return null;
  return (
    <Section title="Samen op één dag" id="reizen" count={trips.length}>
      <TripCards trips={trips} today={today} />
    </Section>
  );
}

function Others({ view: { others, today } }: { view: VisitsView }) {
  const byPrison = [...Map.groupBy(others, showPrison)].toSorted(([one], [other]) => one.localeCompare(other, 'nl'));
  return (
    <Section title="Bezoeken van anderen" id="andere-bezoeken" count={others.length}>
      {others.length === 0 && (
        <EmptyState title="Geen bezoeken van anderen">Bezoeken die anderen gaan maken, staan hier per PI.</EmptyState>
      )}
      {byPrison.map(([prison, visits]) => (
        <Fragment key={prison}>
          <Heading level={3}>{prison}</Heading>
          <VisitsTable caption={`Bezoeken in ${prison}`} visits={visits} today={today} without="prison" />
        </Fragment>
      ))}
    </Section>
  );
}

/** Only where, when and how it ended: what one sees of a person ends with the visit. */
function Ended({ view: { ended, today } }: { view: VisitsView }) {
  if (ended.length === 0) return null;
  return (
    <Section title="Afgerond" id="afgerond" count={ended.length}>
      <Table
        caption="Afgeronde bezoeken, zonder namen"
        hideCaption
        rows={ended}
        rowKey={({ id }) => id}
        columns={[
          {
            label: 'Wanneer',
            isRowHeader: true,
            cell: ({ visitOn }) => (visitOn === null ? '–' : showDate(visitOn, today)),
          },
          { label: 'Waar', cell: ({ prison }) => (prison === '' ? '–' : prison) },
          {
            label: 'Hoe het afliep',
            cell: ({ state, outcome }) => (outcome === null ? visitStateText[state] : visitOutcomeText[outcome]),
          },
        ]}
      />
    </Section>
  );
}
