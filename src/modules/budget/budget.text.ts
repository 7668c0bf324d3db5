import type { Account, DecidedHow, EntryKind, RequestState } from './budget.schema.ts';

/** Where a request is. */
export const requestStateText: Readonly<Record<RequestState, string>> = {
  asked: 'Wacht op besluit',
  approved: 'Goedgekeurd',
  refused: 'Afgewezen',
  withdrawn: 'Ingetrokken',
  paid: 'Betaald',
  lapsed: 'Vervallen',
};

/** Who decided. */
export const decidedHowText: Readonly<Record<DecidedHow, string>> = {
  mandate: 'Meteen, binnen het mandaat',
  person: 'Door een tweede persoon',
};

/** The accounts of a fund. */
export const accountText: Readonly<Record<Account, string>> = {
  allocation: 'toegekend',
  cofunding: 'eigen deel gemeente',
  available: 'beschikbaar',
  reserved: 'gereserveerd',
  committed: 'goedgekeurd',
  paid: 'betaald',
  brought: 'van vorig jaar',
  carried: 'naar volgend jaar',
  returned: 'teruggegeven',
};

/** What an entry in the ledger is about. */
export const entryKindText: Readonly<Record<EntryKind, string>> = {
  allocation: 'Toekenning',
  reservation: 'Aanvraag gereserveerd',
  approval: 'Aanvraag goedgekeurd',
  refusal: 'Aanvraag afgewezen',
  withdrawal: 'Aanvraag ingetrokken',
  payment: 'Betaling',
  lapse: 'Goedgekeurd bedrag vervallen',
  correction: 'Tegenboeking',
  'carry-out': 'Doorgeschoven naar volgend jaar',
  'carry-in': 'Meegenomen van vorig jaar',
  return: 'Teruggegeven',
};

/** One Dutch sentence per reason why something with the budget cannot be done. */
export const budgetSentences = {
  'amount-missing': 'Vul een bedrag in.',
  'amount-unreadable': 'Vul een bedrag in euro’s in, bijvoorbeeld 125 of 125,50.',
  'what-missing': 'Schrijf in een paar woorden wat er nodig is.',
  'what-too-long': 'Houd dit korter dan 120 tekens.',
  'why-missing': 'Schrijf waarom niets anders past.',
  'prevents-missing': 'Schrijf wat dit voorkomt.',
  'budget-text-too-long': 'Houd dit korter dan 1000 tekens.',
  'bottleneck-missing': 'Kies wat er in de weg zit.',
  'fund-missing': 'Kies een pot van dit jaar.',
  'fund-too-small': 'Er is niet genoeg over in deze pot. Er is niets geboekt.',
  'budget-case-closed': 'Dit dossier is gesloten. Heropen het eerst.',
  'decision-missing': 'Kies goedkeuren of afwijzen.',
  'refusal-reason-missing': 'Schrijf waarom u de aanvraag afwijst.',
  'averted-missing': 'Kies wat dit vooral voorkomt.',
  'fund-closed': 'Deze pot is gesloten.',
  'fund-open': 'Sluit de pot eerst.',
  'remainder-missing': 'Kies wat er met het restant gebeurt.',
  'nothing-left': 'Er is niets over in deze pot.',
  'carry-over-not-agreed': 'Van deze soort pot mag het restant niet mee naar volgend jaar. Dat is een instelling.',
  'next-fund-missing': 'Open eerst de pot van volgend jaar. Er is niets geboekt.',
  'payer-decided': 'U besloot over dit bedrag. Een ander legt de betaling vast.',
  'own-request': 'U hebt dit zelf aangevraagd. Een ander beslist.',
  'request-does-not-allow': 'Dit kan niet bij de status die de aanvraag nu heeft.',
  'paid-more-than-approved': 'Dit is meer dan is goedgekeurd. Vraag het verschil apart aan.',
  'place-missing': 'Kies een gemeente.',
  'fund-name-missing': 'Kies een soort pot.',
  'fund-exists': 'Deze pot is er al voor dit jaar. Ken het bedrag daar toe.',
  'year-wrong': 'Vul een jaar in van 2020 tot en met 2100.',
  'percent-wrong': 'Vul een heel getal in van 0 tot en met 100.',
  'correction-reason-missing': 'Schrijf waarom u deze boeking terugdraait.',
  'entry-not-correctable':
    'Deze boeking kan niet worden teruggedraaid: het is al gedaan, of ze volgt uit een stap van de aanvraag.',
} as const;
