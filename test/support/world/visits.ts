import { randomUUID } from 'node:crypto';
import { askVisit } from '../../../src/modules/visits/visits.public.ts';
import { asSystem } from '../given-case.ts';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

/** A visit that was asked for a day of next week, as a trip. */
export async function aVisit(test: TestApp, { municipalityId, caseId }: Base): Promise<Params> {
  const visitor = { visitorRole: 'aftercare-coordinator', visitorId: null } as const;
  const told = { caseId, ...visitor, wishedBefore: null, reason: 'Kennismaken' };
  const source = { kind: 'dossier', id: null } as const;
  const { id: visitId } = await asSystem(test, municipalityId, (ctx) => askVisit(ctx, { ...told, source }));
  const tripId = randomUUID();
  await test.owner.query(
    `insert into visit_trip (id, municipality_id, prison, visit_on, asked_by, asked_at)
     values ($1, $2, 'PI Testdam', '2026-11-30', $1, $3)`,
    [tripId, municipalityId, test.clock.now.toString()],
  );
  await test.owner.query(
    `update prison_visit set state = 'asked', prison = 'PI Testdam', visit_on = '2026-11-30', visit_at = '10:00',
     trip_id = $2 where id = $1`,
    [visitId, tripId],
  );
  return { visitId, tripId };
}
