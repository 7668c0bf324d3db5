import type { LocalDate } from '../../../kernel/local-date.ts';
import { Badge, Countdown, StatusLight } from '../../../ui/status.tsx';
import type { ShownTask } from '../tasks.queries.ts';
import { isOpenTask } from '../tasks.rules.ts';
import { latenessText, taskStateText, taskTone } from '../tasks.text.ts';

/** Where a task is, in shape, colour and word. */
export function TaskLight({ task: { state } }: { task: Pick<ShownTask, 'state'> }) {
  return <StatusLight tone={taskTone[state]}>{taskStateText[state]}</StatusLight>;
}

/** The signals that time gave. */
export function TaskSignals({ task }: { task: Pick<ShownTask, 'isReminded' | 'isEscalated'> }) {
  return (
    <>
      {task.isReminded && <Badge tone="warning">Herinnering</Badge>}
      {task.isEscalated && <Badge tone="danger">Geëscaleerd</Badge>}
    </>
  );
}

/** The day of a task and how late it is. */
export function TaskDay({
  task,
  today,
}: {
  task: Pick<ShownTask, 'state' | 'targetOn' | 'fatalOn'>;
  today: LocalDate;
}) {
  if (!isOpenTask(task.state)) return null;
  const { text, tone } = latenessText(task, today);
  return (
    <Countdown date={task.targetOn} tone={tone}>
      {text}
    </Countdown>
  );
}
