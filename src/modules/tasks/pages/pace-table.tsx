import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import type { OrganisationPace } from '../stalled.queries.ts';
import { daysText } from '../stalled.text.ts';
import { tasksOfLink } from '../tasks.links.ts';

interface PaceTableProps {
  paces: readonly OrganisationPace[];
  canOpen: boolean;
  smallest: number;
  today: LocalDate;
}

/** Per partner: what waits, what is late, and the time from asked to done. */
export function PaceTable({ paces: all, ...reader }: PaceTableProps) {
  const paces = all.filter(({ waiting, late, done }) => Math.max(waiting, late, done) >= reader.smallest);
  return (
    <Section title="Taken per partner" id="taken" count={paces.length}>
      {paces.length === 0 ? (
        <EmptyState title="Nog geen taken">
          Tijd van vraag tot klaar verschijnt zodra partners taken afronden.
        </EmptyState>
      ) : (
        <Table
          caption="Taken per partner, met de tijd van vraag tot klaar over een jaar"
          rows={paces}
          rowKey={({ organisationId }) => organisationId}
          columns={paceColumns(reader)}
        />
      )}
    </Section>
  );
}

function paceColumns({ canOpen, smallest, today }: Omit<PaceTableProps, 'paces'>): Column<OrganisationPace>[] {
  const since = (count: number, day: LocalDate | null): string => {
    if (count < smallest) return smallest > 1 ? `minder dan ${smallest}` : '–';
    return day === null ? String(count) : `${count} (het langst ${daysText(daysBetween(day, today))})`;
  };
  return [
    {
      label: 'Partner',
      isRowHeader: true,
      cell: ({ organisationId, name }) =>
        canOpen ? <TextLink href={tasksOfLink(organisationId)}>{name}</TextLink> : name,
    },
    { label: 'Wacht op antwoord', cell: ({ waiting, waitingSince }) => since(waiting, waitingSince) },
    { label: 'Over de streefdatum', cell: ({ late, lateSince }) => since(late, lateSince) },
    {
      label: 'Van vraag tot klaar',
      cell: ({ done, medianDays }) =>
        done < smallest || medianDays === null ? '–' : `${daysText(medianDays)} (middelste van ${done})`,
    },
  ];
}
