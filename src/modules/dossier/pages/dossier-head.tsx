import type { ReactNode } from 'react';
import { ageOn, showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { DescriptionList, type Description } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Badge, Countdown, StatusLight } from '../../../ui/status.tsx';
import { WideOnly } from '../../../ui/thumb-bar.tsx';
import type { Tone } from '../../../ui/tone.ts';
import {
  caseFormLink,
  caseKindText,
  caseStateText,
  isOpenState,
  participationText,
  type CaseState,
} from '../../cases/cases.public.ts';
import { logContactLink } from '../../contacts/contacts.public.ts';
import { screeningLink } from '../../needs/needs.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { DossierHead } from '../dossier-rows.ts';
import type { Dossier } from '../view-dossier.ts';
import type { May } from '../dossier-rights.ts';
import { DossierNotices } from './dossier-notices.tsx';
import { MoreActions } from './more-actions.tsx';

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
      <DossierNotices dossier={dossier} may={may} />
      <DescriptionList items={factsOf(head, today, may)} />
      {isOpenState(head.state) && <MoreActions dossier={dossier} may={may} />}
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
