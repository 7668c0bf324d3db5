import { figureTexts } from '../figures/figures.public.ts';
import type { Gap } from './memo-gaps.rules.ts';
import type { RefusedYear } from './memo-year.rules.ts';

const listYears = (years: readonly number[]): string =>
  years.length < 2 ? years.join('') : `${years.slice(0, -1).join(', ')} en ${String(years.at(-1))}`;

/** What is missing, in a sentence. */
export function gapSentence(gap: Gap): string {
  const years = 'years' in gap ? listYears(gap.years) : '';
  switch (gap.kind) {
    case 'no-population':
      return `Er is geen inwonertal bekend voor ${years}. Daardoor is er geen cijfer per 10.000 inwoners.`;
    case 'no-national':
      return `${figureTexts[gap.figure].title}: geen landelijk cijfer bekend voor ${years}.`;
    case 'too-small':
      return 'Van sommige cijfers is een deel te klein om te tonen. Dat staat in de bijlage bij de tabel.';
    case 'not-registered':
      return `${figureTexts[gap.figure].title}: over ${years} is hiervan niets vastgelegd.`;
    default:
      return gap satisfies never;
  }
}

/** Why the memo is about another year than was asked for, and which. */
export function refusedYearSentence({ reason, asked }: RefusedYear, shown: number): string {
  const why: Readonly<Record<RefusedYear['reason'], string>> = {
    'not-a-year': 'Er is niet om een jaartal gevraagd.',
    'not-over': `${asked} is nog niet voorbij.`,
    'before-first': `Over ${asked} zijn geen vrijlatingen bekend.`,
  };
  return `${why[reason]} Hieronder staat de memo over ${shown}.`;
}
