import { sql } from 'kysely';
import { readBsn } from '../../kernel/bsn.ts';
import { foldText } from '../../kernel/fold.ts';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { soundsOfWords } from './person-name.rules.ts';
import { findPersons, type Person } from './persons.queries.ts';

const most = 25;
const longestQuestion = 200;

interface Question {
  name: string;
  sounds: string[];
  bsn: string | null;
  born: LocalDate | null;
  place: string;
}

/**
 * Persons by what somebody typed: a name (spelled roughly right), a BSN, a birth date, an address or a postcode; at
 * most 25, the best first. The trail tells who was shown, not what was typed.
 */
export async function searchPersons(ctx: RequestContext, text: string): Promise<Person[]> {
  const question = readQuestion(text);
  if (question === undefined) return [];
  const { name, sounds, bsn, born, place } = question;
  const { rows } = await sql<{
    id: string;
  }>`select id from search_person(${name}, ${sounds}, ${bsn}, ${born}::date, ${place}, ${most})`.execute(ctx.db);
  const found = new Map(
    (
      await findPersons(
        ctx,
        rows.map(({ id }) => id),
      )
    ).map((person) => [person.id, person]),
  );
  const persons = rows.map(({ id }) => found.get(id)).filter((person) => person !== undefined);
  recordAudit(ctx, 'person.searched', { personIds: persons.map(({ id }) => id), detail: { found: persons.length } });
  return persons;
}

/** What the typed text asks for; undefined when it asks nothing. */
function readQuestion(text: string): Question | undefined {
  const typed = text.trim().slice(0, longestQuestion);
  const reading = /^[\d\s.]{8,}$/u.test(typed) ? readBsn(typed) : undefined;
  if (reading?.ok === true) return { name: '', sounds: [], bsn: reading.bsn, born: null, place: '' };
  const { born, rest } = takeBirthDate(typed);
  const folded = foldText(rest).replaceAll('?', '').trim();
  if (folded.length < 2) return born === null ? undefined : { name: '', sounds: [], bsn: null, born, place: '' };
  // A figure in the text makes it an address; a name has none.
  const isPlace = /\d/u.test(folded);
  const place = folded.replace(/\b(\d{4}) ([a-z]{2})\b/u, '$1$2');
  return {
    name: isPlace ? '' : folded,
    sounds: isPlace ? [] : soundsOfWords(folded),
    bsn: null,
    born,
    place: isPlace ? place : '',
  };
}

function takeBirthDate(text: string): { born: LocalDate | null; rest: string } {
  const found = /\b(?:(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})|(\d{4}-\d{2}-\d{2}))\b/u.exec(text);
  if (found === null) return { born: null, rest: text };
  const [whole, day, month, year, iso] = found;
  const padded = iso ?? `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const born = parseLocalDate(padded);
  return born === undefined ? { born: null, rest: text } : { born, rest: text.replace(whole, ' ') };
}
