import type { RequestContext } from '../../platform/request-context.ts';
import type { MunicipalModelRow } from './models.table.ts';

/** Every read of choices starts here. */
const selectVisibleChoices = ({ db, actor }: RequestContext) =>
  db.selectFrom('municipalModel').where('municipalityId', 'in', actor.municipalityIds);

/** The choices of a municipality, the newest first. */
export function findChoices(ctx: RequestContext, municipalityId: string): Promise<MunicipalModelRow[]> {
  return selectVisibleChoices(ctx)
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute();
}

/** The choices of every municipality of the actor, the newest first. */
export function findAllChoices(
  ctx: RequestContext,
): Promise<Pick<MunicipalModelRow, 'municipalityId' | 'model' | 'isUndone'>[]> {
  return selectVisibleChoices(ctx).select(['municipalityId', 'model', 'isUndone']).orderBy('number', 'desc').execute();
}

/** Adds a choice under the next number; false when somebody took that number first. */
export async function insertChoice(
  ctx: RequestContext,
  choice: Pick<MunicipalModelRow, 'municipalityId' | 'number' | 'model' | 'before' | 'after'>,
): Promise<boolean> {
  const { before, after, ...told } = choice;
  const by = { chosenAt: ctx.now, chosenBy: ctx.actor.userId, chosenByName: ctx.actor.name };
  const done = await ctx.db
    .insertInto('municipalModel')
    .values({ ...told, ...by, before: JSON.stringify(before), after: JSON.stringify(after) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst();
  return done !== undefined;
}

/** Marks a choice as undone; false when somebody was first. */
export async function markUndone(
  ctx: RequestContext,
  { municipalityId, number }: Pick<MunicipalModelRow, 'municipalityId' | 'number'>,
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('municipalModel')
    .set({ isUndone: true })
    .where('municipalityId', '=', municipalityId)
    .where('number', '=', number)
    .where('isUndone', '=', false)
    .returning('number')
    .executeTakeFirst();
  return done !== undefined;
}
