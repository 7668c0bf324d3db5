import { showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Row } from '../../../ui/layout.tsx';
import { Badge, Countdown, StatusLight } from '../../../ui/status.tsx';
import { caseStateText, participationText } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { itemLink, meetingLink } from '../meetings.links.ts';
import { itemStateText, itemStateTone, reasonText, reasonTone, whyOnAgenda } from '../meetings.text.ts';
import { isAtTable } from '../presence.rules.ts';
import type { ItemView } from '../view-item.ts';
import type { ItemPageProps } from './item-page-props.ts';
import { PresenceButton } from './presence-section.tsx';

const onScreen = (link: string, { screen }: ItemView): string => (screen === 'own' ? `${link}?scherm=eigen` : link);

/** The files before and after this one on the agenda. */
export function neighbours(view: ItemView): { at: number; previous?: string; next?: string } {
  const { items, item } = view;
  const at = items.findIndex(({ id }) => id === item.id);
  const [previous, next] = [at > 0 ? items[at - 1] : undefined, items[at + 1]];
  return {
    at,
    ...(previous === undefined ? {} : { previous: onScreen(itemLink(previous), view) }),
    ...(next === undefined ? {} : { next: onScreen(itemLink(next), view) }),
  };
}

/** Whose file it is, why it is here, who is there, and the way to the next. */
export function ItemHead({ view, rights, today }: ItemPageProps) {
  const { item, items, meeting } = view;
  const { at, previous, next } = neighbours(view);
  return (
    <>
      <PageHead
        title={showName(item)}
        above={
          <>
            <TextLink href={meetingLink(meeting.id)}>Agenda</TextLink> · {at + 1} van {items.length}
          </>
        }
        marks={<Marks view={view} today={today} />}
        actions={
          <>
            <Timer seconds={item.seconds} />
            {previous !== undefined && (
              <ButtonLink href={previous} kind="secondary">
                ← Vorige
              </ButtonLink>
            )}
            {next !== undefined && <ButtonLink href={next}>Volgende →</ButtonLink>}
          </>
        }
      />
      <Row>
        {item.reasons.map((reason) => (
          <span key={reason.code}>
            <Badge tone={reasonTone[reason.code]}>{reasonText[reason.code]}</Badge> {whyOnAgenda(reason, today)}
          </span>
        ))}
      </Row>
      <Presence view={view} canLead={rights.canLead} />
      <Keys view={view} />
    </>
  );
}

function Timer({ seconds }: { seconds: number }) {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return (
    <span className="kp-stage__timer" data-stage-seconds={seconds} aria-label="Tijd voor dit dossier" role="timer">
      {minutes}:{String(rest).padStart(2, '0')}
    </span>
  );
}

function Marks({ view: { item, file, showsRisk }, today }: { view: ItemView; today: LocalDate }) {
  const { releaseOn, releaseState } = item;
  return (
    <>
      <StatusLight tone={itemStateTone[item.state]}>{itemStateText[item.state]}</StatusLight>
      {releaseOn !== null && (
        <Countdown date={releaseOn}>
          {releaseState === 'actual' ? 'Vrij' : 'Komt vrij'} {showCountdown(releaseOn, today)}
        </Countdown>
      )}
      <span>{caseStateText[file.state]}</span>
      <span>{participationText[file.participation]}</span>
      <span>{file.lastContactOn === null ? 'Nog niet bereikt' : `Bereikt ${showDate(file.lastContactOn, today)}`}</span>
      {showsRisk && file.safetyRisk && <Badge tone="danger">Veiligheidsrisico: {file.safetyRiskReason}</Badge>}
    </>
  );
}

function Presence({ view, canLead }: { view: ItemView; canLead: boolean }) {
  const { attendees, item, meeting } = view;
  const present = attendees.filter((party) => party.isPresent);
  return (
    <div className="kp-stage__presence">
      <ul className="kp-row" aria-label="Aan tafel">
        {present.map((party) => (
          <li key={party.id}>
            <Badge tone={isAtTable(party, item) ? 'ok' : 'warning'}>{party.name}</Badge>
          </li>
        ))}
        {present.length === 0 && <li>Nog niemand is aanwezig gemeld.</li>}
      </ul>
      {canLead && (
        <Details summary="Wie is er?">
          <ul className="kp-side-list">
            {attendees.map((party) => (
              <li key={party.id}>
                <span>{party.name}</span>
                <PresenceButton meetingId={meeting.id} party={party} itemId={item.id} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  );
}

const keys: readonly [string, string][] = [
  ['J of →', 'volgend dossier'],
  ['K of ←', 'vorig dossier'],
  ['0 tot en met 6', 'naar een tekst; Esc gaat eruit'],
  ['B', 'bezoek in de PI'],
  ['T', 'taak'],
  ['P', 'parkeren'],
  ['?', 'deze lijst'],
];

function Keys({ view }: { view: ItemView }) {
  const link = itemLink(view.item);
  return (
    <div className="kp-stage__help">
      {view.screen === 'room' ? (
        <TextLink href={`${link}?scherm=eigen`}>Op eigen scherm: alles wat ik mag zien</TextLink>
      ) : (
        <>
          <Badge tone="warning">Eigen scherm</Badge> Niet voor de beamer: hier staat alles wat u mag zien.{' '}
          <TextLink href={link}>Terug naar het scherm voor de zaal</TextLink>
        </>
      )}
      <details className="kp-details" data-stage-help="">
        <summary className="kp-details__summary">Toetsen (?)</summary>
        <dl className="kp-stage__keys">
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
