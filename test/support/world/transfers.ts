import { randomUUID } from 'node:crypto';
import { aMunicipality, type TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

/** A file that another municipality offers to this one. */
export async function aTransfer(test: TestApp, { municipalityId }: Base): Promise<Params> {
  const [transferId, caseId] = [randomUUID(), randomUUID()];
  const from = await aMunicipality(test, 'Elders');
  await test.owner.query(
    `insert into transfer_offer (id, from_municipality, to_municipality, case_id, kind, surname, given_names, birth_date,
       release_on, release_state, legal_basis, reason, lights, offered_by_name, offered_at)
     values ($1, $2, $3, $4, 'municipal-aftercare', 'van Elders', 'Evi', '1991-05-06', '2026-12-10', 'expected', '',
       'Gaat hier wonen', '[]', 'Elly Elders', $5)`,
    [transferId, from, municipalityId, caseId, test.clock.now.toString()],
  );
  return { transferId };
}
