import { storableText } from '../../kernel/storable-text.ts';

// Our deepest schema has four levels. JSON nested a million deep would exhaust the stack of whatever walks through it.
const deepest = 20;

/** What was sent, with every text in it fit for the database. Throws an error with status 400 when it is nested too deep. */
export function storableInput(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  if (depth === deepest) throw Object.assign(new Error('nested too deep'), { statusCode: 400 });
  if (Array.isArray(value)) return value.map((one) => storableInput(one, depth + 1));
  const entries = Object.entries(value).map(([name, one]) => [storableText(name), storableInput(one, depth + 1)]);
  return Object.fromEntries(entries);
}
