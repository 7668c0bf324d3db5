import { askVisit } from '../../../src/modules/visits/visits.public.ts';
import { asSystem } from '../given-case.ts';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

/** A visit that is wanted. */
export async function aVisit(test: TestApp, { municipalityId, caseId }: Base): Promise<Params> {
  const visitor = { visitorRole: 'aftercare-coordinator', visitorId: null } as const;
  const told = { caseId, ...visitor, wishedBefore: null, reason: 'Kennismaken' };
  const source = { kind: 'dossier', id: null } as const;
  const { id: visitId } = await asSystem(test, municipalityId, (ctx) => askVisit(ctx, { ...told, source }));
  return { visitId };
}
