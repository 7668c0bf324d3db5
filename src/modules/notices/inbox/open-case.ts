import { Conflict, Forbidden } from '../../../kernel/errors.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import { can } from '../../../platform/authorisation/can.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { assignWorker, openCase, type CaseFile } from '../../cases/cases.public.ts';
import { getNotice } from '../notices.queries.ts';
import { linkCase } from './decisions.queries.ts';

/** What kind of file begins, and with whom; nobody yet when `workerId` is empty. */
export interface CaseRequest {
  noticeId: string;
  kind: 'municipal-aftercare' | 'youth';
  workerId: string | null;
}

/** Opens a file for the person of a settled notice, or gives the open one, and names the worker. */
export async function openCaseFromNotice(ctx: RequestContext, request: CaseRequest): Promise<CaseFile> {
  const { id, municipalityId, personId, state } = await getNotice(ctx, request.noticeId);
  if (personId === null || state === 'withdrawn' || state === 'offered') throw new Conflict('person-not-settled');
  const opened = await openCase(ctx, { municipalityId, personId, kind: request.kind });
  const file = await giveToWorker(ctx, opened, request.workerId);
  await linkCase(ctx, { noticeId: id, caseId: file.id });
  recordAudit(ctx, 'notice.case-opened', { municipalityId, caseId: file.id, subjectId: id, personIds: [personId] });
  return file;
}

async function giveToWorker(ctx: RequestContext, file: CaseFile, workerId: string | null): Promise<CaseFile> {
  if (workerId === null || workerId === file.workerId) return file;
  if (!can(ctx.actor, 'case:assign')) throw new Forbidden();
  return assignWorker(ctx, { caseId: file.id, version: file.version, workerId });
}
