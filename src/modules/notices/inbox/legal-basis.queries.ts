import type { RequestContext } from '../../../platform/request-context.ts';

/** A rule that allows us to hold a received item. */
export interface LegalBasis {
  code: string;
  dutch: string;
}

/** Every legal basis there is to choose from. */
export function findBases(ctx: RequestContext): Promise<LegalBasis[]> {
  return ctx.db.selectFrom('legalBasis').select(['code', 'dutch']).orderBy('code', 'desc').execute();
}
