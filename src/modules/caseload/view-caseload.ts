import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findUserNames } from '../access/access.public.ts';
import { findCovers, type CoverRow } from '../cases/cases.public.ts';
import {
  chooseMunicipality,
  getSettings,
  type Municipality,
  type Settings,
} from '../municipalities/municipalities.public.ts';
import { findCarried, findLoads, findUnassigned, findWaiting, type RioCase } from './caseload.queries.ts';
import * as rules from './caseload.rules.ts';
import type { HandoverRow, WaitingRow } from './caseload.table.ts';
import { findRios } from './find-rios.ts';
import { forecastOf, type ForecastMonth } from './forecast.rules.ts';
import { findOpenHandovers } from './handover.service.ts';
import { limitsIn, selectionIn } from './limits.ts';
import { selectionOf, type Selection, type SelectionRules } from './selection.rules.ts';

/** An officer with what they carry. */
export interface RioLoad {
  userId: string;
  name: string;
  halves: number;
  /** In all: also those that the reader may not see. */
  files: number;
  level: rules.LoadLevel;
  carried: readonly RioCase[];
}

/** Something about an assignment that a person must settle. */
export interface ToSettle {
  file: RioCase;
  rioName: string;
  problem: 'closed-early' | 'follow-up-over' | 'other-worker' | 'unrecorded';
  until: LocalDate | undefined;
}

/** Somebody without a RIO, with the criteria one by one. */
export interface Candidate {
  file: RioCase;
  selection: Selection;
}

/** Somebody who waits, with when a place is expected. */
export interface ShownWaiting extends Candidate {
  row: WaitingRow;
  expectedOn: LocalDate | undefined;
}

/** Everything on the page of the caseload. */
export interface CaseloadView {
  municipality: Municipality;
  municipalities: readonly Municipality[];
  today: LocalDate;
  limits: rules.Limits;
  followUpMonths: number;
  criteria: SelectionRules;
  rios: readonly RioLoad[];
  toSettle: readonly ToSettle[];
  waiting: readonly ShownWaiting[];
  candidates: readonly Candidate[];
  /** How many more there are than shown, and how many do not meet the criteria. */
  unseen: number;
  notMet: number;
  isAll: boolean;
  forecast: readonly ForecastMonth[];
  /** In halves, over all officers. */
  freeNow: number;
  covers: readonly CoverRow[];
  handovers: readonly HandoverRow[];
  names: ReadonlyMap<string, string>;
}

const mostShown = 50;

/** Reads the caseload of a municipality, and records whose files are shown. */
export async function viewCaseload(
  ctx: RequestContext,
  asked: { wanted: string | undefined; isAll: boolean },
): Promise<CaseloadView> {
  const { municipality, municipalities } = await chooseMunicipality(ctx, asked.wanted);
  const settings = await getSettings(ctx, municipality.id);
  const [rios, open] = [await readRios(ctx, municipality.id, settings), await readOpen(ctx, municipality.id, settings)];
  const chosen = choose(open.candidates, asked.isAll);
  const planned = plan(ctx, { settings, rios, open });
  const toSettle = settleList(rios, settings, todayIn(ctx.now));
  recordShown(ctx, municipality.id, [
    ...rios.flatMap(({ carried }) => carried),
    ...planned.waiting.map(({ file }) => file),
    ...chosen.candidates.map(({ file }) => file),
  ]);
  return {
    ...{ municipality, municipalities, rios, toSettle, ...chosen, ...planned },
    ...{ today: todayIn(ctx.now), limits: limitsIn(settings), criteria: selectionIn(settings) },
    ...{ isAll: asked.isAll, followUpMonths: settings.rioFollowUpMonths },
    ...(await readAround(ctx, municipality.id)),
  };
}

async function readRios(ctx: RequestContext, municipalityId: string, settings: Settings): Promise<RioLoad[]> {
  const rios = await findRios(ctx, municipalityId);
  const rioIds = rios.map(({ userId }) => userId);
  const [loads, carried] = await Promise.all([
    findLoads(ctx, municipalityId, rioIds),
    findCarried(ctx, { municipalityIds: [municipalityId], rioIds }),
  ]);
  return rios.map(({ userId, name }) => {
    const { halves, files } = loads.get(userId) ?? { halves: 0, files: 0 };
    const level = rules.levelOf(halves, limitsIn(settings));
    return { userId, name, halves, files, level, carried: carried.filter((file) => rioOf(file) === userId) };
  });
}

/** Who carries a file as its RIO: by its assignment, or by having the file. */
const rioOf = ({ assignmentState, rioId, workerId }: RioCase): string | null =>
  assignmentState === 'active' ? rioId : workerId;

interface OpenFiles {
  candidates: readonly Candidate[];
  waiting: readonly (Candidate & { row: WaitingRow })[];
}

async function readOpen(ctx: RequestContext, municipalityId: string, settings: Settings): Promise<OpenFiles> {
  const rioIds = new Set((await findRios(ctx, municipalityId)).map(({ userId }) => userId));
  const [files, rows] = [await findUnassigned(ctx, municipalityId), await findWaiting(ctx, municipalityId)];
  const criteria = selectionIn(settings);
  const today = todayIn(ctx.now);
  const all = files.map((file) => ({ file, selection: selectionOf(file, criteria, today) }));
  const rowOf = new Map(rows.map((row) => [row.caseId, row]));
  return {
    candidates: all.filter(({ file }) => file.waitingId === null && !rioIds.has(file.workerId ?? '')),
    waiting: all.flatMap((one) => {
      const row = rowOf.get(one.file.id);
      return row === undefined ? [] : [{ ...one, row }];
    }),
  };
}

const verdictOrder = ['met', 'unknown', 'not-met'];

function choose(candidates: readonly Candidate[], isAll: boolean) {
  const fitting = candidates.filter(({ selection }) => selection.verdict !== 'not-met');
  const order = ({ file, selection }: Candidate) =>
    file.assignmentState === 'proposed' ? -1 : verdictOrder.indexOf(selection.verdict);
  const sorted = (isAll ? candidates : fitting).toSorted((one, other) => order(one) - order(other));
  return {
    candidates: sorted.slice(0, mostShown),
    unseen: Math.max(0, sorted.length - mostShown),
    notMet: candidates.length - fitting.length,
  };
}

/** What can be expected: when places come free, for whom, and against how many who come out. */
function plan(ctx: RequestContext, from: { settings: Settings; rios: readonly RioLoad[]; open: OpenFiles }) {
  const { settings, rios, open } = from;
  const today = todayIn(ctx.now);
  const carried = rios.flatMap(({ userId, carried: files }) => files.map((file) => ({ ...file, rioId: userId })));
  const free = new Map(rios.map(({ userId, halves }) => [userId, settings.rioCeiling * 2 - halves]));
  const room = { free, openings: rules.openingsOf(carried, settings.rioFollowUpMonths, today), today };
  const inOrder = rules.byRelease(open.waiting.map((one) => ({ ...one, ...one.file, id: one.file.id })));
  const expected = rules.expectedPlaces(inOrder, room);
  const candidates = open.candidates.filter(({ selection }) => selection.verdict === 'met');
  return {
    waiting: inOrder.map(({ file, selection, row }) => ({ file, selection, row, expectedOn: expected.get(file.id) })),
    forecast: forecastOf(
      [...candidates, ...open.waiting].map(({ file }) => file.releaseOn),
      room,
    ),
    freeNow: [...free.values()].reduce((sum, halves) => sum + Math.max(0, halves), 0),
  };
}

/** What is not right about the assignments: the page says it, a person settles it. */
function settleList(rios: readonly RioLoad[], settings: Settings, today: LocalDate): ToSettle[] {
  return rios.flatMap(({ userId, name, carried }) =>
    carried.flatMap((file) => {
      const until = rules.followedUntil(file.releaseOn, settings.rioFollowUpMonths);
      const problem = problemOf(file, { userId, until, today });
      return problem === undefined ? [] : [{ file, rioName: name, problem, until }];
    }),
  );
}

function problemOf(
  file: RioCase,
  { userId, until, today }: { userId: string; until: LocalDate | undefined; today: LocalDate },
): ToSettle['problem'] | undefined {
  if (file.assignmentState !== 'active') return 'unrecorded';
  if (until !== undefined && until <= today) return 'follow-up-over';
  if (!file.isOpen) return 'closed-early';
  return file.workerId === userId ? undefined : 'other-worker';
}

async function readAround(ctx: RequestContext, municipalityId: string) {
  const [covers, handovers] = [await findCovers(ctx, municipalityId), await findOpenHandovers(ctx)];
  const here = handovers.filter((one) => one.municipalityId === municipalityId);
  const names = await findUserNames(ctx, [
    ...covers.flatMap(({ absentId, coverId }) => [absentId, coverId]),
    ...here.flatMap(({ fromId, toId }) => [fromId, toId]),
  ]);
  return { covers, handovers: here, names };
}

/** Records whose files stand on a page of the caseload. */
export function recordShown(ctx: RequestContext, municipalityId: string, files: readonly RioCase[]): void {
  const personIds = [...new Set(files.map(({ personId }) => personId))];
  recordAudit(ctx, 'caseload.listed', { municipalityId, personIds });
}
