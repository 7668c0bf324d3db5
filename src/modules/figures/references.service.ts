import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findReferenceVersions, insertReferenceVersion, type ReferenceVersion } from './references.queries.ts';
import { readReference, type TypedReference } from './references.rules.ts';
import { national } from './references.schema.ts';

/** What the administrator sent: the figure and the version that was on the page; none when adding a new one. */
export interface ReferenceChange extends TypedReference {
  municipalityId: string;
  version?: number | undefined;
}

/**
 * Adds or corrects a reference figure; the earlier versions stay as its history. Throws Invalid per field, and
 * Conflict('changed-meanwhile') with what is there now.
 */
export async function saveReference(ctx: RequestContext, change: ReferenceChange): Promise<void> {
  const { municipalityId } = change;
  if (!ctx.actor.municipalityIds.includes(municipalityId)) throw new NotFound();
  const read = readReference(change, [municipalityId, national]);
  if (!read.ok) throw new Invalid(read.reasons);
  const { code, area, year, value, source, asOf } = read.reference;
  const key = { municipalityId, code, area, year };
  const [before] = await findReferenceVersions(ctx, key);
  if (change.version === undefined && before !== undefined) throw new Invalid({ year: 'reference-exists' });
  const isAdded = await insertReferenceVersion(ctx, key, { value, source, asOf, expected: change.version ?? 0 });
  if (!isAdded) throw new Conflict('changed-meanwhile', shownNow((await findReferenceVersions(ctx, key))[0]));
  const from = before === undefined ? null : before.value;
  recordAudit(ctx, 'reference.changed', { municipalityId, detail: { code, area, year, from, to: value, source } });
}

function shownNow(current: ReferenceVersion | undefined): Record<string, string> {
  if (current === undefined) return {};
  const { value, source, asOf, version } = current;
  return { value: showReferenceValue(value), source, asOf, version: String(version) };
}

const showReferenceValue = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));
