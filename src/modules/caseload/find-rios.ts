import type { RequestContext } from '../../platform/request-context.ts';
import { findColleagues, type Worker } from '../access/access.public.ts';

/** The reintegration officers of a municipality today, by name. */
export const findRios = (ctx: RequestContext, municipalityId: string): Promise<Worker[]> =>
  findColleagues(ctx, municipalityId, ['reintegration-officer']);
