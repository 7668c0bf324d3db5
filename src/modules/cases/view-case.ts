import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getPerson, showName } from '../persons/persons.public.ts';
import { caseAsRead } from './case-as-read.ts';
import { getCase } from './cases.queries.ts';
import type { CaseFile } from './cases.table.ts';

/** A file with the name of the person, as a page shows it. */
export interface CaseView {
  file: CaseFile;
  personName: string;
}

/** Reads a file to show it, and records who saw it on which page. NotFound outside the scope of the actor. */
export async function viewCase(ctx: RequestContext, caseId: string, place: string): Promise<CaseView> {
  const file = caseAsRead(ctx.actor, await getCase(ctx, caseId));
  const person = await getPerson(ctx, file.personId);
  recordAudit(ctx, 'case.viewed', {
    municipalityId: file.municipalityId,
    caseId,
    personIds: [file.personId],
    detail: { place },
  });
  return { file, personName: showName(person) };
}
