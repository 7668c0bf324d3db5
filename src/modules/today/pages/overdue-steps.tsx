import { showCountdown, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { gateStepLabel } from '../../gate/gate.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { OverdueStep } from '../today.service.ts';

const shownAtOnce = 10;

/** Agreements around the gate that were not kept in time, the oldest first. */
export function OverdueSteps({ overdue, today }: { overdue: readonly OverdueStep[]; today: LocalDate }) {
  const rest = overdue.slice(shownAtOnce);
  return (
    <Section title="Over tijd" id="over-tijd" count={overdue.length}>
      {overdue.length === 0 ? (
        <EmptyState title="Alles is op tijd">Werkafspraken die verlopen, komen hier te staan.</EmptyState>
      ) : (
        <Steps caption="Verlopen werkafspraken" steps={overdue.slice(0, shownAtOnce)} today={today} />
      )}
      {rest.length > 0 && (
        <Details summary={`Nog ${rest.length} verlopen werkafspraken`}>
          <Steps caption="Overige verlopen werkafspraken" steps={rest} today={today} />
        </Details>
      )}
    </Section>
  );
}

function Steps({ caption, steps, today }: { caption: string; steps: readonly OverdueStep[]; today: LocalDate }) {
  const columns: Column<OverdueStep>[] = [
    {
      label: 'Naam',
      isRowHeader: true,
      cell: ({ file }) => <TextLink href={caseLink(file.id)}>{showName(file)}</TextLink>,
    },
    { label: 'Werkafspraak', cell: ({ step }) => gateStepLabel(step.code) },
    {
      label: 'Had klaar moeten zijn',
      cell: ({ step }) => (step.dueOn === null ? '' : showCountdown(step.dueOn, today)),
    },
    { label: 'Werker', cell: ({ file }) => file.workerName ?? 'Nog niemand' },
  ];
  return (
    <Table
      caption={caption}
      hideCaption
      rows={steps}
      columns={columns}
      rowKey={({ file, step }) => `${file.id} ${step.code}`}
    />
  );
}
