import { showDate, showInstant, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Columns } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { StatusLight } from '../../../ui/status.tsx';
import { itemLink, meetingsLink, meetingStepLink, minutesLink } from '../meetings.links.ts';
import { meetingStateText, meetingStateTone } from '../meetings.text.ts';
import type { MeetingRights, MeetingView } from '../view-meeting.ts';
import { AddSection, AgendaSection, RemovedSection } from './agenda-section.tsx';
import { PresenceSection } from './presence-section.tsx';
import { RulesSection } from './rules-section.tsx';

/** A meeting with what the reader may do. */
export interface MeetingPageProps {
  view: MeetingView;
  rights: MeetingRights;
  today: LocalDate;
}

/** One meeting: who is there, and an agenda that says why each file stands on it. */
export function MeetingPage({ view, rights, today }: MeetingPageProps) {
  const { meeting } = view;
  const canChange = rights.canLead && meeting.state !== 'ended';
  return (
    <>
      <PageHead
        title={`Casusoverleg ${showDate(meeting.heldOn, today)}`}
        above={<TextLink href={meetingsLink}>Overleg</TextLink>}
        lead={meeting.municipalityName}
        marks={<StatusLight tone={meetingStateTone[meeting.state]}>{meetingStateText[meeting.state]}</StatusLight>}
        actions={<Steps view={view} rights={rights} />}
      />
      {canChange && <Freshness view={view} />}
      <Columns
        main={
          <>
            <AgendaSection view={view} canChange={canChange} today={today} />
            {canChange && <AddSection meetingId={meeting.id} />}
            {canChange && <RemovedSection removed={view.removed} />}
          </>
        }
        side={
          <>
            <PresenceSection meeting={meeting} attendees={view.attendees} canChange={canChange} />
            <RulesSection view={view} />
          </>
        }
      />
    </>
  );
}

function Steps({ view: { meeting, items }, rights: { canLead } }: Omit<MeetingPageProps, 'today'>) {
  const { id, state, version } = meeting;
  const first = items.find((item) => item.state === 'open') ?? items[0];
  if (state === 'ended') return <ButtonLink href={minutesLink(id)}>Naar het verslag</ButtonLink>;
  return (
    <>
      {state === 'running' && first !== undefined && (
        <ButtonLink href={itemLink(first)} kind="primary">
          Naar het scherm
        </ButtonLink>
      )}
      {canLead && state === 'planned' && (
        <ActionForm action={meetingStepLink(id, 'beginnen')}>
          <SubmitButton>Overleg beginnen</SubmitButton>
        </ActionForm>
      )}
      {canLead && state === 'running' && (
        <ActionForm action={meetingStepLink(id, 'afsluiten')} hidden={{ version: String(version) }}>
          <SubmitButton kind="secondary">Overleg afsluiten</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

function Freshness({ view: { meeting, proposed } }: Pick<MeetingPageProps, 'view'>) {
  const { id, builtAt } = meeting;
  const left = proposed?.leftOut ?? 0;
  const again = (
    <ActionForm action={meetingStepLink(id, 'opbouwen')}>
      <SubmitButton kind="secondary">Agenda opnieuw opbouwen</SubmitButton>
    </ActionForm>
  );
  return (
    <Notice tone="info" actions={again}>
      {builtAt === null ? 'De agenda is nog niet opgebouwd.' : `Opgebouwd op ${showInstant(builtAt)}.`}{' '}
      {left > 0 && `${String(left)} dossiers hebben ook een reden, maar passen niet op de agenda.`} Opnieuw opbouwen
      laat staan wat u toevoegde, verplaatste of opschreef.
    </Notice>
  );
}
