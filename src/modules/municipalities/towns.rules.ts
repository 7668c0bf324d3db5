import { foldText } from '../../kernel/fold.ts';

const mostTowns = 100;
const longestName = 80;

/** Why a list of towns cannot be stored, as a reason code. */
export type TownsRefusal = 'town-not-a-name' | 'town-long' | 'towns-many';

/** The towns that were typed, one on a line or with commas between; each once, however it is written. */
export function readTowns(text: string): { towns: string[] } | { reason: TownsRefusal } {
  const names = text.split(/[\n,;]+/u).map((name) => name.replaceAll(/\s+/gu, ' ').trim());
  const towns = new Map(names.filter((name) => name !== '').map((name) => [foldText(name), name]));
  if ([...towns.values()].some((name) => !/\p{L}{2}/u.test(name) || /\d/u.test(name)))
    return { reason: 'town-not-a-name' };
  if ([...towns.values()].some((name) => name.length > longestName)) return { reason: 'town-long' };
  if (towns.size > mostTowns) return { reason: 'towns-many' };
  return { towns: [...towns.values()] };
}

/** The towns as the form shows them: one on a line. */
export const showTowns = (towns: readonly string[]): string => towns.join('\n');
