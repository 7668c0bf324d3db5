import type { CaseKind, CaseState, CloseReason, CloseResult, Participation, Probation } from './cases.schema.ts';
import type { CaseEvent } from './change-case.ts';

/** Where a file is, in one or two words. */
export const caseStateText: Readonly<Record<CaseState, string>> = {
  notified: 'Nieuw gemeld',
  screening: 'Screening',
  preparing: 'Voorbereiding',
  aftercare: 'Nazorg',
  closed: 'Afgesloten',
  'no-support-needed': 'Geen ondersteuning nodig',
  declined: 'Wil geen ondersteuning',
  transferred: 'Overgedragen',
};

/** What a state means, for who chooses it. */
export const caseStateHint: Readonly<Record<CaseState, string>> = {
  notified: 'De melding is binnen, er is nog niets gevraagd.',
  screening: 'De basisvoorwaarden worden nagevraagd.',
  preparing: 'In detentie: het plan voor de dag van vrijlating.',
  aftercare: 'Vrijgekomen: begeleiding en volgen.',
  closed: 'Klaar, met een reden en een resultaat per leefgebied.',
  'no-support-needed': 'Gevraagd, en er is geen hulp nodig.',
  declined: 'De persoon wil geen hulp van de gemeente.',
  transferred: 'Een andere gemeente heeft het dossier overgenomen.',
};

/** The kinds of file. */
export const caseKindText: Readonly<Record<CaseKind, string>> = {
  'municipal-aftercare': 'Gemeentelijke nazorg',
  zvh: 'Zorg- en Veiligheidshuis',
  youth: 'Jeugd',
};

/** Whether the person takes part. */
export const participationText: Readonly<Record<Participation, string>> = {
  unknown: 'Nog niet gevraagd',
  willing: 'Wil meedoen',
  declines: 'Wil niet meedoen',
  withdrew: 'Is gestopt met meedoen',
};

/** Whether there is imposed supervision. */
export const probationText: Readonly<Record<Probation, string>> = {
  yes: 'Reclasseringstoezicht opgelegd',
  no: 'Geen reclasseringstoezicht',
  unknown: 'Reclasseringstoezicht onbekend',
};

/** The same in a word, for a list. */
export const probationWord: Readonly<Record<Probation, string>> = { yes: 'Ja', no: 'Nee', unknown: 'Onbekend' };

/** Why a file was closed. */
export const closeReasonText: Readonly<Record<CloseReason, string>> = {
  'goals-met': 'De doelen zijn gehaald',
  'follow-up-over': 'De periode van volgen is voorbij',
  declined: 'De persoon wil niet verder',
  'no-contact': 'Er komt geen contact meer tot stand',
  moved: 'Verhuisd naar een andere gemeente',
  deceased: 'Overleden',
  other: 'Anders',
};

/** What was reached in a life domain. */
export const closeResultText: Readonly<Record<CloseResult, string>> = {
  met: 'Gehaald',
  partly: 'Deels',
  not: 'Niet',
  'not-applicable': 'Niet aan de orde',
};

/** What happened to a file, for its history. */
export const caseEventText: Readonly<Record<CaseEvent, string>> = {
  'case.opened': 'Dossier geopend',
  'case.reopened': 'Dossier heropend',
  'case.moved': 'Status veranderd',
  'case.screening-started': 'Screening begonnen',
  'case.screened': 'Screening afgerond',
  'case.assigned': 'Toegewezen',
  'case.participation-set': 'Deelname vastgelegd',
  'case.probation-set': 'Reclasseringstoezicht vastgelegd',
  'case.safety-risk-flagged': 'Veiligheidsrisico gemeld',
  'case.safety-risk-cleared': 'Veiligheidsrisico opgeheven',
  'case.closed': 'Dossier afgesloten',
  'case.release-confirmed': 'Vrijlating bevestigd',
  'case.detention-followed': 'Bijgewerkt naar de detentie',
  'case.person-moved': 'Personen samengevoegd of gesplitst',
  'case.transferred': 'Overgedragen aan een andere gemeente',
  'case.received': 'Overgenomen van een andere gemeente',
  'case.emptied': 'Inhoud verwijderd na de overdracht',
};

/** One Dutch sentence per reason why something with a file cannot be done. */
export const caseSentences = {
  'case-opened-meanwhile': 'Een collega heeft dit dossier zojuist geopend. Zoek het op in de lijst.',
  'case-open-already': 'Deze persoon heeft al een open dossier van deze soort.',
  'known-case-open':
    'Deze persoon heeft bij u al een open dossier van deze soort. Sluit dat eerst, of weiger de overdracht.',
  'both-have-open-case': 'Beide personen hebben een open dossier van dezelfde soort. Sluit eerst één van de twee.',
  'case-state-does-not-allow': 'Dit kan niet bij de status die het dossier nu heeft.',
  'zvh-open-already': 'Er loopt al een ZVH-casus over deze persoon.',
  'zvh-ends-by-decision': 'Een ZVH-casus eindigt met een besluit tot afschaling.',
  'zvh-begins-by-decision': 'Een ZVH-casus gaat alleen open met een besluit tot opschaling.',
  'release-cannot-be-confirmed': 'De vrijlating is nog niet geweest, of het dossier is niet meer open.',
  'no-safety-risk': 'Er staat geen veiligheidsrisico meer op dit dossier.',
  'form-incomplete': 'Het formulier kwam niet goed aan. Open de pagina opnieuw.',
  'worker-missing': 'Kies een medewerker.',
  'worker-unknown': 'Deze medewerker heeft hier geen aanstelling meer. Kies iemand anders.',
  'cover-is-absent': 'Kies iemand anders dan wie er weg is.',
  'cover-ends-early': 'De laatste dag ligt vóór de eerste, of is al geweest.',
  'cover-too-long': 'Een vervanging duurt hoogstens drie maanden. Draag de dossiers over als het langer is.',
  'choice-missing': 'Maak een keuze.',
  'note-missing': 'Schrijf een korte toelichting.',
  'note-too-long': 'Houd de toelichting korter dan 2000 tekens.',
  'reason-missing': 'Schrijf op waarom.',
  'result-missing': 'Kies voor dit leefgebied een resultaat.',
  'day-missing': 'Vul een datum in.',
  'day-in-future': 'Deze dag is nog niet geweest.',
  'review-not-ahead': 'Kies een dag na vandaag.',
} as const;
