import { z } from 'zod';

const mostNotices = 10_000;

// An item that is not right gets its own answer, so nothing in it makes the whole delivery fail.
function asText(found: { value: unknown } | undefined): string | null {
  const value = found?.value;
  return value === undefined || value === null ? null : JSON.stringify(value);
}

const text = z.union([z.string(), z.number(), z.boolean()]).nullish().catch(asText);
const day = text.meta({ format: 'date', description: 'Dag als JJJJ-MM-DD' });

/** One notice as another system sends it. Numbers are taken as text. */
const SentNotice = z.looseObject({
  municipality: text.describe('CBS-code zoals GM0513; mag weg bij een sleutel van één gemeente'),
  kind: text.describe('begin, change, end of information-sheet'),
  receivedOn: day,
  bsn: text,
  surname: text,
  givenNames: text,
  birthDate: day,
  sex: text.describe('M, V of X'),
  address: text,
  postcode: text,
  town: text,
  prison: text,
  startedOn: day,
  expectedEndOn: day,
  endedOn: day,
  title: text,
  caseManager: text,
  probation: text.describe('yes of no'),
});
export type SentNotice = z.infer<typeof SentNotice>;

/** One notice, or a list of up to 10,000. */
export const SentNotices = z
  .union([z.array(SentNotice.catch({})).min(1, 'notices-missing').max(mostNotices), SentNotice], {
    error: 'notices-unreadable',
  })
  .transform((sent) => ({ notices: Array.isArray(sent) ? sent : [sent] }));

const Count = z.int().min(0);

/** What happened to each notice, in the order in which they were sent. */
export const DeliveryAnswer = z.object({
  rows: Count,
  new: Count,
  changed: Count,
  repeated: Count,
  questions: Count,
  refused: Count,
  results: z.array(
    z.object({
      index: Count.describe('Plaats in de lijst die is gestuurd, vanaf 0'),
      outcome: z.enum(['new', 'changed', 'repeated', 'question', 'refused']),
      noticeId: z.uuid().optional(),
      reasons: z.array(z.object({ field: z.string().optional(), code: z.string(), detail: z.string() })).optional(),
    }),
  ),
});
export type DeliveryAnswer = z.infer<typeof DeliveryAnswer>;
