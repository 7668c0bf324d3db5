import { showDate, todayIn, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import type { CoverRow } from '../../cases/cases.public.ts';
import { coverLink, handoverLink } from '../caseload.links.ts';
import type { HandoverRow } from '../caseload.table.ts';

interface CoverAndHandoverView {
  covers: readonly CoverRow[];
  handovers: readonly HandoverRow[];
  names: ReadonlyMap<string, string>;
  today: LocalDate;
}

/** Who looks after the files of whom, and which handovers wait for an answer. */
export function CoverAndHandover({ view }: { view: CoverAndHandoverView }) {
  const { covers, handovers } = view;
  return (
    <>
      <Section title="Vervanging" id="vervanging" count={covers.length}>
        {covers.length === 0 ? (
          <EmptyState title="Er is geen vervanging" actions={<TextLink href={coverLink}>Vervanging regelen</TextLink>}>
            Gaat een RIO met vakantie, dan ziet een collega zolang diens dossiers.
          </EmptyState>
        ) : (
          <CoversTable view={view} />
        )}
      </Section>
      {handovers.length > 0 && (
        <Section title="Overdrachten die wachten" id="overdrachten" count={handovers.length}>
          <HandoversTable view={view} />
        </Section>
      )}
    </>
  );
}

function CoversTable({ view: { covers, names, today } }: { view: Omit<CoverAndHandoverView, 'handovers'> }) {
  return (
    <Table
      caption="Vervanging"
      hideCaption
      rows={covers}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Afwezig', isRowHeader: true, cell: ({ absentId }) => names.get(absentId) ?? '' },
        { label: 'Vervangt', cell: ({ coverId }) => names.get(coverId) ?? '' },
        {
          label: 'Wanneer',
          cell: ({ startsOn, endsOn }) =>
            `${startsOn > today ? 'Van' : 'Nu, van'} ${showDate(startsOn, today)} tot en met ${showDate(endsOn, today)}`,
        },
      ]}
    />
  );
}

function HandoversTable({ view: { handovers, names, today } }: { view: CoverAndHandoverView }) {
  return (
    <Table
      caption="Overdrachten die wachten"
      hideCaption
      rows={handovers}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Overdracht',
          isRowHeader: true,
          cell: ({ id, fromId, toId }) => (
            <TextLink href={handoverLink(id)}>
              Van {names.get(fromId) ?? ''} naar {names.get(toId) ?? ''}
            </TextLink>
          ),
        },
        { label: 'Aangeboden', cell: ({ offeredAt }) => showDate(todayIn(offeredAt), today) },
        { label: 'Door', cell: ({ offeredByName }) => offeredByName },
      ]}
    />
  );
}
