import type { LocalDate } from '../../kernel/local-date.ts';
import { showDate } from '../../kernel/local-date.ts';
import type { Tone } from '../../ui/tone.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';
import type { AgendaReason, AgendaReasonCode } from './agenda.rules.ts';
import type { ItemState, MeetingState, NoteDomain, PartyRole, VisitRole } from './meetings.schema.ts';

/** Where a meeting is. */
export const meetingStateText: Readonly<Record<MeetingState, string>> = {
  planned: 'Gepland',
  running: 'Bezig',
  ended: 'Afgesloten',
};

/** The tone of where a meeting is. */
export const meetingStateTone: Readonly<Record<MeetingState, Tone>> = {
  planned: 'info',
  running: 'warning',
  ended: 'ok',
};

/** What became of a file on the agenda. */
export const itemStateText: Readonly<Record<ItemState, string>> = {
  open: 'Nog niet besproken',
  discussed: 'Besproken',
  parked: 'Geparkeerd',
  skipped: 'Overgeslagen',
  removed: 'Van de agenda gehaald',
};

/** The tone of what became of a file. */
export const itemStateTone: Readonly<Record<ItemState, Tone>> = {
  open: 'neutral',
  discussed: 'ok',
  parked: 'info',
  skipped: 'warning',
  removed: 'neutral',
};

/** The roles of the municipality at the table. */
export const partyRoleText: Readonly<Record<PartyRole, string>> = {
  'aftercare-coordinator': 'Nazorgcoördinator',
  'reintegration-officer': 'Re-integratieofficier (RIO)',
  'rio-lead': 'Projectleider RIO',
  'mdt-director': 'Regisseur MDT',
  'safety-director': 'Procesregisseur Veiligheid & Wijken',
};

/** Who can visit somebody in prison. */
export const visitRoleText: Readonly<Record<VisitRole, string>> = {
  'reintegration-officer': 'RIO',
  'safety-director': 'Procesregisseur V&W',
  'city-marshal': 'Stadsmarinier',
  'case-manager': 'Casemanager PI',
  'aftercare-coordinator': 'Nazorgcoördinator',
};

/** What a note is about. */
export const noteDomainText = (domain: NoteDomain): string =>
  lifeDomains.find(({ code }) => code === domain)?.dutch ?? 'Algemeen';

/** A reason in one or two words. */
export const reasonText: Readonly<Record<AgendaReasonCode, string>> = {
  'released-without-housing': 'Vrij zonder onderdak',
  'safety-review': 'Risico herzien',
  'parked-due': 'Geparkeerd tot nu',
  asked: 'Gevraagd',
  'no-contact': 'Geen contact',
  'new-notice': 'Nieuwe melding',
  'stalled-need': 'Hulpvraag staat stil',
};

/** The tone of a reason. */
export const reasonTone: Readonly<Record<AgendaReasonCode, Tone>> = {
  'released-without-housing': 'danger',
  'safety-review': 'warning',
  'parked-due': 'info',
  asked: 'info',
  'no-contact': 'danger',
  'new-notice': 'info',
  'stalled-need': 'warning',
};

const whyText: Readonly<Record<AgendaReasonCode, (day: string) => string>> = {
  'released-without-housing': (day) => `Vrij op ${day}, en het onderdak is niet in orde.`,
  'safety-review': (day) => `Het veiligheidsrisico moet opnieuw bekeken zijn op ${day}.`,
  'parked-due': (day) => `Geparkeerd tot ${day}.`,
  asked: (day) => `Gevraagd door een deelnemer op ${day}.`,
  'no-contact': (day) => `Vrij sinds ${day} en sindsdien niet bereikt.`,
  'new-notice': (day) => `Melding binnengekomen op ${day}, na het vorige overleg.`,
  'stalled-need': (day) => `Een open hulpvraag is sinds ${day} niet veranderd.`,
};

/** Why this file stands on the agenda, in a sentence. */
export const whyOnAgenda = ({ code, on }: AgendaReason, today: LocalDate): string => whyText[code](showDate(on, today));

/** "12 min" or "40 s". */
export const showDuration = (seconds: number): string =>
  seconds < 60 ? `${String(seconds)} s` : `${String(Math.round(seconds / 60))} min`;

/** One Dutch sentence per reason why something with a meeting cannot be done. */
export const meetingSentences = {
  'meeting-day-missing': 'Kies een dag.',
  'meeting-in-past': 'Deze dag is al geweest.',
  'meeting-day-taken': 'Op deze dag is al een overleg.',
  'meeting-place-missing': 'Kies een gemeente.',
  'meeting-running': 'Dit overleg is al begonnen.',
  'meeting-ended': 'Dit overleg is afgesloten. Zet een verbetering als aanvulling onder het verslag.',
  'meeting-not-ended': 'Dit overleg is nog niet afgesloten.',
  'meeting-ended-already': 'Dit overleg is al afgesloten. De taken zijn één keer verstuurd.',
  'action-care-not-readable':
    'Deze organisatie mag geen zorginhoud zien. Kies een zorgorganisatie, of een ander leefgebied.',
  'meeting-has-hidden-files':
    'Op deze agenda staat een dossier dat u niet mag zien. Laat een collega van het ZVH het overleg afsluiten.',
  'meeting-not-begun': 'Dit overleg is nog niet begonnen.',
  'presence-missing': 'Kies of deze deelnemer er is.',
  'meeting-case-missing': 'Kies een dossier.',
  'meeting-case-closed': 'Dit dossier is gesloten.',
  'case-of-other-municipality': 'Dit dossier hoort bij een andere gemeente.',
  'case-on-agenda-already': 'Dit dossier staat al op de agenda.',
  'case-discussed-already': 'Dit dossier is al besproken.',
  'direction-missing': 'Kies omhoog of omlaag.',
  'meeting-domain-missing': 'Kies een leefgebied.',
  'meeting-note-too-long': 'Deze tekst is te lang.',
  'item-state-missing': 'Kies wat er met dit dossier gebeurt.',
  'return-day-missing': 'Kies de dag waarop dit dossier terugkomt.',
  'return-not-after': 'Kies een dag na dit overleg.',
  'visit-answer-missing': 'Kies of een bezoek in de PI nodig is.',
  'meeting-visitor-missing': 'Kies wie op bezoek gaat.',
  'visit-day-not-after': 'Kies een dag na dit overleg.',
  'meeting-no-risk': 'V&W doet alleen mee bij een vastgelegd veiligheidsrisico. Leg dat eerst vast in het dossier.',
  'action-owner-missing': 'Kies wie dit doet.',
  'action-missing': 'Schrijf in één regel wat er gebeurt.',
  'action-too-long': 'Houd dit korter dan 200 tekens.',
  'action-day-not-after': 'Kies een dag na het overleg.',
  'addendum-missing': 'Schrijf wat er anders moet.',
  'addendum-too-long': 'Houd dit korter dan 2000 tekens.',
  'question-missing': 'Schrijf kort waarom u dit wilt bespreken.',
  'question-too-long': 'Houd dit korter dan 300 tekens.',
  'asked-for-already': 'U hebt dit al gevraagd. Het staat op de volgende agenda.',
} as const;
