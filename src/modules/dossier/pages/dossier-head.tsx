import type { ReactNode } from 'react';
import { ageOn, showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { DescriptionList, Details, type Description } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Row } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Badge, Countdown, StatusLight } from '../../../ui/status.tsx';
import { WideOnly } from '../../../ui/thumb-bar.tsx';
import type { Tone } from '../../../ui/tone.ts';
import {
  caseFormLink,
  caseKindText,
  caseStateText,
  closeReasonText,
  isOpenState,
  participationText,
  type CaseState,
} from '../../cases/cases.public.ts';
import { logContactLink } from '../../contacts/contacts.public.ts';
import { screeningLink } from '../../needs/needs.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { tellResults } from '../history.text.ts';
import type { DossierHead } from '../dossier-rows.ts';
import type { Dossier } from '../view-dossier.ts';
import type { May } from '../dossier-rights.ts';

const stateTones: Readonly<Record<CaseState, Tone>> = {
  notified: 'warning',
  screening: 'info',
  preparing: 'info',
  aftercare: 'ok',
  closed: 'neutral',
  'no-support-needed': 'neutral',
  declined: 'neutral',
  transferred: 'neutral',
};

/** Who it is about and how the file stands, always in sight. */
export function DossierHeadSection({ dossier, may }: { dossier: Dossier; may: May }) {
  const { head, today } = dossier;
  return (
    <>
      <PageHead
        title={showName(head)}
        above={<TextLink href="/dossiers">Dossiers</TextLink>}
        lead={showBirth(head, today)}
        marks={
          <>
            <StatusLight tone={stateTones[head.state]}>{caseStateText[head.state]}</StatusLight>
            <Badge>{caseKindText[head.kind]}</Badge>
            {head.safetyRisk && <Badge tone="danger">Veiligheidsrisico</Badge>}
            {head.probation === 'yes' && <Badge tone="info">Reclassering verplicht</Badge>}
          </>
        }
        actions={<HeadActions head={head} may={may} />}
      />
      {head.safetyRisk && <SafetyRisk head={head} today={today} canChange={may('case:write')} />}
      {!isOpenState(head.state) && <EndedNotice head={head} today={today} canReopen={may('case:close')} />}
      <DescriptionList items={factsOf(head, today, may)} />
      {isOpenState(head.state) && <MoreActions head={head} may={may} />}
    </>
  );
}

function showBirth({ birthDate }: DossierHead, today: LocalDate): string {
  if (birthDate === null) return 'Geboortedatum onbekend';
  return `${ageOn(birthDate, today)} jaar, geboren ${showDate(birthDate).replace(/^\S+ /u, '')}`;
}

function HeadActions({ head, may }: { head: DossierHead; may: May }) {
  if (!isOpenState(head.state)) return null;
  const isToScreen = head.screenedOn === null && may('need:write');
  return (
    <>
      {isToScreen && (
        <ButtonLink href={screeningLink(head.id)} kind="primary">
          Screening
        </ButtonLink>
      )}
      {may('contact:write') && (
        <WideOnly>
          <ButtonLink href={logContactLink(head.id)} kind={isToScreen ? 'secondary' : 'primary'}>
            Contact vastleggen
          </ButtonLink>
        </WideOnly>
      )}
    </>
  );
}

function SafetyRisk({ head, today, canChange }: { head: DossierHead; today: LocalDate; canChange: boolean }) {
  const { safetyRiskReviewOn: reviewOn } = head;
  return (
    <Notice
      tone="danger"
      title="Veiligheidsrisico"
      actions={
        canChange ? (
          <>
            <TextLink href={caseFormLink(head.id, 'safetyRisk')}>Bijwerken</TextLink>
            <TextLink href={caseFormLink(head.id, 'clearSafetyRisk')}>Opheffen</TextLink>
          </>
        ) : undefined
      }
    >
      {head.safetyRiskReason === ''
        ? 'De reden leest alleen wie die voor het werk nodig heeft.'
        : head.safetyRiskReason}
      <br />
      <span className="kp-subtle">
        Gemeld door {head.riskAuthor ?? 'onbekend'}
        {reviewOn !== null && `, opnieuw bekijken ${showCountdown(reviewOn, today)}`}
      </span>
    </Notice>
  );
}

function EndedNotice({ head, today, canReopen }: { head: DossierHead; today: LocalDate; canReopen: boolean }) {
  const reason = head.closeReason === null ? '' : ` Reden: ${closeReasonText[head.closeReason].toLowerCase()}.`;
  const since = head.closedOn === null ? '' : ` sinds ${showDate(head.closedOn, today)}`;
  return (
    <Notice
      tone="neutral"
      title={`${caseStateText[head.state]}${since}`}
      actions={canReopen ? <ButtonLink href={caseFormLink(head.id, 'reopen')}>Heropenen</ButtonLink> : undefined}
    >
      Dit dossier is niet meer open.{reason} Bij een nieuwe detentie gaat het vanzelf weer open.
      <CloseResults results={head.closeResults} />
      {head.closeNote !== '' && (
        <>
          <br />
          {head.closeNote}
        </>
      )}
    </Notice>
  );
}

function CloseResults({ results }: { results: DossierHead['closeResults'] }) {
  const told = tellResults(results);
  return told === '' ? null : (
    <>
      <br />
      Resultaat per leefgebied: {told}.
    </>
  );
}

const probationWord = { yes: 'Verplicht toezicht', no: 'Geen verplicht toezicht', unknown: 'Nog niet bekend' } as const;

function factsOf(head: DossierHead, today: LocalDate, may: May): Description[] {
  const isOpen = isOpenState(head.state);
  const [canChange, canAssign] = [may('case:write') && isOpen, may('case:assign') && isOpen];
  const link = (form: Parameters<typeof caseFormLink>[1]) => caseFormLink(head.id, form);
  return [
    { label: 'Vrijlating', value: <Release head={head} today={today} /> },
    {
      label: 'Werker',
      value: (
        <Changeable href={canAssign ? link('assign') : undefined} what="werker">
          {head.workerName ?? <Badge tone="warning">Nog niemand</Badge>}
        </Changeable>
      ),
    },
    {
      label: 'Deelname',
      value: (
        <Changeable href={canChange ? link('participation') : undefined} what="deelname">
          {showParticipation(head, today)}
        </Changeable>
      ),
    },
    {
      label: 'Reclassering',
      value: (
        <Changeable href={canChange ? link('probation') : undefined} what="reclassering">
          {probationWord[head.probation]}
        </Changeable>
      ),
    },
    { label: 'Laatste contact', value: showLastContact(head, today) },
  ];
}

/** A fact with the way to change it. */
function Changeable({ href, what, children }: { href: string | undefined; what: string; children: ReactNode }) {
  if (href === undefined) return children;
  return (
    <>
      {children}{' '}
      <TextLink href={href}>
        Wijzig<span className="kp-hidden"> {what}</span>
      </TextLink>
    </>
  );
}

const showLastContact = ({ lastContactOn }: DossierHead, today: LocalDate): string =>
  lastContactOn === null ? 'Nog geen' : showCountdown(lastContactOn, today);

function showParticipation({ participation, participationOn }: DossierHead, today: LocalDate): string {
  const text = participationText[participation];
  return participationOn === null ? text : `${text} (sinds ${showDate(participationOn, today)})`;
}

function Release({ head, today }: { head: DossierHead; today: LocalDate }) {
  if (head.releaseOn === null) return <>Onbekend</>;
  const isLate = head.releaseState === 'expected' && head.releaseOn < today;
  return (
    <>
      <Countdown date={head.releaseOn} tone={isLate ? 'danger' : undefined}>
        {showCountdown(head.releaseOn, today)}
      </Countdown>{' '}
      <span className="kp-subtle">{head.releaseState === 'actual' ? 'vrijgelaten' : 'verwacht'}</span>
    </>
  );
}

const moreForms = [
  { form: 'state', label: 'Status veranderen', right: 'case:write' },
  { form: 'release', label: 'Vrijlating bevestigen', right: 'case:write' },
  { form: 'safetyRisk', label: 'Veiligheidsrisico melden', right: 'case:write' },
  { form: 'close', label: 'Dossier afsluiten', right: 'case:close' },
] as const;

function MoreActions({ head, may }: { head: DossierHead; may: May }) {
  const forms = moreForms.filter(({ form, right }) => may(right) && !(form === 'safetyRisk' && head.safetyRisk));
  if (forms.length === 0) return null;
  return (
    <Details summary="Meer acties">
      <Row>
        {forms.map(({ form, label }) => (
          <TextLink key={form} href={caseFormLink(head.id, form)}>
            {label}
          </TextLink>
        ))}
      </Row>
    </Details>
  );
}
