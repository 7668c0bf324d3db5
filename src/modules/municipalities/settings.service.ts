import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findSettingVersions, getSettings, writeSetting } from './settings.queries.ts';
import { readSetting, showSetting } from './settings.rules.ts';
import type { SettingCode } from './settings.schema.ts';

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
