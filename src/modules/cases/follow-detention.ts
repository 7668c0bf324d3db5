import { todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findDetentions, findDetentionsOf } from '../detentions/detentions.public.ts';
import { copyNames, lockCasesOfPersons, type CaseFields } from './cases.queries.ts';
import {
  followDetentionFacts,
  isOpenState,
  latestDetention,
  type DetentionFacts,
  type Following,
} from './cases.rules.ts';
import type { CaseFile } from './cases.table.ts';
import { changeCase, reopenedFields, type CaseEvent } from './change-case.ts';

/** Whose files must follow, and which detention instead of the one that began last. */
export interface FollowRequest {
  municipalityId: string;
  personId: string;
  detentionId?: string;
}

/**
 * Brings every file of a person in line with the detentions: which one it is about, the day of release, inside or outside.
 * A detention after the closing opens the file again, with its history. Gives the files as they are now.
 */
export async function followDetention(
  ctx: RequestContext,
  { municipalityId, personId, detentionId }: FollowRequest,
): Promise<CaseFile[]> {
  const files = await lockCasesOfPersons(ctx, { municipalityId, personIds: [personId] });
  if (files.length === 0) return [];
  const detentions = await findDetentions(ctx, personId);
  const detention = detentions.find(({ id }) => id === detentionId) ?? latestDetention(detentions);
  const followed: CaseFile[] = [];
  for (const file of files) followed.push(await followOne(ctx, file, detention));
  return followed;
}

/** The same for many persons at once, whose names are copied along: a few questions together, and the changes one by one. */
export async function followDetentionsOf(
  ctx: RequestContext,
  who: { municipalityId: string; personIds: readonly string[] },
): Promise<void> {
  const files = await lockCasesOfPersons(ctx, who);
  if (files.length === 0) return;
  await copyNames(ctx, who);
  const detentions = Map.groupBy(
    await findDetentionsOf(
      ctx,
      files.map(({ personId }) => personId),
    ),
    ({ personId }) => personId,
  );
  for (const file of files) {
    await followOne(ctx, file, latestDetention(detentions.get(file.personId) ?? []));
  }
}

async function followOne(
  ctx: RequestContext,
  file: CaseFile,
  detention: DetentionFacts | undefined,
): Promise<CaseFile> {
  // A new detention is no ground for a casus of the Zorg- en Veiligheidshuis: that asks a decision.
  const isEndedZvh = file.kind === 'zvh' && !isOpenState(file.state);
  if (file.state === 'transferred' || isEndedZvh) return file;
  if (detention === undefined) return loseDetention(ctx, file);
  const following = followDetentionFacts(file, detention, todayIn(ctx.now));
  const fields = fieldsToFollow(file, detention, following);
  if (Object.keys(fields).length === 0) return file;
  const event: CaseEvent =
    !isOpenState(file.state) && isOpenState(following.state) ? 'case.reopened' : 'case.detention-followed';
  return changeCase(ctx, file, { event, fields });
}

// Every notice about it was taken back: what was copied from it holds no longer.
async function loseDetention(ctx: RequestContext, file: CaseFile): Promise<CaseFile> {
  if (file.releaseByHand || (file.detentionId === null && file.releaseOn === null)) return file;
  const fields = { detentionId: null, releaseOn: null, releaseState: 'unknown' } as const;
  return changeCase(ctx, file, { event: 'case.detention-followed', fields });
}

function fieldsToFollow(file: CaseFile, detention: DetentionFacts, following: Following): CaseFields {
  const { isNewRound, ...followed } = following;
  const isReopened = !isOpenState(file.state) && isOpenState(followed.state);
  const takesProbation = detention.probation !== 'unknown' && (isNewRound || file.probation === 'unknown');
  const fields: CaseFields = {
    ...followed,
    ...(takesProbation ? { probation: detention.probation } : {}),
    ...(isNewRound ? { round: file.round + 1, screenedOn: null } : {}),
    ...(isReopened ? reopenedFields(followed.state) : {}),
  };
  const old = new Map<string, unknown>(Object.entries(file));
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => JSON.stringify(old.get(field)) !== JSON.stringify(value)),
  );
}
