import { Card } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid, Section, Subtle } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { showTaskName } from '../task-name.ts';
import { taskLink } from '../tasks.links.ts';
import { domainText, showOwner, taskTitle } from '../tasks.text.ts';
import type { ListedTask, TasksView } from '../view-tasks.ts';
import { AllTasks } from './all-tasks.tsx';
import { EndedTasks } from './ended-tasks.tsx';
import { TaskDay, TaskLight, TaskSignals } from './task-marks.tsx';

/** What is asked of the reader, and for who works on files all tasks of those files. */
export function TasksPage({ view }: { view: TasksView }) {
  const { mine, all } = view;
  const isPartner = all === undefined;
  const lead = isPartner ? 'Wat aan u gevraagd is. De eerste dag staat bovenaan.' : undefined;
  return (
    <>
      <PageHead title="Taken" lead={lead} />
      {(isPartner || mine.length > 0) && <MyTasks view={view} isPartner={isPartner} />}
      {all !== undefined && <AllTasks {...all} today={view.today} />}
      {isPartner && <EndedTasks tasks={view.ended} today={view.today} />}
    </>
  );
}

function MyTasks({ view: { mine, today }, isPartner }: { view: TasksView; isPartner: boolean }) {
  return (
    <Section title={isPartner ? 'Open taken' : 'Aan u gevraagd'} id="open" count={mine.length}>
      {mine.length === 0 ? (
        <EmptyState title="U hebt geen open taken">
          Nieuwe taken verschijnen hier zodra de gemeente u iets vraagt. U hoeft nu niets te doen.
        </EmptyState>
      ) : (
        <Grid blocks="wide">{mine.map((task) => renderCard(task, today))}</Grid>
      )}
    </Section>
  );
}

const toneOf = (task: ListedTask) => (task.isEscalated ? 'danger' : task.isReminded ? 'warning' : undefined);

function renderCard(task: ListedTask, today: TasksView['today']) {
  const marks = (
    <>
      <TaskLight task={task} />
      <TaskSignals task={task} />
    </>
  );
  return (
    <Card key={task.id} title={taskTitle(task)} href={taskLink(task.id)} tone={toneOf(task)} marks={marks}>
      <p>{showTaskName(task)}</p>
      <p>
        <TaskDay task={task} today={today} />
      </p>
      <p>
        <Subtle>
          {domainText(task.domain)} · {showOwner(task)}
        </Subtle>
      </p>
    </Card>
  );
}
