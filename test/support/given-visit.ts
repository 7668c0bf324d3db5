import type { Client, TestApp } from './test-app.ts';
import { aCase, asSystem } from './given-case.ts';
import {
  askVisit,
  findVisitsOfCase,
  type ShownVisit,
  type VisitorRole,
} from '../../src/modules/visits/visits.public.ts';

/** Somebody in a prison, with an open file and a visit that is wanted. */
export async function aWantedVisit(
  test: TestApp,
  municipalityId: string,
  given: { visitorRole: VisitorRole; visitor?: Client; officer?: Client; surname?: string; prison?: string },
): Promise<ShownVisit> {
  const { visitorRole, visitor, officer, surname = 'Zeldzaamstra', prison = 'PI Testdam' } = given;
  const file = await aCase(test, municipalityId, {
    surname,
    ...(officer === undefined ? {} : { workerId: officer.userId }),
  });
  await test.owner.query('update detention set prison = $2 where id = $1', [file.detentionId, prison]);
  if (visitorRole === 'safety-director') await giveRisk(test, file.id, visitor?.userId);
  const who = { visitorRole, visitorId: visitor?.userId ?? null };
  const told = { caseId: file.id, ...who, reason: 'Kennismaken', wishedBefore: null };
  const source = { kind: 'dossier', id: null } as const;
  const { id } = await asSystem(test, municipalityId, (ctx) => askVisit(ctx, { ...told, source }));
  return getStored(test, { municipalityId, caseId: file.id, id });
}

async function giveRisk({ owner }: TestApp, caseId: string, by: string | undefined): Promise<void> {
  await owner.query(
    `update case_file set safety_risk = true, safety_risk_reason = 'Dreiging', safety_risk_by = $2,
     safety_risk_review_on = '2027-01-15' where id = $1`,
    [caseId, by],
  );
}

/** The visit as it stands now. */
export async function getStored(
  test: TestApp,
  { municipalityId, caseId, id }: Pick<ShownVisit, 'municipalityId' | 'caseId' | 'id'>,
): Promise<ShownVisit> {
  const visits = await asSystem(test, municipalityId, (ctx) => findVisitsOfCase(ctx, caseId));
  const found = visits.find((visit) => visit.id === id);
  if (found === undefined) throw new Error('the visit is gone');
  return found;
}
