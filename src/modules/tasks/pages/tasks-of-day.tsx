import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { daysText } from '../stalled.text.ts';
import { showTaskName } from '../task-name.ts';
import type { DayTasks } from '../tasks-of-day.ts';
import { taskLink, tasksLink } from '../tasks.links.ts';
import type { ShownTask } from '../tasks.queries.ts';
import { showOwner, taskTitle } from '../tasks.text.ts';

/** Escalated tasks and tasks without an answer: each shown only when there are any. */
export function TasksOfDay({ tasks, today }: { tasks: DayTasks; today: LocalDate }) {
  const late = { label: 'Over de uiterste dag', cell: ({ fatalOn }: ShownTask) => since(fatalOn, today) };
  const waiting = { label: 'Wacht al', cell: ({ offeredOn }: ShownTask) => since(offeredOn, today) };
  return (
    <>
      {tasks.escalatedInAll > 0 && (
        <Section title="Geëscaleerde taken" id="geescaleerd" count={tasks.escalatedInAll} actions={all}>
          <Prose>De uiterste dag is voorbij. Bel de organisatie, of trek de taak in.</Prose>
          <DayTable caption="Geëscaleerde taken" rows={tasks.escalated} when={late} />
        </Section>
      )}
      {tasks.unansweredInAll > 0 && (
        <Section title="Taken zonder antwoord" id="zonder-antwoord" count={tasks.unansweredInAll} actions={all}>
          <Prose>Nog niet aangenomen en niet afgewezen. Vraag of de taak is gezien.</Prose>
          <DayTable caption="Taken zonder antwoord" rows={tasks.unanswered} when={waiting} />
        </Section>
      )}
    </>
  );
}

const all = <TextLink href={tasksLink}>Alle taken</TextLink>;
const since = (day: LocalDate, today: LocalDate): string => daysText(daysBetween(day, today));

function DayTable({ caption, rows, when }: { caption: string; rows: readonly ShownTask[]; when: Column<ShownTask> }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Taak',
          isRowHeader: true,
          cell: (task) => <TextLink href={taskLink(task.id)}>{taskTitle(task)}</TextLink>,
        },
        { label: 'Over', cell: showTaskName },
        { label: 'Bij', cell: showOwner },
        when,
      ]}
    />
  );
}
