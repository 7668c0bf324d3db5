import { Conflict } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findChangesSince, getCaseForChange, insertCaseChange, updateCase, type CaseFields } from './cases.queries.ts';
import { announceEnd } from './case-endings.ts';
import { isOpenState } from './cases.rules.ts';
import type { CaseState } from './cases.schema.ts';
import type { CaseFile, FieldChange } from './cases.table.ts';

/** Everything that happens to a file, as it stands in its history and in the audit trail. */
export const caseEvents = [
  'case.opened',
  'case.reopened',
  'case.moved',
  'case.screening-started',
  'case.screened',
  'case.assigned',
  'case.participation-set',
  'case.probation-set',
  'case.safety-risk-flagged',
  'case.safety-risk-cleared',
  'case.closed',
  'case.release-confirmed',
  'case.detention-followed',
  'case.person-moved',
  'case.transferred',
  'case.received',
  'case.emptied',
] as const;
export type CaseEvent = (typeof caseEvents)[number];

/** One change: what happened, the new values, and what the person wrote with it. */
export interface CaseStep {
  event: CaseEvent;
  fields: CaseFields;
  note?: string;
}

/** What a form sends along: which file, and the version that was on the page. */
export interface SeenCase {
  caseId: string;
  version: number;
}

// Free text stays in the history of the file, which only its workers read; the trail has the rest.
const freeText = ['safetyRiskReason', 'closeNote'];

/** The fields of a closing, emptied; what stood there stays in the history. */
export function reopenedFields(state: CaseState): CaseFields {
  return { state, closedOn: null, closeReason: null, closeNote: '', closeResults: {} };
}

/**
 * Reads the file for a change of some fields. Throws Conflict when one of them changed since the file was on the page; what
 * happened meanwhile to the rest of the file is no conflict.
 */
export async function getSeenCase(
  ctx: RequestContext,
  seen: SeenCase,
  fields: readonly (keyof CaseFields)[],
): Promise<CaseFile> {
  const file = await getCaseForChange(ctx, seen.caseId);
  if (file.version === seen.version) return file;
  const since = await findChangesSince(ctx, file, seen.version);
  const isExplained = since.length === file.version - seen.version;
  const isUntouched = since.every(({ changes }) => fields.every((field) => !Object.hasOwn(changes, field)));
  if (isExplained && isUntouched) return file;
  throw new Conflict('changed-meanwhile');
}

/** Writes one change over what was read, with its history and its audit entry. */
export async function changeCase(ctx: RequestContext, file: CaseFile, step: CaseStep): Promise<CaseFile> {
  const changed = await updateCase(ctx, file, step.fields);
  if (changed === undefined) throw new Conflict('changed-meanwhile');
  await recordCaseStep(ctx, changed, {
    event: step.event,
    changes: changesBetween(file, step.fields),
    note: step.note ?? '',
  });
  if (isOpenState(file.state) && !isOpenState(changed.state)) await announceEnd(ctx, changed);
  return changed;
}

/** Writes one entry in the history of a file and in the audit trail. */
export async function recordCaseStep(
  ctx: RequestContext,
  file: CaseFile,
  step: { event: CaseEvent; changes: Record<string, FieldChange>; note?: string },
): Promise<void> {
  const { event, changes, note = '' } = step;
  await insertCaseChange(ctx, {
    id: newId(),
    municipalityId: file.municipalityId,
    caseId: file.id,
    version: file.version,
    event,
    changes,
    note,
  });
  const told = Object.fromEntries(Object.entries(changes).filter(([field]) => !freeText.includes(field)));
  recordAudit(ctx, event, {
    municipalityId: file.municipalityId,
    caseId: file.id,
    personIds: [file.personId],
    detail: told,
  });
}

function changesBetween(before: CaseFile, fields: CaseFields): Record<string, FieldChange> {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(fields).filter(([field, to]) => JSON.stringify(old.get(field)) !== JSON.stringify(to));
  return Object.fromEntries(changed.map(([field, to]) => [field, { from: old.get(field), to }]));
}
