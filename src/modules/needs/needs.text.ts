import type { ConditionReason } from './needs.rules.ts';
import type { MomentState } from './moments.rules.ts';
import type { Condition, DomainAnswer, MeasuringMoment, NeedStatus } from './needs.schema.ts';

/** Where a need is. */
export const needStatusText: Readonly<Record<NeedStatus, string>> = {
  'not-started': 'Niet gestart',
  'in-progress': 'Loopt',
  met: 'Geregeld',
  declined: 'Wil geen hulp',
};

/** What was asked in a domain. */
export const domainAnswerText: Readonly<Record<DomainAnswer, string>> = {
  'not-asked': 'Nog niet gevraagd',
  none: 'Geen hulpvraag',
  needs: 'Hulp nodig',
};

/** Whether a condition is in order, as the answer to a question. */
export const conditionText: Readonly<Record<Condition, string>> = {
  has: 'Ja',
  'has-not': 'Nee',
  unknown: 'Weet ik niet',
};

/** The word beside a status light. */
export const conditionReasonText: Readonly<Record<ConditionReason, string>> = {
  'not-started': 'Niet gestart',
  'under-way': 'Loopt',
  met: 'Geregeld',
  'in-order': 'Op orde',
  'not-in-order': 'Niet op orde',
  'no-need': 'Geen hulpvraag',
  declined: 'Wil geen hulp',
  'not-asked': 'Nog niet gevraagd',
};

/** The measuring moments. */
export const momentText: Readonly<Record<MeasuringMoment, string>> = {
  begin: 'Begin van de detentie',
  release: 'Vrijlating',
  'month-1': '1 maand na vrijlating',
  'month-6': '6 maanden na vrijlating',
  'month-12': '12 maanden na vrijlating',
  'month-24': '24 maanden na vrijlating',
};

/** How a measuring moment stands. */
export const momentStateText: Readonly<Record<MomentState, string>> = {
  measured: 'Gemeten',
  due: 'Nu meten',
  overdue: 'Te laat',
  upcoming: 'Komt nog',
  missed: 'Niet gemeten',
};

/** What happened to needs, for the history of a file. */
export const needEventText: Readonly<Record<string, string>> = {
  'need.identified': 'Behoefte vastgelegd',
  'need.changed': 'Behoefte bijgewerkt',
  'need.withdrawn': 'Behoefte ingetrokken',
  'needs.screened': 'Basisvoorwaarden nagevraagd',
  'conditions.measured': 'Basisvoorwaarden gemeten',
};

/** One Dutch sentence per reason why something with needs cannot be done. */
export const needSentences = {
  'need-missing': 'Kies wat er nodig is, of schrijf het zelf op.',
  'need-under-way': 'Hier loopt nog hulp. Rond die eerst af, of kies ‘Ja’.',
  'asked-already': 'Hier is al iets vastgelegd. Kies ‘Ja’ of ‘Nee’.',
  'need-status-does-not-allow': 'Deze stap kan niet vanaf de status die de behoefte nu heeft.',
  'need-too-long': 'Houd dit korter dan 160 tekens.',
  'own-words-too-long': 'Houd dit korter dan 1000 tekens.',
  'measured-on-impossible': 'Kies een dag tot en met vandaag.',
  'case-not-open': 'Dit dossier is niet meer open. Heropen het eerst.',
} as const;
