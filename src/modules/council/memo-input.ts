import type { Figure } from '../figures/figures.public.ts';
import type { SettingCode, Settings } from '../municipalities/municipalities.public.ts';
import type { ReadCell, Told } from './memo-sentences.rules.ts';

/** Everything the memo is written from; the same gives the same memo. */
export interface MemoInput {
  municipality: { id: string; name: string; isDemo: boolean };
  year: number;
  /** The first year that the memo looks back to. */
  fromYear: number;
  /** The last year with figures about the work, which was not registered from the beginning. */
  lastYear: number;
  /** The moment of the data, in words. */
  moment: string;
  figures: readonly Figure[];
  read: ReadCell;
  settings: Settings;
}

/** A number that the municipality agreed on, with the setting it stands in. */
export function agreed({ settings }: MemoInput, code: SettingCode): Told | undefined {
  const value = settings[code];
  return typeof value === 'number' ? { text: String(value), value, origin: { kind: 'setting', code } } : undefined;
}

/** Names as one says them: "GGD, Exodus en Humanitas". */
export function nameAll(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}
