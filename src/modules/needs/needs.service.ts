import { Conflict } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getCase } from '../cases/cases.public.ts';
import { fieldOf } from './need-forms.schema.ts';
import { canMoveNeed } from './needs.rules.ts';
import type { NeedStatus } from './needs.schema.ts';
import { getNeedForChange, insertNeedChanges, updateNeed, type NeedFields } from './needs.queries.ts';
import type { NeedRow } from './needs.table.ts';

/** Which need, and the version that was on the page. */
interface SeenNeed {
  caseId: string;
  needId: string;
  version: number;
}

/** What the form of a need says. */
interface ToldNeed {
  status: NeedStatus;
  organisations: string[];
  otherOrganisation: string;
  note: string;
}

/** Changes status, organisations and note of a need. Throws Conflict when the status cannot follow on the one it has. */
export async function changeNeed(ctx: RequestContext, seen: SeenNeed & ToldNeed): Promise<NeedRow> {
  const need = await getSeenNeed(ctx, seen);
  const { status, organisations, otherOrganisation, note } = seen;
  if (status !== need.status && !canMoveNeed(need.status, status)) throw new Conflict('need-status-does-not-allow');
  return writeNeed(ctx, need, { event: 'need.changed', fields: { status, organisations, otherOrganisation, note } });
}

/** Takes back a need that was named by mistake; the row stays, and counts nowhere. */
export async function withdrawNeed(ctx: RequestContext, seen: SeenNeed): Promise<void> {
  const need = await getSeenNeed(ctx, seen);
  await writeNeed(ctx, need, { event: 'need.withdrawn', fields: { withdrawnAt: ctx.now } });
}

async function getSeenNeed(ctx: RequestContext, seen: SeenNeed): Promise<NeedRow> {
  const need = await getNeedForChange(ctx, seen);
  if (need.version === seen.version) return need;
  throw new Conflict('changed-meanwhile', {
    status: need.status,
    otherOrganisation: need.otherOrganisation,
    note: need.note,
    ...Object.fromEntries(need.organisations.map((code) => [fieldOf.organisation(code), 'true'])),
    version: String(need.version),
  });
}

/** Writes one change over what was read, with its history and its audit entry. */
export async function writeNeed(
  ctx: RequestContext,
  need: NeedRow,
  { event, fields }: { event: string; fields: NeedFields },
): Promise<NeedRow> {
  const file = await getCase(ctx, need.caseId);
  const stamp = { changedAt: ctx.now, changedOn: todayIn(ctx.now) };
  const changed = await updateNeed(ctx, need, { ...fields, ...stamp });
  if (changed === undefined) throw new Conflict('changed-meanwhile');
  const changes = changesBetween(need, fields);
  const written = fields.note === undefined || fields.note === need.note ? '' : fields.note;
  await insertNeedChanges(ctx, file, [{ needId: need.id, domain: need.domain, event, changes, note: written }]);
  recordAudit(ctx, event, {
    municipalityId: need.municipalityId,
    caseId: need.caseId,
    subjectId: need.id,
    personIds: [file.personId],
    detail: { domain: need.domain, ...changes },
  });
  return changed;
}

// The note is free text, which the trail does not take, and a withdrawal is an event of its own.
const untold = ['note', 'withdrawnAt'];

function changesBetween(before: NeedRow, fields: NeedFields): Record<string, { from: unknown; to: unknown }> {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(fields).filter(
    ([field, to]) => !untold.includes(field) && JSON.stringify(old.get(field)) !== JSON.stringify(to),
  );
  return Object.fromEntries(changed.map(([field, to]) => [field, { from: old.get(field), to }]));
}
