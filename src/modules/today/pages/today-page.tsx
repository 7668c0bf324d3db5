import { showDate } from '../../../kernel/local-date.ts';
import { StatTile } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid } from '../../../ui/layout.tsx';
import { noticesTabLink } from '../../notices/notices.public.ts';
import type { TodayView } from '../today.service.ts';
import { NewNotices } from './new-notices.tsx';
import { OverdueSteps } from './overdue-steps.tsx';
import { OutcomesToLog } from './outcomes-to-log.tsx';
import { Releases, Spoed } from './releases.tsx';

/** The day at a glance, the most urgent first. */
export function TodayPage({ view }: { view: TodayView }) {
  const { today, horizonDays, logsContacts } = view;
  const spoed = view.releases.filter((file) => file.isSpoed);
  const others = view.releases.filter((file) => !file.isSpoed);
  return (
    <>
      <PageHead title="Vandaag" lead={showDate(today)} />
      <Tiles view={view} spoed={spoed.length} />
      <Spoed releases={spoed} today={today} logsContacts={logsContacts} />
      {view.notices !== undefined && <NewNotices {...view.notices} />}
      <Releases releases={others} today={today} horizonDays={horizonDays} logsContacts={logsContacts} />
      <OverdueSteps overdue={view.overdue} today={today} />
      <OutcomesToLog contacts={view.outcomes} today={today} />
    </>
  );
}

function Tiles({ view, spoed }: { view: TodayView; spoed: number }) {
  const { notices, releases, overdue, outcomes, horizonDays } = view;
  return (
    <Grid blocks="narrow">
      <StatTile label="Spoed" value={spoed} href="#spoed" tone={spoed > 0 ? 'danger' : undefined} />
      {notices !== undefined && (
        <StatTile label="Nieuwe meldingen" value={notices.unseen} href={noticesTabLink('new')} />
      )}
      {notices !== undefined && (
        <StatTile
          label="Vragen bij meldingen"
          value={notices.questions}
          href={noticesTabLink('questions')}
          tone={notices.questions > 0 ? 'warning' : undefined}
        />
      )}
      <StatTile label={`Vrij binnen ${horizonDays} dagen`} value={releases.length} href="#vrijlatingen" />
      <StatTile
        label="Over tijd"
        value={overdue.length}
        href="#over-tijd"
        tone={overdue.length > 0 ? 'danger' : undefined}
      />
      <StatTile
        label="Nog vast te leggen"
        value={outcomes.length}
        href="#uitkomsten"
        tone={outcomes.length > 0 ? 'warning' : undefined}
      />
    </Grid>
  );
}
