import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Checkbox, Select } from '../../../ui/choice-field.tsx';
import { FieldRow, Form } from '../../../ui/form.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import type { Organisation } from '../../address-book/address-book.public.ts';
import { showTaskName } from '../task-name.ts';
import { taskLink, tasksLink } from '../tasks.links.ts';
import type { TaskFilter } from '../tasks.schema.ts';
import { showOwner, taskStateText, taskTitle } from '../tasks.text.ts';
import type { ListedTask } from '../view-tasks.ts';
import { TaskDay, TaskLight, TaskSignals } from './task-marks.tsx';

interface AllTasksProps {
  tasks: readonly ListedTask[];
  organisations: readonly Organisation[];
  filter: TaskFilter;
  today: LocalDate;
}

/** The tasks of every file that the reader may see, narrowed to what was chosen. */
export function AllTasks({ tasks, organisations, filter, today }: AllTasksProps) {
  const total = tasks[0]?.total ?? 0;
  return (
    <Section title="Alle taken" id="alle" count={total}>
      <Filter organisations={organisations} filter={filter} />
      {total > tasks.length && (
        <Prose>Hier staan de eerste {tasks.length}. Maak de lijst kleiner met een filter.</Prose>
      )}
      {tasks.length === 0 ? (
        <EmptyState title="Geen taken gevonden">
          Vraag een partner iets vanuit een dossier, of kies een ander filter.
        </EmptyState>
      ) : (
        <Table caption="Taken" hideCaption rows={tasks} rowKey={({ id }) => id} columns={columnsFor(today)} />
      )}
    </Section>
  );
}

function Filter({ organisations, filter }: Pick<AllTasksProps, 'organisations' | 'filter'>) {
  const states = Object.entries(taskStateText).map(([value, label]) => ({ value, label }));
  return (
    <Form action={tasksLink} method="get">
      <FieldRow>
        <Select
          name="organisatie"
          label="Organisatie"
          value={filter.organisatie}
          empty="Alle"
          choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="status"
          label="Status"
          value={filter.status}
          choices={[{ value: 'open', label: 'Alle open taken' }, ...states]}
        />
        <Checkbox name="telaat" label="Alleen te laat" value="ja" isChecked={filter.telaat === 'ja'} />
        <SubmitButton kind="secondary">Tonen</SubmitButton>
      </FieldRow>
    </Form>
  );
}

const columnsFor = (today: LocalDate): Column<ListedTask>[] => [
  {
    label: 'Taak',
    isRowHeader: true,
    cell: (task) => <TextLink href={taskLink(task.id)}>{taskTitle(task)}</TextLink>,
  },
  { label: 'Over', cell: showTaskName },
  { label: 'Bij', cell: showOwner },
  { label: 'Wanneer', cell: (task) => whenOf(task, today) },
  {
    label: 'Status',
    cell: (task) => (
      <>
        <TaskLight task={task} /> <TaskSignals task={task} />
      </>
    ),
  },
];

function whenOf(task: ListedTask, today: LocalDate) {
  return task.endedOn === null ? <TaskDay task={task} today={today} /> : `afgesloten ${showDate(task.endedOn, today)}`;
}
