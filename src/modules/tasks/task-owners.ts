import type { RequestContext } from '../../platform/request-context.ts';
import { findColleagues, type Role, type Worker } from '../access/access.public.ts';
import type { CaseFile } from '../cases/cases.public.ts';

const taskRoles: readonly Role[] = ['aftercare-coordinator', 'reintegration-officer', 'rio-lead', 'mdt-director'];

/** The colleagues who can be asked something for a file; the director of safety only while there is a safety risk. */
export const findTaskWorkers = (
  ctx: RequestContext,
  { municipalityId, safetyRisk }: Pick<CaseFile, 'municipalityId' | 'safetyRisk'>,
): Promise<Worker[]> => findColleagues(ctx, municipalityId, safetyRisk ? [...taskRoles, 'safety-director'] : taskRoles);
