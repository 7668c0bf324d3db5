import { showDate, showInstant, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { DescriptionList, type Description } from '../../../ui/card.tsx';
import { FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Columns, Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { needStatusText } from '../../needs/needs.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { TaskFacts } from '../task-facts.queries.ts';
import { isOpenTask } from '../tasks.rules.ts';
import { tasksLink } from '../tasks.links.ts';
import { domainText, showOwner, taskTitle } from '../tasks.text.ts';
import type { TaskView } from '../view-tasks.ts';
import { TaskDay, TaskLight, TaskSignals } from './task-marks.tsx';
import { TaskSteps, type TaskFormContent } from './task-steps-forms.tsx';

/** One task: what is asked, what the task needs of the person, and what can be done now. */
export function TaskPage(props: { view: TaskView } & TaskFormContent) {
  const { task, today, facts } = props.view;
  const marks = (
    <>
      <TaskLight task={task} />
      <TaskSignals task={task} />
      <TaskDay task={task} today={today} />
    </>
  );
  return (
    <>
      <PageHead
        title={taskTitle(task)}
        above={<TextLink href={tasksLink}>Taken</TextLink>}
        lead={task.note === '' ? undefined : task.note}
        marks={marks}
      />
      <FormProblems errors={props.errors} />
      <Columns main={<TaskSteps {...props} />} side={<Facts view={props.view} facts={facts} />} />
    </>
  );
}

function Facts({ view, facts }: { view: TaskView; facts: TaskFacts }) {
  const { task, today } = view;
  return (
    <>
      <Section title="Over wie" id="over-wie">
        <DescriptionList items={personFacts(facts, today)} />
        {!task.canOpenCase && isOpenTask(task.state) && (
          <Notice tone="info">
            U ziet alleen wat nodig is voor deze taak, en zolang de taak open is. Elke keer kijken wordt vastgelegd.
          </Notice>
        )}
        {task.canOpenCase && <TextLink href={caseLink(task.caseId)}>Naar het dossier</TextLink>}
      </Section>
      <Section title="De taak" id="de-taak">
        <DescriptionList items={taskFacts(view)} />
      </Section>
    </>
  );
}

function personFacts(facts: TaskFacts, today: LocalDate): Description[] {
  const { birthDate, releaseOn, releaseState, need } = facts;
  const release = releaseOn === null ? 'Onbekend' : showDate(releaseOn, today);
  return [
    { label: 'Naam', value: showName(facts) },
    { label: 'Geboren', value: birthDate === null ? 'Onbekend' : showDate(birthDate) },
    { label: releaseState === 'actual' ? 'Vrij sinds' : 'Komt vrij', value: release },
    ...(need === undefined
      ? []
      : [
          { label: 'Hulpvraag', value: `${need.title} (${needStatusText[need.status].toLowerCase()})` },
          ...(need.note === '' ? [] : [{ label: 'Daarover', value: need.note }]),
        ]),
  ];
}

function taskFacts({ task, today }: TaskView): Description[] {
  const { targetOn, fatalOn, answeredAt, answeredByName, endedAt, endedByName, endNote } = task;
  return [
    { label: 'Onderwerp', value: domainText(task.domain) },
    { label: 'Gevraagd aan', value: showOwner(task) },
    { label: 'Gevraagd door', value: `${task.offeredByName}, ${showInstant(task.offeredAt)}` },
    { label: 'Streefdatum', value: showDate(targetOn, today) },
    { label: 'Uiterlijk', value: showDate(fatalOn, today) },
    ...(answeredAt === null ? [] : [{ label: 'Beantwoord', value: `${answeredByName}, ${showInstant(answeredAt)}` }]),
    ...(endedAt === null ? [] : [{ label: 'Afgesloten', value: `${endedByName}, ${showInstant(endedAt)}` }]),
    ...(endNote === '' ? [] : [{ label: 'Toelichting', value: endNote }]),
  ];
}
