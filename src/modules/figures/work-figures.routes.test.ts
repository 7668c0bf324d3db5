import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anAssessment,
  anAssignment,
  anEndedTask,
  aMeasurement,
  aRelease,
} from '../../../test/support/given-figures.ts';
import { anOrganisation } from '../../../test/support/given-task.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';

let app: TestApp;
let here: string;
let adviser: Client;

beforeAll(async () => {
  app = await testApp();
  here = await aMunicipality(app);
  adviser = await signIn(app, 'policy-adviser', here);
  await fill();
});
afterAll(() => app.close());

/** Twelve releases in 2024: ten measured at release, of whom five have a place to live; six with a RIO. */
async function fill(): Promise<void> {
  const { userId: rioId } = await signIn(app, 'reintegration-officer', here);
  const organisationId = await anOrganisation(app, here, { name: 'Woningcorporatie' });
  for (let at = 0; at < 12; at += 1) {
    const file = await aRelease(app, here, '2024-03-10');
    await anAssessment(app, file, { offenceGroup: 'Overval' });
    if (at < 6) await anAssignment(app, file, { rioId, startsOn: '2024-03-01' });
    if (at < 10) {
      const condition = at < 5 ? 'has' : 'has-not';
      await aMeasurement(app, file, { moment: 'release', domain: 'housing', condition });
      await anEndedTask(app, file, {
        ...{ organisationId, state: at < 5 ? 'done' : 'not-done', offeredOn: '2025-03-10', endedOn: '2025-03-20' },
        neededOn: '2025-03-05',
      });
    }
  }
  await app.owner.query("update person set birth_date = '2003-06-01' where municipality_id = $1", [here]);
  await app.owner.query("update case_file set probation = 'no' where municipality_id = $1", [here]);
}

const linesOf = async (code: string): Promise<string[]> => {
  const { status, body } = await adviser.get(`/cijfers/figuur/${code}/csv`);
  expect(status).toBe(200);
  return body.split('\n').map((line) => line.trim());
};

describe('figures of the work', () => {
  test('stand on the page with their definition and table', async () => {
    const { body } = await adviser.get('/cijfers');
    for (const title of [
      'Basisvoorwaarden op zes momenten',
      'Van hulpvraag tot gedaan, per partner',
      'Caseload van de RIO’s',
      'Bereik van de RIO’s',
    ]) {
      expect(body).toContain(`>${title} (`);
    }
    expect(body).toContain('Wie niet is gemeten, of van wie het antwoord ‘onbekend’ was, telt in geen van beide mee.');
  });

  test('tell how each condition was at each moment, and what was not measured', async () => {
    const lines = await linesOf('conditions');
    expect(lines).toContain('2024, onderdak, bij vrijlating;12;10;50%;24%;76%');
    expect(lines).toContain('2024, zorg, bij vrijlating;12;minder dan 5;te klein;te klein;te klein');
    expect(lines).toContain('Nederland 2010, onderdak, bij vrijlating;–;–;83%;–;–');
    expect(lines).toContain(
      '2024, onderdak, na 24 maanden*;12;nog niet voorbij;nog niet voorbij;nog niet voorbij;nog niet voorbij',
    );
  });

  test('tell how long partners took', async () => {
    expect(await linesOf('need-to-done')).toContain(
      '2025: Woningcorporatie;10;15;te klein;te klein;50%;24%;76%;te klein',
    );
  });

  test('tell what the officers carry and whom they reach', async () => {
    expect(await linesOf('rio-caseload')).toContain('2026 (tot nu);6;1;30%;minder dan 5;te klein');
    expect((await linesOf('rio-coverage')).find((line) => line.startsWith('2024;'))).toMatch(/^2024;12;/);
  });

  test('are not there where there is nothing to tell', async () => {
    const elsewhere = await signIn(app, 'policy-adviser', await aMunicipality(app));
    for (const code of ['conditions', 'need-to-done', 'rio-caseload', 'rio-coverage', 'budget-use']) {
      expect((await elsewhere.get(`/cijfers/figuur/${code}`)).status).toBe(404);
    }
  });
});
