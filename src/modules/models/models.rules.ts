import type { SettingCode, Settings } from '../municipalities/municipalities.public.ts';
import type { ModelCode } from './models.schema.ts';
import { settingsOf, type Model, type PresetCode } from './presets.rules.ts';

/** The value of any setting. */
export type Value = Settings[SettingCode];

/** A choice of a model as far as the rules need it: what stood there before, and what it left. */
export interface Choice {
  model: ModelCode;
  isUndone: boolean;
  /** Of each setting that it changed: what was stored, or null when nothing was. */
  before: Readonly<Record<string, unknown>>;
  /** Of each setting that then held what the model says. */
  after: Readonly<Record<string, unknown>>;
}

/** What a municipality has now: the values that hold, and which settings are stored. */
export interface Standing {
  settings: Settings;
  stored: ReadonlySet<string>;
  /** The newest first. */
  choices: readonly Choice[];
}

/** One setting that another model has a different value for. */
export interface Difference {
  code: PresetCode;
  from: Value;
  to: Value;
  /** Somebody set this value; it stays unless it is ticked. */
  isByHand: boolean;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The choice that holds: the newest that was not undone. */
export const standingChoice = <Made extends Pick<Choice, 'isUndone'>>(choices: readonly Made[]): Made | undefined =>
  choices.find(({ isUndone }) => !isUndone);

/** Whether somebody set the value: it is stored, and it is not what the last model left there. */
function isByHand({ settings, stored, choices }: Standing, code: PresetCode): boolean {
  if (!stored.has(code)) return false;
  const writer = choices.find(({ isUndone, after }) => !isUndone && Object.hasOwn(after, code));
  return writer === undefined || !same(writer.after[code], settings[code]);
}

/** What would change with a model, in the order of the pages. */
export function compareWith(model: Model, standing: Standing): Difference[] {
  return settingsOf(model).flatMap(({ code, value: to }) => {
    const from = standing.settings[code];
    return same(from, to) ? [] : [{ code, from, to, isByHand: isByHand(standing, code) }];
  });
}

/** What is written when a model is chosen: everything that differs, of what was set by hand only what was ticked. */
export const toWrite = (differences: readonly Difference[], replace: readonly string[]): Difference[] =>
  differences.filter(({ code, isByHand: kept }) => !kept || replace.includes(code));

/** What undoing a choice puts back: settings that still have what the choice left there. */
export function toPutBack(choice: Choice, settings: Settings): { code: PresetCode; value: unknown }[] {
  return Object.entries(choice.before).flatMap(([code, value]) => {
    const known = settingCodeOf(code, settings);
    return known !== undefined && same(settings[known], choice.after[code]) ? [{ code: known, value }] : [];
  });
}

const isKnown = (code: string, settings: Settings): code is PresetCode => Object.hasOwn(settings, code);
const settingCodeOf = (code: string, settings: Settings): PresetCode | undefined =>
  isKnown(code, settings) ? code : undefined;
