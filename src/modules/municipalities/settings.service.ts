import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { deleteSetting, findSettingVersions, getSettings, writeSetting } from './settings.queries.ts';
import { readSetting, showSetting } from './settings.rules.ts';
import { Settings, type SettingCode } from './settings.schema.ts';

/**
 * Stores what the administrator typed for one setting. `version` is the one that was on the page (0 when never changed).
 * Throws Invalid({ value: reason }) and Conflict('changed-meanwhile') with the value stored now.
 */
export async function saveSetting(
  ctx: RequestContext,
  change: { municipalityId: string; code: SettingCode; text: string; version: number },
): Promise<void> {
  const { municipalityId, code, version } = change;
  if (!ctx.actor.municipalityIds.includes(municipalityId)) throw new NotFound();
  const read = readSetting(code, change.text);
  if ('reason' in read) throw new Invalid({ value: read.reason });
  const before = (await getSettings(ctx, municipalityId))[code];
  if (!(await writeSetting(ctx, { municipalityId, code, version, value: read.value }))) {
    const stored = (await findSettingVersions(ctx, municipalityId)).get(code) ?? 0;
    throw new Conflict('changed-meanwhile', { value: showSetting(before), version: String(stored) });
  }
  recordAudit(ctx, 'setting.changed', { municipalityId, detail: { code, from: before, to: read.value } });
}

/** A setting that changes with others at once: the version and the value that were read. */
export interface KnownSetting {
  municipalityId: string;
  code: SettingCode;
  version: number;
  from: Settings[SettingCode];
}

/** Stores one value among several. Throws Conflict('changed-meanwhile') when somebody was first. */
export async function storeSetting(ctx: RequestContext, change: KnownSetting & { value: unknown }): Promise<void> {
  const { municipalityId, code, version, from } = change;
  const { data: value } = Settings.shape[code].unwrap().safeParse(change.value);
  const isDone = value !== undefined && (await writeSetting(ctx, { municipalityId, code, version, value }));
  if (!isDone) throw new Conflict('changed-meanwhile');
  recordAudit(ctx, 'setting.changed', { municipalityId, detail: { code, from, to: value } });
}

/** Takes one value among several away, so that the first value holds again. Throws Conflict('changed-meanwhile'). */
export async function clearSetting(ctx: RequestContext, change: KnownSetting): Promise<void> {
  const { municipalityId, code, from } = change;
  if (!(await deleteSetting(ctx, change))) throw new Conflict('changed-meanwhile');
  recordAudit(ctx, 'setting.changed', { municipalityId, detail: { code, from, to: null } });
}
