import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findFollowUpSteps, gateFactsOf, gateOf, type Gate } from '../gate/gate.public.ts';
import type { Settings } from '../municipalities/municipalities.public.ts';
import type { AddNames } from './name-files.ts';
import { screeningToDo, stepsToDo, type ToDo } from './to-do.ts';
import type { FoundCase, FoundRelease, UnscreenedCase } from './today.queries.ts';

/** Files that may have a step to do. */
export interface FilesToWatch {
  releases: readonly FoundRelease[];
  unscreened: readonly UnscreenedCase[];
  followUps: readonly FoundCase[];
}

/** How the agreements of these files stand. */
export interface FoundSteps {
  /** Of the files around their release. */
  gates: ReadonlyMap<string, Gate>;
  /** What is due today or too late, of all files. */
  toDo: (addNames: AddNames) => ToDo[];
  /** Some files were not looked at. */
  isMore: boolean;
}

/** Works out the steps of these files. */
export async function findSteps(
  ctx: RequestContext,
  { releases, unscreened, followUps }: FilesToWatch,
  { settings, today }: { settings: ReadonlyMap<string, Settings>; today: LocalDate },
): Promise<FoundSteps> {
  const seen = new Set(releases.map(({ id }) => id));
  const others = followUps.filter(({ id }) => !seen.has(id));
  const waiting = unscreened.filter(({ id }) => !seen.has(id));
  const [facts, contacts] = await Promise.all([
    gateFactsOf(ctx, releases),
    findFollowUpSteps(ctx, others, { settings, today }),
  ]);
  const gates = new Map([...facts].map(([id, known]) => [id, gateOf(known)]));
  const groups = Map.groupBy(releases, ({ releaseGroup }) => releaseGroup).values();
  return {
    gates,
    toDo: (addNames) => [
      ...releases.flatMap((file) => stepsToDo(addNames(file), gates.get(file.id)?.steps ?? [], today)),
      ...others.flatMap((file) => stepsToDo(addNames(file), contacts.get(file.id) ?? [], today)),
      ...waiting.flatMap((file) => screeningToDo(addNames(file), settings.get(file.municipalityId), today)),
    ],
    isMore: [unscreened, followUps, ...groups].some(isCut),
  };
}

const isCut = (files: readonly FoundCase[]): boolean => (files[0]?.total ?? 0) > files.length;
