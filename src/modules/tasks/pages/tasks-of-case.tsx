import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Line, Lines } from '../../../ui/lines.tsx';
import { Subtle } from '../../../ui/layout.tsx';
import type { TaskOfCase } from '../tasks-of-case.ts';
import { taskLink } from '../tasks.links.ts';
import { showOwner, taskTitle } from '../tasks.text.ts';
import { TaskDay, TaskLight, TaskSignals } from './task-marks.tsx';

/** The tasks of one file with how each stands. */
export function TasksOfCase({ tasks, today }: { tasks: readonly TaskOfCase[]; today: LocalDate }) {
  return (
    <Lines label="Taken">
      {tasks.map((task) => (
        <Line
          key={task.id}
          name={<TextLink href={taskLink(task.id)}>{taskTitle(task)}</TextLink>}
          status={<TaskLight task={task} />}
        >
          <Subtle>{showOwner(task)}</Subtle> <TaskDay task={task} today={today} /> <TaskSignals task={task} />
          {task.endedOn !== null && <Subtle>{showDate(task.endedOn, today)}</Subtle>}
          {task.endNote !== '' && <p>{task.endNote}</p>}
        </Line>
      ))}
    </Lines>
  );
}
