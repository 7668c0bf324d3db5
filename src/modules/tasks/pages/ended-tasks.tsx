import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { domainText, taskTitle } from '../tasks.text.ts';
import type { ListedTask } from '../view-tasks.ts';
import { TaskLight } from './task-marks.tsx';

/** What was asked before: without names, for the sight of a person ends with the task. */
export function EndedTasks({ tasks, today }: { tasks: readonly ListedTask[]; today: LocalDate }) {
  return (
    <Section title="Afgesloten" id="afgesloten" count={tasks.length}>
      {tasks.length === 0 ? (
        <EmptyState title="Nog niets afgesloten">Hier staat straks wat u hebt gedaan, zonder namen.</EmptyState>
      ) : (
        <Table
          caption="Afgesloten taken"
          hideCaption
          rows={tasks}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Taak', isRowHeader: true, cell: taskTitle },
            { label: 'Onderwerp', cell: ({ domain }) => domainText(domain) },
            {
              label: 'Afgesloten',
              isUnbroken: true,
              cell: ({ endedOn }) => (endedOn === null ? '' : showDate(endedOn, today)),
            },
            { label: 'Uitkomst', isUnbroken: true, cell: (task) => <TaskLight task={task} /> },
          ]}
        />
      )}
    </Section>
  );
}
