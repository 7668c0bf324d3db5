import type { ExplorerForm, NumberField } from './explorer.schema.ts';
import type { Effect, Prices } from './rio-costs.rules.ts';
import type { RioQuestion } from './rio-simulation.rules.ts';

/** What a field takes. */
interface NumberRange {
  least: number;
  most: number;
  isWhole: boolean;
  mayBeEmpty: boolean;
  /** Only one of these. */
  choices?: readonly number[];
}

/** How much lengths differ, as standard deviation in percent of the mean. */
export const spreadChoices = [0, 10, 25, 50, 100] as const;

const needed = { isWhole: false, mayBeEmpty: false };
const whole = { isWhole: true, mayBeEmpty: false };
const perhaps = { isWhole: false, mayBeEmpty: true };

/** The numbers that can be answered; what is outside cannot occur or would say nothing. */
export const numberRanges: Readonly<Record<NumberField, NumberRange>> = {
  uitstroom: { least: 1, most: 3000, ...whole },
  voldoet: { least: 1, most: 100, ...needed },
  wil: { least: 1, most: 100, ...needed },
  plafond: { least: 1, most: 60, ...whole },
  duur: { least: 1, most: 60, ...needed },
  spreiding: { least: 0, most: 100, choices: spreadChoices, ...whole },
  wachten: { least: 0, most: 60, ...needed },
  rios: { least: 2, most: 12, ...whole },
  rioPrijs: { least: 0, most: 1_000_000, ...perhaps },
  trajectPrijs: { least: 0, most: 1_000_000, ...perhaps },
  minderVan: { least: 0, most: 100, ...perhaps },
  minderTot: { least: 0, most: 100, ...perhaps },
};

/** Why a field was not taken. */
export type FieldProblem = 'missing' | 'no-number' | 'not-whole' | 'out-of-range' | 'other-half-missing' | 'reversed';
/** One problem per field. */
export type FormProblems = Partial<Record<NumberField, FieldProblem>>;

/** A form that was understood. */
export interface Explored {
  question: RioQuestion;
  prices: Prices;
  effect: Effect | undefined;
}

/** What was asked, or what is wrong with it, per field. */
export type Reading = { kind: 'asked'; asked: Explored } | { kind: 'refused'; problems: FormProblems };

// Thousands with a point, decimals with a comma; a point before one or two digits is a decimal too.
const thousands = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const plain = /^-?\d{1,9}([.,]\d{1,4})?$/;

/** The number that somebody typed: "750", "1.250", "12,5", "40 %"; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const bare = text.replaceAll(/[\s€%]/g, '');
  if (thousands.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return plain.test(bare) ? Number(bare.replace(',', '.')) : undefined;
}

function problemOf(text: string, range: NumberRange): FieldProblem | undefined {
  if (text === '') return range.mayBeEmpty ? undefined : 'missing';
  const number = readNumber(text);
  return number === undefined ? 'no-number' : numberProblem(number, range);
}

function numberProblem(number: number, { least, most, isWhole, choices }: NumberRange): FieldProblem | undefined {
  if (number < least || number > most || choices?.includes(number) === false) return 'out-of-range';
  return isWhole && !Number.isInteger(number) ? 'not-whole' : undefined;
}

/** Reads the whole form, so that every mistake is told at once. */
export function readExplorer(form: ExplorerForm): Reading {
  const problems: FormProblems = {};
  for (const name of numberFields) {
    const problem = problemOf(form[name] ?? '', numberRanges[name]);
    if (problem !== undefined) problems[name] = problem;
  }
  const number = (name: NumberField) => readNumber(form[name] ?? '');
  const halves = effectProblem(number('minderVan'), number('minderTot'));
  if (halves !== undefined) problems[halves.name] ??= halves.problem;
  if (Object.keys(problems).length > 0) return { kind: 'refused', problems };
  return { kind: 'asked', asked: askedIn(number) };
}

/** Every field with a number, in the order of the form. */
export const numberFields: readonly NumberField[] = Object.keys(numberRanges).filter(
  (name): name is NumberField => name in numberRanges,
);

function effectProblem(from: number | undefined, upTo: number | undefined) {
  if (from === undefined && upTo === undefined) return undefined;
  if (from === undefined) return { name: 'minderVan', problem: 'other-half-missing' } as const;
  if (upTo === undefined) return { name: 'minderTot', problem: 'other-half-missing' } as const;
  return from > upTo ? ({ name: 'minderTot', problem: 'reversed' } as const) : undefined;
}

function askedIn(number: (name: NumberField) => number | undefined): Explored {
  const known = (name: NumberField) => number(name) ?? 0;
  const [from, upTo] = [number('minderVan'), number('minderTot')];
  return {
    question: {
      releasesPerYear: known('uitstroom'),
      shareMeeting: known('voldoet') / 100,
      shareWilling: known('wil') / 100,
      ceiling: known('plafond'),
      meanMonths: known('duur'),
      spread: known('spreiding') / 100,
      patienceMonths: known('wachten'),
      mostRios: known('rios'),
    },
    prices: { perRio: number('rioPrijs'), perTrajectory: number('trajectPrijs') },
    effect: from === undefined || upTo === undefined ? undefined : { from, upTo },
  };
}
