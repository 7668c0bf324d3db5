import { showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import {
  caseFormLink,
  caseKindText,
  caseLink,
  caseStateText,
  closeReasonText,
  isOpenState,
} from '../../cases/cases.public.ts';
import { escalationsLink } from '../../escalations/escalations.public.ts';
import { transferLink } from '../../transfers/transfers.public.ts';
import type { DossierHead, StandingOffer } from '../dossier-rows.ts';
import type { May } from '../dossier-rights.ts';
import { tellResults } from '../history.text.ts';
import type { Dossier } from '../view-dossier.ts';

/** What must be known before anything else in the file. */
export function DossierNotices({ dossier, may }: { dossier: Dossier; may: May }) {
  const { head, offer, today } = dossier;
  return (
    <>
      {head.safetyRisk && <SafetyRisk head={head} today={today} canChange={may('case:write')} />}
      {!isOpenState(head.state) && <EndedNotice head={head} today={today} canReopen={may('case:close')} />}
      <Beside dossier={dossier} />
      {offer !== undefined && <Offered offer={offer} canOpen={may('transfer:answer')} />}
    </>
  );
}

function Beside({ dossier: { head, besides } }: { dossier: Dossier }) {
  const beside = besides.find(({ state }) => isOpenState(state)) ?? besides[0];
  if (beside === undefined) return null;
  const title =
    head.kind === 'zvh' ? 'Deze casus hoort bij een dossier van de gemeente' : 'Dit dossier heeft een ZVH-casus';
  return (
    <Notice
      tone="info"
      title={isOpenState(beside.state) ? title : `${title} (${caseStateText[beside.state].toLowerCase()})`}
      actions={
        <>
          <TextLink href={caseLink(beside.id)}>{caseKindText[beside.kind]}</TextLink>
          <TextLink href={escalationsLink(head.id)}>Besluiten</TextLink>
        </>
      }
    >
      De twee blijven gescheiden: wat hier staat, staat niet vanzelf daar.
    </Notice>
  );
}

function Offered({ offer, canOpen }: { offer: StandingOffer; canOpen: boolean }) {
  const actions = canOpen ? <TextLink href={transferLink(offer.id)}>Bekijk het aanbod</TextLink> : undefined;
  return (
    <Notice tone="info" title={`Aangeboden aan ${offer.toName}`} actions={actions}>
      Tot zij antwoorden, werkt u gewoon door in dit dossier.
    </Notice>
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

const again = 'Bij een nieuwe detentie gaat het vanzelf weer open.';

function EndedNotice({ head, today, canReopen }: { head: DossierHead; today: LocalDate; canReopen: boolean }) {
  const reason = head.closeReason === null ? '' : ` Reden: ${closeReasonText[head.closeReason].toLowerCase()}.`;
  const since = head.closedOn === null ? '' : ` sinds ${showDate(head.closedOn, today)}`;
  const isGone = head.state === 'transferred';
  return (
    <Notice
      tone="neutral"
      title={`${caseStateText[head.state]}${since}`}
      actions={
        canReopen && !isGone && head.kind !== 'zvh' ? (
          <ButtonLink href={caseFormLink(head.id, 'reopen')}>Heropenen</ButtonLink>
        ) : undefined
      }
    >
      {isGone ? 'Alleen dat er een dossier was, blijft hier.' : `Dit dossier is niet meer open.${reason} ${again}`}
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
