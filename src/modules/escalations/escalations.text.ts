import type { Criterion, EscalationStep } from './escalations.schema.ts';

/** Which way a decision went. */
export const escalationStepText: Readonly<Record<EscalationStep, string>> = { up: 'Opschaling', down: 'Afschaling' };

/** The criteria of the Landelijk Kader. */
export const criterionText: Readonly<Record<Criterion, string>> = {
  'multi-problem': 'Problemen op meer dan één leefgebied, die leiden tot criminaliteit, overlast of achteruitgang',
  'several-chains': 'Samenwerking van meerdere ketens is nodig',
  'affects-others': 'Het raakt het gezin of de omgeving',
  'local-safety': 'Ernstig lokaal veiligheidsprobleem dat een aanpak over de ketens heen vraagt',
};

/** One Dutch sentence per reason why a decision cannot be recorded. */
export const escalationSentences = {
  'criteria-not-met':
    'De criteria zijn niet vervuld. Nodig zijn de eerste drie samen, of een ernstig lokaal veiligheidsprobleem.',
  'two-domains-needed': 'Kies de leefgebieden met problemen: het zijn er minstens twee.',
  'is-zvh-case': 'Dit is al een ZVH-casus.',
  'is-no-zvh-case': 'Dit is geen ZVH-casus.',
  'escalation-case-ended': 'Dit dossier is niet meer open.',
  'motivation-missing': 'Schrijf op waarom dit zo is.',
  'purpose-missing': 'Schrijf op wat het doel is.',
  'basis-missing': 'Kies een grondslag.',
  'partner-unknown': 'Een van de gekozen organisaties staat niet meer in het adresboek. Kies opnieuw.',
  'close-reason-missing': 'Kies een reden.',
  'down-reason-missing': 'Schrijf op waarom de casus kan worden afgeschaald.',
  'result-text-missing': 'Schrijf op wat er is bereikt.',
  'escalation-text-too-long': 'Houd dit korter dan 2000 tekens.',
} as const;
