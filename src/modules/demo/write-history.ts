import { yearOf, todayIn } from '../../kernel/local-date.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { foldNotices, type DetentionPeriod, type PeriodColumns } from '../detentions/detentions.public.ts';
import { insertPersons } from '../persons/persons.public.ts';
import { demoReferences, type DemoReference } from './demo-references.ts';
import type { DemoPerson, DemoStay } from './draw-person.ts';
import { factsOf, type DemoNotice } from './generate-notices.ts';
import { randomFrom } from './random.ts';

const chunkSize = 1000;

/** Cuts many rows into statements of a bearable size. */
export async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < rows.length; start += chunkSize) await write(rows.slice(start, start + chunkSize));
}

/** Writes the invented people. */
export async function writePeople(
  ctx: RequestContext,
  municipalityId: string,
  people: readonly DemoPerson[],
): Promise<void> {
  await inChunks(people, (chunk) => insertPersons(ctx, municipalityId, chunk));
}

/** A stored detention of the demo. */
export interface DemoDetention {
  id: string;
  personId: string;
  stay: DemoStay;
  factIds: readonly string[];
}

/** Writes every detention: folded from its notices where there are any, else as it is in the history. */
export async function writeDetentions(
  ctx: RequestContext,
  municipalityId: string,
  told: { people: readonly DemoPerson[]; notices: ReadonlyMap<string, readonly DemoNotice[]> },
): Promise<DemoDetention[]> {
  const random = randomFrom(`${municipalityId} detentions`);
  const made = told.people.flatMap((person) =>
    periodsOf(person, told.notices.get(person.id)).map((row) => ({ id: random.uuid(), person, ...row })),
  );
  await inChunks(made, (chunk) =>
    insertRows(
      ctx.db,
      'detention',
      chunk.map(({ id, person, period }) => ({
        id,
        municipalityId,
        personId: person.id,
        ...columnsOf(period),
        version: 1,
      })),
    ),
  );
  return made.map(({ id, person, stay, period }) => ({ id, personId: person.id, stay, factIds: period.factIds }));
}

function periodsOf(
  { stays }: DemoPerson,
  notices: readonly DemoNotice[] | undefined,
): { stay: DemoStay; period: DetentionPeriod }[] {
  if (notices === undefined) return stays.map((stay) => ({ stay, period: periodOf(stay) }));
  const { periods } = foldNotices(factsOf(notices));
  return stays.flatMap((stay) => {
    const period = periods.find(({ startedOn }) => startedOn === stay.startedOn);
    return period === undefined ? [] : [{ stay, period }];
  });
}

function periodOf({
  startedOn,
  expectedEndOn,
  endedOn,
  prison,
  title,
  caseManager,
  probation,
}: DemoStay): DetentionPeriod {
  return {
    startedOn,
    expectedEndOn: expectedEndOn ?? undefined,
    expectedEndState: expectedEndOn === null ? 'unknown' : 'known',
    endedOn: endedOn ?? undefined,
    isEndPresumed: false,
    prison,
    title,
    caseManager,
    probation,
    factIds: [],
    history: [],
  };
}

function columnsOf(period: DetentionPeriod): PeriodColumns {
  const { startedOn, expectedEndState, isEndPresumed, prison = '', title = '', caseManager = '' } = period;
  return {
    startedOn,
    expectedEndOn: period.expectedEndOn ?? null,
    expectedEndState,
    endedOn: period.endedOn ?? null,
    isEndPresumed,
    prison,
    title,
    caseManager,
    probation: period.probation ?? 'unknown',
    factIds: [...period.factIds],
    history: [...period.history],
  };
}

/** Writes the figures that the demo compares with; what the administrator entered stays. */
export async function writeReferences(ctx: RequestContext, municipalityId: string): Promise<void> {
  const known = await ctx.db
    .selectFrom('referenceValue')
    .select(['code', 'area', 'year'])
    .where('municipalityId', '=', municipalityId)
    .execute();
  const isKnown = (row: DemoReference): boolean =>
    known.some(({ code, area, year }) => code === row.code && area === row.area && year === row.year);
  const rows = demoReferences(municipalityId, yearOf(todayIn(ctx.now)) - 1).filter((row) => !isKnown(row));
  const by = { changedAt: ctx.now, changedBy: ctx.actor.userId, changedByName: ctx.actor.name };
  const written = rows.map((row) => ({ ...row, municipalityId, version: 1, ...by }));
  await insertRows(ctx.db, 'referenceValue', written);
}
