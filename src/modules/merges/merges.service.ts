import { z } from 'zod';
import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { parseLocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { moveCasesBack, moveCasesToPerson } from '../cases/cases.public.ts';
import { moveNoticesBack, moveNoticesToPerson, settlePersons } from '../notices/notices.public.ts';
import {
  getPerson,
  lockPersons,
  mergePersons,
  unmergePerson,
  updatePersons,
  type MoveRows,
  type Person,
  type RestoreRows,
} from '../persons/persons.public.ts';
import type { MergeForm } from './merges.schema.ts';

/** Two persons as they were on the page, and which of them stays. */
export type MergeRequest = MergeForm & { personId: string; otherId: string };

/** Makes two persons one: notices and files go along, detentions are folded again. Throws Conflict when they changed. */
export async function mergeTwo(ctx: RequestContext, request: MergeRequest): Promise<void> {
  const { personId, otherId, keptId } = request;
  if (keptId !== personId && keptId !== otherId) throw new Invalid({ keptId: 'kept-not-chosen' });
  const { municipalityId } = await getPerson(ctx, personId);
  await lockPersons(ctx, municipalityId);
  const [person, other] = await Promise.all([getPerson(ctx, personId), getPerson(ctx, otherId)]);
  if (person.municipalityId !== other.municipalityId) throw new NotFound();
  if (person.version !== request.version || other.version !== request.otherVersion)
    throw new Conflict('persons-changed-meanwhile');
  const mergedId = keptId === personId ? otherId : personId;
  const kept = keptId === personId ? person : other;
  await mergePersons(ctx, { keptId, mergedId }, moveAlong(kept));
}

const moveAlong =
  (before: Person): MoveRows =>
  async (ctx, pair) => {
    const cases = await moveCasesToPerson(ctx, pair);
    const notices = await moveNoticesToPerson(ctx, pair);
    await settlePersons(ctx, pair.municipalityId, [pair.mergedId, pair.keptId]);
    return { cases, notices, kept: detailsOf(before) };
  };

/** Makes one person two again, each with their own notices, files and details. */
export async function undoMerge(ctx: RequestContext, mergeId: string): Promise<void> {
  await unmergePerson(ctx, mergeId, putBack);
}

const putBack: RestoreRows = async (ctx, pair, moved) => {
  const kept = await getPerson(ctx, pair.keptId);
  const before = { ...KeptDetails.parse(moved.kept), id: kept.id, bsn: kept.bsn };
  await updatePersons(ctx, pair.municipalityId, [{ ...before, before: kept }]);
  await moveCasesBack(ctx, pair, moved.cases);
  await moveNoticesBack(ctx, pair, moved.notices);
  await settlePersons(ctx, pair.municipalityId, [pair.keptId, pair.mergedId]);
};

// The BSN is given back by un-merging itself.
const KeptDetails = z.object({
  surname: z.string(),
  givenNames: z.string(),
  birthDate: z
    .string()
    .nullable()
    .transform((day) => (day === null ? null : (parseLocalDate(day) ?? null))),
  sex: z.enum(['man', 'woman', 'unknown']),
  address: z.string(),
  postcode: z.string(),
  town: z.string(),
});

function detailsOf({
  surname,
  givenNames,
  birthDate,
  sex,
  address,
  postcode,
  town,
}: Person): z.input<typeof KeptDetails> {
  return { surname, givenNames, birthDate, sex, address, postcode, town };
}
