import { Fragment } from 'react';
import { showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { ActionForm, SearchField } from '../../../ui/form.tsx';
import { Row, Section, Subtle } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Badge, StatusLight } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { ShownItem } from '../items.queries.ts';
import { itemLink, itemStepLink, meetingStepLink } from '../meetings.links.ts';
import { itemStateText, itemStateTone, reasonText, reasonTone, showDuration, whyOnAgenda } from '../meetings.text.ts';
import type { MeetingView } from '../view-meeting.ts';

interface AgendaProps {
  view: MeetingView;
  canChange: boolean;
  today: LocalDate;
}

/** The files in order, each with why it stands there. */
export function AgendaSection({ view: { meeting, items }, canChange, today }: AgendaProps) {
  return (
    <Section title="Agenda" id="agenda" count={items.length}>
      {items.length === 0 ? (
        <EmptyState title="Er staat niets op de agenda">
          {canChange ? 'Bouw de agenda op, of zet er zelf een dossier op.' : 'Er is geen dossier dat u mag zien.'}
        </EmptyState>
      ) : (
        <Table
          caption="Dossiers op de agenda"
          hideCaption
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Nr.', isNumeric: true, cell: (item) => items.indexOf(item) + 1 },
            {
              label: 'Dossier',
              isRowHeader: true,
              cell: (item) => <Name item={item} isEnded={meeting.state === 'ended'} />,
            },
            { label: 'Waarom', cell: (item) => <Why item={item} today={today} /> },
            { label: 'Stand', cell: (item) => <State item={item} today={today} /> },
            ...(canChange ? [{ label: 'Aanpassen', cell: (item: ShownItem) => <Change item={item} /> }] : []),
          ]}
        />
      )}
    </Section>
  );
}

function Name({ item, isEnded }: { item: ShownItem; isEnded: boolean }) {
  return <TextLink href={isEnded ? caseLink(item.caseId) : itemLink(item)}>{showName(item)}</TextLink>;
}

function Why({ item: { reasons, isByHand }, today }: { item: ShownItem; today: LocalDate }) {
  if (reasons.length === 0) return <Subtle>{isByHand ? 'Met de hand toegevoegd' : 'De reden geldt niet meer'}</Subtle>;
  return (
    <Details
      summary={
        <>
          {reasons.map(({ code }) => (
            <Fragment key={code}>
              <Badge tone={reasonTone[code]}>{reasonText[code]}</Badge>{' '}
            </Fragment>
          ))}
        </>
      }
    >
      <p>Waarom staat dit hier?</p>
      <ul className="utrecht-unordered-list">
        {reasons.map((reason) => (
          <li key={reason.code}>
            {whyOnAgenda(reason, today)} <TextLink href={`#regel-${reason.code}`}>De regel</TextLink>
          </li>
        ))}
      </ul>
    </Details>
  );
}

function State({ item, today }: { item: ShownItem; today: LocalDate }) {
  const { state, parkedUntil, seconds, releaseOn } = item;
  return (
    <>
      <StatusLight tone={itemStateTone[state]}>{itemStateText[state]}</StatusLight>{' '}
      <Subtle>
        {parkedUntil !== null && `tot ${showDate(parkedUntil, today)} `}
        {seconds > 0 && `${showDuration(seconds)} `}
        {state === 'open' && releaseOn !== null && `vrij ${showCountdown(releaseOn, today)}`}
      </Subtle>
    </>
  );
}

function Change({ item }: { item: ShownItem }) {
  const name = showName(item);
  return (
    <Row>
      {(['up', 'down'] as const).map((direction) => (
        <ActionForm key={direction} action={itemStepLink(item, 'verplaatsen')} hidden={{ direction }}>
          <SubmitButton kind="subtle">
            {direction === 'up' ? '↑' : '↓'}
            <span className="kp-hidden">{direction === 'up' ? ` ${name} omhoog` : ` ${name} omlaag`}</span>
          </SubmitButton>
        </ActionForm>
      ))}
      {item.state === 'open' && (
        <ActionForm action={itemStepLink(item, 'verwijderen')} hidden={{ version: String(item.version) }}>
          <SubmitButton kind="subtle" negative>
            Eraf<span className="kp-hidden"> halen: {name}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </Row>
  );
}

/** Looks for a file to put on the agenda. */
export function AddSection({ meetingId, text }: { meetingId: string; text?: string | undefined }) {
  return (
    <SearchField
      action={meetingStepLink(meetingId, 'zoeken')}
      name="text"
      label="Zelf een dossier toevoegen"
      hint="Zoek op naam of geboortedatum."
      button="Zoeken"
      value={text}
      method="post"
    />
  );
}

/** What was taken off by hand, to put it back. */
export function RemovedSection({ removed }: { removed: readonly ShownItem[] }) {
  if (removed.length === 0) return null;
  return (
    <Details summary={`Van de agenda gehaald (${String(removed.length)})`}>
      <ul className="utrecht-unordered-list">
        {removed.map((item) => (
          <li key={item.id}>
            {showName(item)}{' '}
            <ActionForm action={itemStepLink(item, 'terugzetten')} hidden={{ version: String(item.version) }}>
              <SubmitButton kind="subtle">Terugzetten</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Details>
  );
}
