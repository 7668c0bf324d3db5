import { z } from 'zod';
import { Conflict } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { foldedNameOf, getPerson, type MergePair } from '../persons/persons.public.ts';
import { lockCasesOfPersons } from './cases.queries.ts';
import { isOpenState } from './cases.rules.ts';
import { changeCase } from './change-case.ts';

/** Which persons become one, or two again, in which municipality. */
type MovingPair = MergePair & { municipalityId: string };

const MovedCases = z.object({ caseIds: z.array(z.uuid()) });
/** What must be remembered to put the files back. */
type MovedCases = z.infer<typeof MovedCases>;

/**
 * Brings the files of the merged person to the kept one. Throws Conflict when both have an open file of the same kind:
 * which of the two goes on is for a worker to decide, by closing the other.
 */
export async function moveCasesToPerson(
  ctx: RequestContext,
  { municipalityId, keptId, mergedId }: MovingPair,
): Promise<MovedCases> {
  const files = await lockCasesOfPersons(ctx, { municipalityId, personIds: [keptId, mergedId] });
  const moving = files.filter(({ personId }) => personId === mergedId);
  const openKinds = new Set(
    files.filter(({ personId, state }) => personId === keptId && isOpenState(state)).map(({ kind }) => kind),
  );
  if (moving.some(({ kind, state }) => isOpenState(state) && openKinds.has(kind)))
    throw new Conflict('both-have-open-case');
  const foldedName = foldedNameOf(await getPerson(ctx, keptId));
  for (const file of moving)
    await changeCase(ctx, file, { event: 'case.person-moved', fields: { personId: keptId, foldedName } });
  return { caseIds: moving.map(({ id }) => id) };
}

/** Puts the files back that came along with a merge; `moved` is what moving them gave. */
export async function moveCasesBack(
  ctx: RequestContext,
  { municipalityId, keptId, mergedId }: MovingPair,
  moved: unknown,
): Promise<void> {
  const { caseIds } = MovedCases.parse(moved);
  const files = await lockCasesOfPersons(ctx, { municipalityId, personIds: [keptId] });
  const foldedName = foldedNameOf(await getPerson(ctx, mergedId));
  for (const file of files.filter(({ id }) => caseIds.includes(id))) {
    await changeCase(ctx, file, { event: 'case.person-moved', fields: { personId: mergedId, foldedName } });
  }
}
