import { Conflict } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { lockCasesOfPersons } from './cases.queries.ts';
import { isOpenState } from './cases.rules.ts';
import { openCase } from './cases.service.ts';
import type { CaseFile } from './cases.table.ts';

/**
 * Opens the file of the Zorg- en Veiligheidshuis beside a file of the municipality, for whoever records the decision to
 * scale up. Nothing is copied from the one to the other. Throws Conflict when one is open already.
 */
export async function openZvhCase(
  ctx: RequestContext,
  { municipalityId, personId }: Pick<CaseFile, 'municipalityId' | 'personId'>,
): Promise<CaseFile> {
  const who = { municipalityId, personIds: [personId] };
  await lockCasesOfPersons(ctx, who);
  // Read anew: while waiting for the lock somebody else may have opened one.
  const files = await lockCasesOfPersons(ctx, who);
  if (files.some(({ kind, state }) => kind === 'zvh' && isOpenState(state))) throw new Conflict('zvh-open-already');
  return openCase(ctx, { municipalityId, personId, kind: 'zvh' });
}
