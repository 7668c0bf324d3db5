import type { HandoverState, Weight } from './caseload.schema.ts';
import type { Criterion, CriterionCode, CriterionState, SelectionRules } from './selection.rules.ts';

/** How heavy a file is, with what it counts for. */
export const weightText: Readonly<Record<Weight, string>> = { light: 'Licht', normal: 'Gewoon', heavy: 'Zwaar' };

/** What each weight counts for. */
export const weightHint: Readonly<Record<Weight, string>> = {
  light: 'Telt voor ½: een enkele afspraak in de maand.',
  normal: 'Telt voor 1.',
  heavy: 'Telt voor 1½: veel problemen tegelijk, wekelijks contact.',
};

/** Where a handover is. */
export const handoverStateText: Readonly<Record<HandoverState, string>> = {
  offered: 'Wacht op de ontvanger',
  accepted: 'Aanvaard',
  declined: 'Niet aanvaard',
  withdrawn: 'Ingetrokken',
};

/** What is looked at. */
export const criterionText: Readonly<Record<CriterionCode, string>> = {
  age: 'Leeftijd',
  offence: 'Delictgroep',
  supervision: 'Geen opgelegd toezicht',
  extra: 'Eigen groep',
};

/** How a criterion stands, in words. */
export const criterionStateText: Readonly<Record<CriterionState, string>> = {
  met: 'Ja',
  'not-met': 'Nee',
  unknown: 'Onbekend',
};

const supervisionFact: Readonly<Record<string, string>> = { yes: 'toezicht opgelegd', no: 'geen toezicht' };

/** The fact behind a criterion: "23 jaar", "Overval". */
export function showFact({ code, fact }: Criterion): string {
  if (fact === undefined) return '';
  if (code === 'age') return `${fact} jaar`;
  if (code === 'supervision') return supervisionFact[fact] ?? '';
  return fact === '' ? 'geen van deze' : fact;
}

/** The definition of the criteria of a municipality, one sentence each. */
export function criteriaInWords(rules: SelectionRules): { code: CriterionCode; sentence: string }[] {
  const { ageFrom, ageUpTo, offenceGroups, extraGroups, requiresNoSupervision } = rules;
  const all: { code: CriterionCode; sentence: string; isUsed: boolean }[] = [
    {
      code: 'age',
      sentence: `${ageFrom} tot en met ${ageUpTo} jaar op de dag van vrijlating; is die onbekend, dan vandaag.`,
      isUsed: true,
    },
    { code: 'offence', sentence: `${offenceGroups.join(', ')}; met de hand gekozen bij het dossier.`, isUsed: true },
    {
      code: 'supervision',
      sentence: 'De rechter legde geen toezicht door de reclassering op.',
      isUsed: requiresNoSupervision,
    },
    {
      code: 'extra',
      sentence: `${extraGroups.join(', ')}; telt in plaats van leeftijd en delictgroep.`,
      isUsed: extraGroups.length > 0,
    },
  ];
  return all.filter(({ isUsed }) => isUsed).map(({ code, sentence }) => ({ code, sentence }));
}

/** So many halves as whole files: "19½". */
export function showHalves(halves: number): string {
  const whole = Math.floor(Math.abs(halves) / 2);
  const sign = halves < 0 ? '−' : '';
  if (halves % 2 === 0) return `${sign}${String(whole)}`;
  return whole === 0 ? `${sign}½` : `${sign}${String(whole)}½`;
}

/** One Dutch sentence per reason why something with the caseload cannot be done. */
export const caseloadSentences = {
  'rio-missing': 'Kies een RIO van deze gemeente.',
  'rio-files-missing': 'Vink eerst één of meer dossiers aan.',
  'rio-reason-missing': 'Schrijf kort waarom.',
  'rio-text-too-long': 'Deze tekst is te lang.',
  'rio-choice-missing': 'Maak een keuze.',
  'rio-full':
    'Hiermee komt deze RIO boven de grens. Schrijf waarom het toch moet, of zet op de wachtlijst. Er is niets toegewezen.',
  'rio-load-changed': 'De caseload van deze RIO is intussen veranderd. Kijk opnieuw. Er is niets toegewezen.',
  'rio-case-closed': 'Eén van deze dossiers is gesloten. Er is niets veranderd.',
  'rio-assigned-already': 'Eén van deze dossiers heeft al een RIO. Er is niets veranderd.',
  'rio-assignment-over': 'Deze toewijzing is al beëindigd.',
  'rio-waits-already': 'Eén van deze dossiers staat al op de wachtlijst. Er is niets veranderd.',
  'rio-waits-no-longer': 'Dit dossier staat niet meer op de wachtlijst.',
  'next-worker-missing': 'Kies wie er verder gaat met het dossier.',
  'agreements-missing': 'Schrijf op welke afspraken er zijn.',
  'next-steps-missing': 'Schrijf op wat er als eerste moet gebeuren.',
  'handover-no-giver': 'Dit dossier is nog van niemand. Wijs het toe.',
  'handover-not-yours': 'Alleen wie het dossier heeft, of de projectleider, kan het overdragen.',
  'handover-to-self': 'Kies iemand anders dan wie het dossier nu heeft.',
  'handover-open-already': 'Er wacht al een overdracht van dit dossier.',
  'handover-answered': 'Op deze overdracht is al geantwoord.',
  'handover-overtaken': 'Het dossier is intussen bij een ander. Vraag een nieuwe overdracht.',
  'handover-for-another': 'Alleen de ontvanger kan antwoorden.',
  'handover-answer-missing': 'Schrijf waarom u de overdracht niet aanvaardt.',
  'handover-over-missing': 'U komt hiermee boven de grens. Schrijf waarom het toch kan.',
  'cover-not-yours': 'U kunt alleen vervanging regelen voor uzelf.',
} as const;
