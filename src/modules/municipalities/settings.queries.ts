import type { RequestContext } from '../../platform/request-context.ts';
import { Settings, type SettingCode } from './settings.schema.ts';

/** The settings of one municipality; what was never changed has its default. */
export async function getSettings(ctx: RequestContext, municipalityId: string): Promise<Settings> {
  const rows = await ctx.db
    .selectFrom('setting')
    .select(['code', 'value'])
    .where('municipalityId', '=', municipalityId)
    .execute();
  return Settings.parse(Object.fromEntries(rows.map(({ code, value }) => [code, value])));
}

/** The settings of several municipalities in one question, such as those of a region; every id asked for has an entry. */
export async function findSettings(
  ctx: RequestContext,
  municipalityIds: readonly string[],
): Promise<ReadonlyMap<string, Settings>> {
  if (municipalityIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('setting')
    .select(['municipalityId', 'code', 'value'])
    .where('municipalityId', 'in', municipalityIds)
    .execute();
  const settingsOf = (id: string): Settings =>
    Settings.parse(
      Object.fromEntries(rows.filter((row) => row.municipalityId === id).map(({ code, value }) => [code, value])),
    );
  return new Map(municipalityIds.map((id) => [id, settingsOf(id)]));
}

/** How often each stored setting was changed, for the form that changes it; what is absent counts as version 0. */
export async function findSettingVersions(
  ctx: RequestContext,
  municipalityId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.db
    .selectFrom('setting')
    .select(['code', 'version'])
    .where('municipalityId', '=', municipalityId)
    .execute();
  return new Map(rows.map(({ code, version }) => [code, version]));
}

/** A new value for one setting, by whom and over which version. */
export interface SettingChange {
  municipalityId: string;
  code: SettingCode;
  value: Settings[SettingCode];
  version: number;
}

/** Stores the value over the version that was seen; false when somebody was first. */
export async function writeSetting(
  ctx: RequestContext,
  { municipalityId, code, value, version }: SettingChange,
): Promise<boolean> {
  const stored = { value: JSON.stringify(value), changedAt: ctx.now, changedBy: ctx.actor.userId };
  const done =
    version === 0
      ? await ctx.db
          .insertInto('setting')
          .values({ municipalityId, code, version: 1, ...stored })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await ctx.db
          .updateTable('setting')
          .set({ ...stored, version: version + 1 })
          .where('municipalityId', '=', municipalityId)
          .where('code', '=', code)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  return done !== undefined;
}

/** Removes the value over the version that was seen; false when somebody was first. */
export async function deleteSetting(
  ctx: RequestContext,
  { municipalityId, code, version }: Pick<SettingChange, 'municipalityId' | 'code' | 'version'>,
): Promise<boolean> {
  const done = await ctx.db
    .deleteFrom('setting')
    .where('municipalityId', '=', municipalityId)
    .where('code', '=', code)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return done !== undefined;
}
