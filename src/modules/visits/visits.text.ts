import { contactOutcomeText } from '../contacts/contacts.public.ts';
import type { VisitOutcome, VisitorRole, VisitState } from './visits.schema.ts';

/** As what somebody visits. */
export const visitorRoleText: Readonly<Record<VisitorRole, string>> = {
  'reintegration-officer': 'Re-integratieofficier',
  'aftercare-coordinator': 'Nazorgcoördinator',
  'safety-director': 'Procesregisseur Veiligheid & Wijken',
  'city-marshal': 'Stadsmarinier',
  'case-manager': 'Casemanager van de PI',
};

/** Who goes: by name when it was asked of somebody. */
export const showVisitor = ({
  visitorRole,
  visitorName,
}: {
  visitorRole: VisitorRole;
  visitorName: string | null;
}): string => visitorName ?? visitorRoleText[visitorRole];

/** Where a visit is. */
export const visitStateText: Readonly<Record<VisitState, string>> = {
  wanted: 'Nog aan te vragen',
  asked: 'Aangevraagd bij de PI',
  confirmed: 'Bevestigd',
  held: 'Ging door',
  'not-held': 'Ging niet door',
  cancelled: 'Afgezegd',
};

/** What became of a visit: the words of the contact log. */
export const visitOutcomeText: Readonly<Record<VisitOutcome, string>> = {
  held: contactOutcomeText.held,
  'person-acceptable': contactOutcomeText['person-acceptable'],
  'person-unacceptable': contactOutcomeText['person-unacceptable'],
  logistics: contactOutcomeText.logistics,
};

/** Which time it is tried; nothing for the first. */
export const attemptText = (attempt: number): string => (attempt === 1 ? '' : `${attempt}e poging`);

/** One Dutch sentence per reason why something with a visit cannot be done. */
export const visitSentences = {
  'visitor-missing': 'Kies wie er gaat.',
  'visit-without-risk': 'De procesregisseur gaat alleen als er een veiligheidsrisico is vastgelegd.',
  'visit-reason-missing': 'Schrijf kort op waarom dit bezoek nodig is.',
  'visit-reason-too-long': 'Houd dit korter dan 500 tekens.',
  'wish-in-past': 'Kies een dag na vandaag.',
  'visit-case-closed': 'Dit dossier is gesloten. Heropen het eerst.',
  'visit-person-released': 'Deze persoon is al vrij. Leg een gesprek of huisbezoek vast.',
  'visit-does-not-allow': 'Dit kan niet bij de status die het bezoek nu heeft.',
  'visit-in-past': 'Deze dag is al geweest.',
  'visit-after-release': 'Op deze dag is de persoon al vrij. Kies een eerdere dag.',
  'visit-not-yet': 'Dit bezoek is nog niet geweest.',
  'visit-next-planned': 'Het volgende bezoek is al gepland.',
  'visit-without-day': 'Dit bezoek heeft nog geen dag en tijd.',
  'trip-is-over': 'Van deze reis is geen bezoek meer over.',
  'prison-missing': 'Vul in welke PI het is.',
  'cancel-reason-missing': 'Schrijf kort op waarom het bezoek niet meer nodig is.',
  'no-trip':
    'Deze bezoeken zijn samen geen reis meer: iemand is overgeplaatst, of een ander gaat. Bekijk de lijst opnieuw.',
  'trip-too-late': 'Zo laat passen deze bezoeken niet meer op de dag. Begin eerder.',
} as const;
