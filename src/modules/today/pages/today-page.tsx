import { showDate } from '../../../kernel/local-date.ts';
import { StatTile } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid } from '../../../ui/layout.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { noticesTabLink } from '../../notices/notices.public.ts';
import { DecisionsTaken, DecisionsToTake } from '../../budget/budget.public.ts';
import { TasksOfDay } from '../../tasks/tasks.public.ts';
import { transfersLink } from '../../transfers/transfers.public.ts';
import { VisitsOfDay } from '../../visits/visits.public.ts';
import type { TodayView } from '../today-view.ts';
import { NewNotices } from './new-notices.tsx';
import { OutcomesToLog } from './outcomes-to-log.tsx';
import { LateReleases, Releases } from './releases.tsx';
import { RisksToReview } from './risks-to-review.tsx';
import { Spoed } from './spoed.tsx';
import { StalledNeeds } from './stalled-needs.tsx';
import { ToDoList } from './to-do-list.tsx';

/** The day at a glance, the most urgent first. */
export function TodayPage({ view }: { view: TodayView }) {
  const { today, notices, releases, may } = view;
  return (
    <>
      <PageHead title="Vandaag" lead={showDate(today)} />
      <Tiles view={view} />
      <Spoed {...{ notices, today, may }} releases={releases.spoed} />
      {notices !== undefined && <NewNotices shown={notices.unseen} unseen={notices.counts.unseen} />}
      <RisksToReview risks={view.risks} {...{ today, may }} />
      <DecisionsToTake requests={view.requests} today={today} />
      <Releases {...{ releases, today, may }} horizonDays={view.horizonDays} />
      <VisitsOfDay visits={view.visits} today={today} />
      <LateReleases {...{ releases, today, may }} />
      <DecisionsTaken requests={view.requests} today={today} />
      <ToDoList toDo={view.toDo} {...{ today, may }} />
      <StalledNeeds stalled={view.stalled} {...{ today, may }} />
      <TasksOfDay tasks={view.tasks} today={today} />
      <OutcomesToLog outcomes={view.outcomes} settled={view.settled} today={today} />
    </>
  );
}

/** How many there are of each; a tile whose list is empty leads nowhere. */
function Tiles({ view }: { view: TodayView }) {
  const { notices, releases, toDo, stalled, outcomes, horizonDays, offered, tasks } = view;
  const spoed = releases.spoed.length + (notices?.counts.spoed ?? 0);
  return (
    <Grid blocks="narrow">
      {tile('Spoed', spoed, { to: '#spoed', tone: 'danger' })}
      {notices !== undefined && (
        <>
          <StatTile label="Nieuwe meldingen" value={notices.counts.unseen} href={noticesTabLink('new')} />
          {tile('Vragen bij meldingen', notices.counts.questions, { to: noticesTabLink('questions'), tone: 'warning' })}
        </>
      )}
      <StatTile label={`Vrij binnen ${horizonDays} dagen`} value={releases.toCome} href="#vrijlatingen" />
      {tile('Vandaag of over tijd', toDo.total, { to: '#over-tijd', tone: 'danger', isMore: toDo.isMore })}
      {tile('Staat stil', stalled.total, { to: '#stilstand', tone: 'warning' })}
      {tasks.escalatedInAll > 0 &&
        tile('Geëscaleerde taken', tasks.escalatedInAll, { to: '#geescaleerd', tone: 'danger' })}
      {offered > 0 && tile('Aangeboden dossiers', offered, { to: transfersLink, tone: 'warning' })}
      {tile('Nog vast te leggen', outcomes.total, { to: '#uitkomsten', tone: 'warning' })}
    </Grid>
  );
}

function tile(
  label: string,
  count: number,
  { to, tone, isMore = false }: { to: string; tone: Tone; isMore?: boolean },
) {
  const isEmpty = count === 0;
  const value = isMore ? `${count}+` : count;
  return <StatTile label={label} value={value} href={isEmpty ? undefined : to} tone={isEmpty ? undefined : tone} />;
}
