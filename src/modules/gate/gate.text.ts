import { showDate, type LocalDate } from '../../kernel/local-date.ts';
import type { FirstContact } from '../contacts/contacts.public.ts';
import type { StepReason, StepState } from './gate-step.rules.ts';
import type { StepCode } from './gate.schema.ts';
import type { ReleaseWarning } from './release-warning.rules.ts';

const fixedLabels: Readonly<Record<string, string>> = {
  screening: 'Screening',
  measurement: 'Eerste meting',
  plan: 'Plan klaar',
  check: 'Alles klaar',
  release: 'Dag van vrijlating',
  'first-contact': 'Eerste contact',
};

/** The name of a step. */
export function gateStepLabel(code: StepCode): string {
  const [unit = '', count = ''] = code.split('-');
  if (unit === 'week') return `Week ${count}`;
  if (unit === 'month') return `Maand ${count}`;
  return fixedLabels[code] ?? code;
}

/** How a step stands, in a word. */
export const stepStateText: Readonly<Record<StepState, string>> = {
  done: 'Gedaan',
  due: 'Nu doen',
  overdue: 'Te laat',
  upcoming: 'Komt nog',
  'not-applicable': 'Hoeft niet',
};

/** Why a step stands as it does. */
export const stepReasonText: Readonly<Record<StepReason, string>> = {
  'release-unknown': 'De dag van vrijlating is nog niet bekend.',
  'release-not-confirmed':
    'De verwachte dag is voorbij, maar er is nog geen melding van het einde. Vraag het na bij de PI.',
  'after-release': 'Telt vanaf de dag van vrijlating.',
  'domains-ready': 'Alles is klaar voor de vrijlating.',
  'domains-not-ready': 'Nog niet alles is klaar voor de vrijlating.',
  'outside-already': 'De persoon is al vrij.',
  'later-contact': 'Overgeslagen; daarna was er wel contact.',
  'file-ended': 'Het dossier is niet meer open.',
  'not-taking-part': 'De persoon doet niet mee.',
};

/** What is wrong with the day of release, in one line. */
export function releaseWarningText(warning: ReleaseWarning, today: LocalDate): string {
  const until = `loketten dicht tot ${showDate(warning.nextOpenDay, today)}`;
  switch (warning.code) {
    case 'holiday':
      return `Vrij op een feestdag (${warning.holiday ?? ''}): ${until}`;
    case 'weekend':
      return `Vrij in het weekend: ${until}`;
    case 'closed-day':
      return `Vrij op een dag dat de gemeente dicht is: ${until}`;
    case 'friday':
      return `Vrij op vrijdag: ${until}`;
    case 'eve':
      return `Vrij op de dag voor ${warning.holiday ?? 'een dag dat de gemeente dicht is'}: ${until}`;
  }
}

/** How the first contact came about: after how many hours, and how often it was tried. */
export function firstContactText(first: FirstContact): string | undefined {
  if (first.state === 'not-released') return undefined;
  const attempts = `${String(first.attempts)} ${first.attempts === 1 ? 'poging' : 'pogingen'}`;
  if (first.state !== 'made') return first.attempts === 0 ? undefined : `${attempts} tot nu toe`;
  return first.attempts === 0 ? `Na ${String(first.hours)} uur` : `Na ${String(first.hours)} uur, eerst ${attempts}`;
}

/** One Dutch sentence per reason why a step cannot be ticked off. */
export const gateSentences = {
  'step-done-already': 'Deze stap is al gedaan.',
  'step-not-marked': 'Deze stap is niet met de hand afgevinkt.',
  'step-not-open': 'Deze stap is nog niet aan de beurt.',
  'step-not-markable': 'Deze stap volgt vanzelf uit het dossier en is niet met de hand af te vinken.',
} as const;
