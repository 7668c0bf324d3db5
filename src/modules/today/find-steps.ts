import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findFollowUpSteps, gateFactsOf, gateOf, type Gate } from '../gate/gate.public.ts';
import type { Settings } from '../municipalities/municipalities.public.ts';
import { screeningToDo, stepsToDo, type ToDo } from './to-do.ts';
import type { CaseAtWork, ReleaseAtWork, UnscreenedCase } from './today.queries.ts';

/** Files that may have a step to do. */
interface FilesToWatch {
  releases: readonly ReleaseAtWork[];
  unscreened: readonly UnscreenedCase[];
  followUps: readonly CaseAtWork[];
}

/** The gates of the files around their release, and of all files the steps that are due today or too late. */
export async function findSteps(
  ctx: RequestContext,
  { releases, unscreened, followUps }: FilesToWatch,
  { settings, today }: { settings: ReadonlyMap<string, Settings>; today: LocalDate },
): Promise<{ gates: ReadonlyMap<string, Gate>; steps: ToDo[]; isMore: boolean }> {
  const seen = new Set(releases.map(({ id }) => id));
  const others = followUps.filter(({ id }) => !seen.has(id));
  const [facts, contacts] = await Promise.all([
    gateFactsOf(ctx, releases),
    findFollowUpSteps(ctx, others, { settings, today }),
  ]);
  const gates = new Map([...facts].map(([id, known]) => [id, gateOf(known)]));
  const waiting = unscreened.filter(({ id }) => !seen.has(id));
  const steps = [
    ...releases.flatMap((file) => stepsToDo(file, gates.get(file.id)?.steps ?? [], today)),
    ...others.flatMap((file) => stepsToDo(file, contacts.get(file.id) ?? [], today)),
    ...waiting.flatMap((file) => screeningToDo(file, settings.get(file.municipalityId), today)),
  ];
  const groups = Map.groupBy(releases, ({ releaseGroup }) => releaseGroup).values();
  const isMore = [unscreened, followUps, ...groups].some(isCut);
  return { gates, steps, isMore };
}

const isCut = (files: readonly CaseAtWork[]): boolean => (files[0]?.total ?? 0) > files.length;
