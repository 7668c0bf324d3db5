import type { Temporal } from 'temporal-polyfill';
import { findDemoSignIns } from '../modules/access/access.public.ts';
import { todayIn } from '../kernel/local-date.ts';
import type { Config } from '../platform/config.ts';
import { sessionEnded, transact, type DatabasePool } from '../platform/database/database.ts';
import { anonymous } from '../platform/sessions/anonymous.ts';
import { roles } from './roles.ts';

/** Prints the address and, in the demo, who can sign in. */
export async function announce(database: DatabasePool, config: Config, now: Temporal.Instant): Promise<void> {
  const lines = ['', `Kantelpunt staat klaar op ${config.baseUrl}`, ''];
  if (config.demo) lines.push(...(await demoLines(database, now)));
  lines.push('Stoppen: Ctrl-C', '');
  process.stdout.write(lines.join('\n'));
}

async function demoLines(database: DatabasePool, now: Temporal.Instant): Promise<string[]> {
  const today = todayIn(now);
  const choices = await transact(database, { municipalityIds: [], userId: anonymous.userId }, (db) =>
    findDemoSignIns(db, today),
  );
  if (choices === sessionEnded) return [];
  const shown = choices.map(
    (choice) => `  ${roles[choice.role].dutch.padEnd(36)} ${choice.name.padEnd(22)} ${choice.place}`,
  );
  return ['Demonstratie: alle personen zijn verzonnen. Aanmelden zonder wachtwoord als', ...shown, ''];
}
