import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase } from '../../../test/support/given-case.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  type Answer,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import { askBudgetLink, closeFundLink, fundLink, remainderLink, reportLink, requestStepLink } from './budget.links.ts';

let kantelpunt: TestApp;
let here: string;
let coordinator: Client;
let holder: Client;
let caseId: string;
let fundId: string;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  here = await aMunicipality(kantelpunt);
  coordinator = await signIn(kantelpunt, 'aftercare-coordinator', here);
  holder = await signIn(kantelpunt, 'budget-holder', here);
  caseId = (await aCase(kantelpunt, here, { surname: 'Zeldzaamstra' })).id;
  fundId = await aFund('2026');
});

const idIn = ({ location }: Answer): string => location?.split('/').at(-1) ?? '';
const aFund = async (year: string, name = fund.name): Promise<string> =>
  idIn(await holder.post('/budget/potten/nieuw', { ...fund, place: here, year, name }));
const fund = { name: 'Van der Staaij', percent: '25', amount: '1.000,00' };
const words = {
  what: 'Een identiteitskaart',
  why: 'De bijzondere bijstand duurt acht weken.',
  prevents: 'Zonder ID geen uitkering.',
  bottleneck: 'Eigen bijdrage ID',
  averted: 'Geen inkomen',
};
const ask = (amount: string, form: Record<string, string> = {}, id = caseId): Promise<Answer> =>
  coordinator.post(askBudgetLink(id), { ...words, fundId, amount, ...form });
const pay = (requestId: string, amount: string, version = '2') =>
  holder.post(requestStepLink(requestId, 'betaling'), { version, amount });
const textOf = ({ body }: Answer): string => body.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
const read = async (url: string): Promise<string> => textOf(await holder.get(url));
const agree = (code: string, value: unknown) =>
  kantelpunt.owner.query(
    'insert into setting (municipality_id, code, value, changed_at, changed_by) values ($1, $2, $3, now(), $4)',
    [here, code, JSON.stringify(value), holder.userId],
  );
const close = () => holder.post(closeFundLink(fundId));
const settle = (to: string) => holder.post(remainderLink(fundId), { to });

describe('a fund at the end of its year', () => {
  test('is closed with its open requests in sight; these go on, and nothing new is asked', async () => {
    const requestId = idIn(await ask('200'));
    expect(await read(closeFundLink(fundId))).toMatch(/Nog open .*Een identiteitskaart/u);
    expect((await close()).status).toBe(303);
    expect(await read(fundLink(fundId))).toMatch(/Deze pot is gesloten .*€ 200,00 staat nog open/u);
    expect((await coordinator.get(askBudgetLink(caseId))).body).toContain('De budgethouder opent een pot');
    expect((await ask('10')).body).toContain('Deze pot is gesloten.');
    expect((await pay(requestId, '150')).status).toBe(303);
    expect((await holder.post(`${fundLink(fundId)}/toekennen`, { amount: '5' })).status).toBe(409);
    expect((await close()).status).toBe(409);
  });

  test('gives back what is left, and later what comes free', async () => {
    const requestId = idIn(await ask('200'));
    expect((await settle('back')).body).toContain('Sluit de pot eerst.');
    await close();
    expect((await settle('elsewhere')).status).toBe(422);
    expect((await settle('back')).status).toBe(303);
    expect((await settle('back')).body).toContain('Er is niets over in deze pot.');
    await pay(requestId, '150');
    expect((await settle('back')).status).toBe(303);
    expect(await read(reportLink(fundId))).toMatch(/Teruggegeven € 850,00 Beschikbaar € 0,00/u);
  });

  test('carries over only what was agreed, to a fund that is there', async () => {
    await ask('200');
    await close();
    expect((await settle('next-year')).body).toContain('mag het restant niet mee naar volgend jaar');
    await agree('fundsCarriedOver', ['Van der Staaij']);
    expect((await settle('next-year')).body).toContain('Open eerst de pot van volgend jaar.');
    expect(await read(closeFundLink(fundId))).toContain('Meenemen kan zodra de pot van 2027 is geopend.');
    const next = await aFund('2027');
    expect(await read(closeFundLink(fundId))).toContain('Naar Van der Staaij 2027');
    expect((await settle('next-year')).status).toBe(303);
    expect(await read(fundLink(next))).toContain('€ 1.800,00 Beschikbaar van € 1.800,00');
    expect(await read(`${fundLink(next)}/boekingen`)).toContain('Meegenomen van vorig jaar');
    expect(await read(reportLink(next))).toContain('Meegenomen uit 2026 € 800,00');
    expect(await read(reportLink(fundId))).toContain('Doorgeschoven naar 2027 € 800,00');
  });

  test('is closed by nobody but the budget holder of the municipality', async () => {
    for (const url of [closeFundLink(fundId), remainderLink(fundId)]) {
      expect((await coordinator.post(url, { to: 'back' })).status).toBe(403);
      const stranger = await signIn(kantelpunt, 'budget-holder', await aMunicipality(kantelpunt));
      expect((await stranger.post(url, { to: 'back' })).status).toBe(404);
    }
  });

  test('is closed once by two who press at once', async () => {
    const statuses = (await Promise.all([close(), close()])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([303, 409]);
  });
});

describe('the report of a fund', () => {
  test('tells the money to the cent, with the own part', async () => {
    const requestId = idIn(await ask('200'));
    await ask('100,50');
    await pay(requestId, '99,99');
    const shown = await read(reportLink(fundId));
    for (const line of [
      'Toegekend € 1.000,00 waarvan eigen deel gemeente € 250,00',
      'Goedgekeurd, nog te betalen € 100,50',
      'Betaald € 99,99 waarvan eigen deel gemeente (25%) € 25,00 waarvan uit de pot € 74,99',
      'Beschikbaar € 799,51',
      'Minder betaald dan goedgekeurd € 100,01',
    ])
      expect(shown).toContain(line);
  });

  test('counts requests, people, bottlenecks and what was averted, and hides what is small', async () => {
    await ask('10');
    expect(await read(reportLink(fundId))).toContain('minder dan 5 Aanvragen minder dan 5 Personen');
    for (let more = 1; more < 6; more += 1) await ask('10');
    await ask('10', { bottleneck: 'Reiskosten naar werk', averted: 'Verlies van werk' });
    const shown = await read(reportLink(fundId));
    expect(shown).toContain('7 Aanvragen minder dan 5 Personen');
    expect(shown).toContain('Alle samen 7 € 70,00');
    expect(shown).not.toContain('Reiskosten naar werk');
    for (let more = 0; more < 4; more += 1) await ask('10', { bottleneck: 'Reiskosten naar werk' });
    expect(await read(reportLink(fundId))).toContain('Eigen bijdrage ID 6 € 60,00 Reiskosten naar werk 5 € 50,00');
    const { body, headers } = await holder.get(`${reportLink(fundId)}/bestand`);
    expect(headers['content-disposition']).toContain('verantwoording-Van_der_Staaij-2026.csv');
    expect(body).toContain('Knelpunt: Eigen bijdrage ID;6;60,00');
    expect(body).toContain('Personen;minder dan 5;');
  });

  test('has every request in a file that spreadsheets open and cannot be fooled by', async () => {
    const requestId = idIn(await ask('200'));
    await ask('15', { what: '=HYPERLINK("x")' });
    await pay(requestId, '99,99');
    const { body } = await holder.get(`${reportLink(fundId)}/aanvragen`);
    expect(body).toContain(`'=HYPERLINK`);
    for (const line of ['Toegekend;1000,00', 'Betaald;99,99', 'uit de pot;74,99']) expect(body).toContain(line);
    expect(body).not.toContain('Zeldzaamstra');
  });
});

test('the figures of the municipality count what keeps coming back over all funds, and hide what is small', async () => {
  expect(await read('/cijfers')).not.toContain('Budget: knelpunten');
  const other = await aFund('2026', 'Doorbraakbudget');
  await ask('10');
  expect(await read('/cijfers')).not.toContain('Budget: knelpunten');
  for (let more = 1; more < 6; more += 1) await ask('10', { fundId: more > 3 ? other : fundId });
  const shown = await read('/cijfers');
  expect(shown).toContain('2026 (tot nu): Eigen bijdrage ID 6');
  expect(shown).not.toContain('Zeldzaamstra');
});

describe('a payment above the limit', () => {
  test('is made by another than who decided, however many times they try', async () => {
    await agree('budgetPayByOtherEuros', 300);
    const lead = await signIn(kantelpunt, 'rio-lead', here);
    const requestId = idIn(await ask('400'));
    await lead.post(requestStepLink(requestId, 'besluit'), { version: '1', decision: 'approve' });
    expect((await lead.get(`/budget/aanvragen/${requestId}`)).body).toContain('Een ander legt de betaling vast.');
    const own = await lead.post(requestStepLink(requestId, 'betaling'), { version: '2', amount: '400' });
    expect(own.status).toBe(409);
    expect(own.body).toContain('U besloot over dit bedrag.');
    expect((await pay(requestId, '400')).status).toBe(303);
  });

  test('up to the limit who decided may pay', async () => {
    await agree('budgetPayByOtherEuros', 300);
    const requestId = idIn(await ask('300'));
    await holder.post(requestStepLink(requestId, 'besluit'), { version: '1', decision: 'approve' });
    expect((await pay(requestId, '300')).status).toBe(303);
  });
});
