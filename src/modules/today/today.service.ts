import { addDays, daysBetween, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOutcomesToLog, type Contact } from '../contacts/contacts.public.ts';
import { dueSteps, findGateFacts, gateOf, type Gate, type GateStep } from '../gate/gate.public.ts';
import { findSettings } from '../municipalities/municipalities.public.ts';
import {
  countNotices,
  findAroundRelease,
  findUnscreened,
  findUnseenNotices,
  findWho,
  type CaseAtWork,
  type NewNotice,
} from './today.queries.ts';
import type { PersonName } from '../persons/persons.public.ts';
import { daysBack, isSpoed } from './today.rules.ts';

/** A release on the list, with what is urgent about it. */
export interface ShownRelease extends CaseAtWork {
  isSpoed: boolean;
  warning: Gate['release']['warning'];
}

/** An agreement that was not kept in time. */
export interface OverdueStep {
  file: CaseAtWork;
  step: GateStep;
}

/** An appointment that is over, with whom it was. */
export interface OutcomeToLog extends Contact {
  who: PersonName | undefined;
}

/** Everything on the page. */
export interface TodayView {
  today: LocalDate;
  horizonDays: number;
  notices: { shown: NewNotice[]; unseen: number; questions: number } | undefined;
  releases: ShownRelease[];
  overdue: OverdueStep[];
  outcomes: OutcomeToLog[];
  logsContacts: boolean;
}

const mostNotices = 8;
const mostCases = 80;
const mostUnscreened = 20;
const mostOutcomes = 10;
/** Nobody is screened too late before this many days: no agreement is shorter than one working day in a weekend with holidays. */
const screeningDays = 7;

/** Gathers the day of this actor and records who was shown. */
export async function viewToday(ctx: RequestContext): Promise<TodayView> {
  const today = todayIn(ctx.now);
  const [readsNotices, logsContacts] = [can(ctx.actor, 'notice:read'), can(ctx.actor, 'contact:write')];
  const settings = await findSettings(ctx, ctx.actor.municipalityIds);
  const horizonDays = Math.max(0, ...[...settings.values()].map((one) => one.releaseHorizonDays));
  const [around, unscreened, outcomes, unseen, counts] = await Promise.all([
    findAroundRelease(ctx, { today, horizonDays }, mostCases),
    findUnscreened(ctx, addDays(today, -screeningDays), mostUnscreened),
    logsContacts ? findOutcomesToLog(ctx, mostOutcomes) : [],
    readsNotices ? findUnseenNotices(ctx, mostNotices) : [],
    readsNotices ? countNotices(ctx) : undefined,
  ]);
  const files = [...new Map([...around, ...unscreened].map((file) => [file.id, file])).values()];
  const gates = await findGates(ctx, files);
  const who = await findWho(
    ctx,
    outcomes.map(({ caseId }) => caseId),
  );
  const shown = [...files, ...who.values()].map((one) => one.personId);
  const personIds = [...shown, ...unseen.flatMap(({ personId }) => personId ?? [])];
  recordAudit(ctx, 'today.viewed', { personIds: [...new Set(personIds)] });
  return {
    ...{ today, horizonDays, logsContacts },
    notices: counts === undefined ? undefined : { shown: unseen, ...counts },
    releases: around
      .filter((file) => isOnReleaseList(file, today))
      .map((file) => showRelease(file, gates.get(file.id), today)),
    overdue: overdueSteps(files, gates, today),
    outcomes: outcomes.map((contact) => ({ ...contact, who: who.get(contact.caseId) })),
  };
}

async function findGates(ctx: RequestContext, files: readonly CaseAtWork[]): Promise<ReadonlyMap<string, Gate>> {
  const facts = await findGateFacts(
    ctx,
    files.map(({ id }) => id),
  );
  return new Map([...facts].map(([id, known]) => [id, gateOf(known)]));
}

function isOnReleaseList({ releaseOn, releaseState }: CaseAtWork, today: LocalDate): boolean {
  return releaseOn !== null && (releaseState === 'expected' || daysBetween(releaseOn, today) <= daysBack);
}

function showRelease(file: CaseAtWork, gate: Gate | undefined, today: LocalDate): ShownRelease {
  return { ...file, isSpoed: isSpoed(file, today), warning: gate?.release.warning ?? null };
}

function overdueSteps(files: readonly CaseAtWork[], gates: ReadonlyMap<string, Gate>, today: LocalDate): OverdueStep[] {
  const steps = files.flatMap((file) => {
    const gate = gates.get(file.id);
    return gate === undefined ? [] : dueSteps(gate, today, 0).map((step) => ({ file, step }));
  });
  return steps
    .filter(({ step }) => step.state === 'overdue' && step.code !== 'release')
    .sort((one, other) => ((one.step.dueOn ?? '') < (other.step.dueOn ?? '') ? -1 : 1));
}
