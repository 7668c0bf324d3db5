import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, auditEvents } from '../../../test/support/given-case.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  type Answer,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { askBudgetLink, budgetLink, requestStepLink } from './budget.links.ts';

let kantelpunt: TestApp;
let here: string;
let officer: Client;
let holder: Client;
let file: CaseFile;
let fundId: string;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  here = await aMunicipality(kantelpunt);
  officer = await signIn(kantelpunt, 'reintegration-officer', here);
  holder = await signIn(kantelpunt, 'budget-holder', here);
  file = await aCase(kantelpunt, here, { workerId: officer.userId, surname: 'Zeldzaamstra' });
  fundId = await aFund('1.000,00');
});

const fund = { name: 'Doorbraakbudget', year: '2026', percent: '20' };
const aFund = async (amount: string, form: Record<string, string> = {}): Promise<string> => {
  const { location } = await holder.post('/budget/potten/nieuw', { ...fund, place: here, amount, ...form });
  return location?.split('/').at(-1) ?? '';
};
const words = {
  what: 'Een identiteitskaart',
  why: 'De bijzondere bijstand duurt acht weken.',
  prevents: 'Zonder ID geen uitkering.',
  bottleneck: 'Eigen bijdrage ID',
  averted: 'Geen inkomen',
};
const ask = (amount: string, form: Record<string, string> = {}): Promise<Answer> =>
  officer.post(askBudgetLink(file.id), { ...words, fundId, amount, ...form });
const asked = async (amount: string): Promise<string> => (await ask(amount)).location?.split('/').at(-1) ?? '';
const textOf = ({ body }: Answer): string => body.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
const stand = async (): Promise<string> => textOf(await holder.get(`/budget/potten/${fundId}`));
const decide = (who: Client, requestId: string, form: Record<string, string> = {}): Promise<Answer> =>
  who.post(requestStepLink(requestId, 'besluit'), { version: '1', decision: 'approve', ...form });

describe('a request within the mandate', () => {
  test('is approved at once, and says by which mandate', async () => {
    const { location = '', headers } = await ask('250,00');
    expect(decodeURIComponent(String(headers['set-cookie']))).toContain('meteen goedgekeurd');
    const shown = textOf(await officer.get(location));
    expect(shown).toContain('Meteen, binnen het mandaat');
    expect(shown).toContain('tot en met € 250,00');
    expect(await auditEvents(kantelpunt, file.id)).toEqual(
      expect.arrayContaining(['budget.asked', 'budget.approved', 'budget.request-viewed']),
    );
  });

  test('is made once on a double click', async () => {
    const sent = { _form: randomUUID() };
    const answers = [await ask('100', sent), await ask('100', sent)];
    expect(answers[0]?.location).toBe(answers[1]?.location);
    expect(await stand()).toContain('€ 900,00 Beschikbaar');
  });

  test('cannot be a large amount in small pieces', async () => {
    for (const amount of ['250', '250', '250']) expect(textOf(await pageOf(amount))).toContain('Goedgekeurd');
    expect(textOf(await pageOf('1'))).toContain('Wacht op besluit');
  });

  const pageOf = async (amount: string): Promise<Answer> => officer.get((await ask(amount)).location ?? '');
});

describe('a request above the mandate', () => {
  test('is reserved until a second person decides', async () => {
    const requestId = await asked('250,01');
    expect(await stand()).toContain('€ 749,99 Beschikbaar');
    expect(textOf(await holder.get(budgetLink))).toContain('Een identiteitskaart');
    expect((await decide(holder, requestId, { note: 'Akkoord.' })).status).toBe(303);
    const shown = textOf(await officer.get(`/budget/aanvragen/${requestId}`));
    expect(shown).toContain('Door een tweede persoon (Test budget-holder)');
    expect(shown).toContain('Akkoord.');
  });

  test('shows who decides no name and no way to the file, also not in the report', async () => {
    const requestId = await asked('400');
    const pages = [`/budget/aanvragen/${requestId}`, budgetLink, `/budget/potten/${fundId}`];
    const report = `/budget/potten/${fundId}/verantwoording`;
    for (const url of [...pages, report, `${report}/bestand`, `${report}/aanvragen`]) {
      const { body, status } = await holder.get(url);
      expect(status).toBe(200);
      expect(body).not.toContain('Zeldzaamstra');
      expect(body).not.toContain(file.id);
    }
    expect((await officer.get(`/budget/aanvragen/${requestId}`)).body).toContain(`/dossiers/${file.id}`);
  });

  test('is not decided by who asked', async () => {
    const lead = await signIn(kantelpunt, 'rio-lead', here);
    const { location = '' } = await lead.post(askBudgetLink(file.id), { ...words, fundId, amount: '400' });
    const requestId = location.split('/').at(-1) ?? '';
    expect((await lead.get(location)).body).not.toContain('Wat beslist u?');
    const refused = await decide(lead, requestId);
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('Een ander beslist.');
    expect((await decide(holder, requestId)).status).toBe(303);
  });

  test('is refused with a reason, and what was reserved comes free', async () => {
    const requestId = await asked('400');
    const bare = await decide(holder, requestId, { decision: 'refuse' });
    expect(bare.status).toBe(422);
    expect(bare.body).toContain('Schrijf waarom u de aanvraag afwijst.');
    await decide(holder, requestId, { decision: 'refuse', note: 'De bijstand betaalt dit.' });
    expect(await stand()).toContain('€ 1.000,00 Beschikbaar');
    expect(textOf(await officer.get(`/budget/aanvragen/${requestId}`))).toContain('De bijstand betaalt dit.');
  });

  test('is decided once: who comes second is told', async () => {
    const requestId = await asked('400');
    await decide(holder, requestId);
    const second = await decide(holder, requestId, { decision: 'refuse', note: 'Toch niet.' });
    expect(second.status).toBe(409);
    expect(textOf(second)).toContain('Een collega heeft dit intussen veranderd');
    expect(textOf(second)).toContain('Goedgekeurd');
  });

  test('is withdrawn while it waits', async () => {
    const requestId = await asked('400');
    await officer.post(requestStepLink(requestId, 'intrekken'), { version: '1' });
    expect(await stand()).toContain('€ 1.000,00 Beschikbaar');
    expect((await decide(holder, requestId, { version: '2' })).status).toBe(409);
  });
});

describe('who is told', () => {
  const vandaag = async (who: Client): Promise<string> => textOf(await who.get('/vandaag'));

  test('who may decide sees on Vandaag what waits for them, without a name and never their own', async () => {
    const lead = await signIn(kantelpunt, 'rio-lead', here);
    await ask('400', { what: 'Een bed' });
    await lead.post(askBudgetLink(file.id), { ...words, fundId, amount: '300', what: 'Een eigen fiets' });
    const shown = await vandaag(lead);
    expect(shown).toContain('Budget: wacht op uw besluit');
    expect(shown).toContain('Een bed');
    expect(shown).not.toContain('Een eigen fiets');
    expect(await vandaag(officer)).not.toContain('wacht op uw besluit');
  });

  test('the budget holder reads how many wait and since when', async () => {
    expect(textOf(await holder.get(budgetLink))).not.toContain('op u,');
    await ask('400');
    expect(textOf(await holder.get(budgetLink))).toContain('1 aanvraag wacht op u, sinds vandaag.');
    kantelpunt.clock.now = kantelpunt.clock.now.add({ hours: 96 });
    await ask('300');
    expect(textOf(await holder.get(budgetLink))).toContain('2 aanvragen wachten op u, de oudste al 4 dagen.');
    kantelpunt.clock.now = kantelpunt.clock.now.subtract({ hours: 96 });
    expect(textOf(await officer.get(budgetLink))).not.toContain('op u,');
  });

  test('who asked reads on Vandaag what was decided, for a week', async () => {
    const requestId = await asked('400');
    await ask('20');
    expect(await vandaag(officer)).not.toContain('Besluiten over uw aanvragen');
    await decide(holder, requestId, { decision: 'refuse', note: 'De bijstand betaalt dit.' });
    expect(await vandaag(officer)).toMatch(/Besluiten over uw aanvragen.*Een identiteitskaart.*Afgewezen/u);
    kantelpunt.clock.now = kantelpunt.clock.now.add({ hours: 8 * 24 });
    const later = await signIn(kantelpunt, 'reintegration-officer', here);
    expect(await vandaag(later)).not.toContain('Besluiten over uw aanvragen');
    kantelpunt.clock.now = kantelpunt.clock.now.subtract({ hours: 8 * 24 });
  });

  test('the file shows its requests, and its history the steps with amounts and no words', async () => {
    const empty = textOf(await officer.get(`/dossiers/${file.id}`));
    expect(empty).toContain('Er is nog geen budget aangevraagd');
    const requestId = await asked('200');
    await holder.post(requestStepLink(requestId, 'betaling'), { version: '2', amount: '150,25' });
    const shown = textOf(await officer.get(`/dossiers/${file.id}`));
    expect(shown).toMatch(/Budget Budget aanvragen .*Een identiteitskaart € 150,25/u);
    const history = textOf(await officer.get(`/dossiers/${file.id}/geschiedenis`));
    expect(history).toContain('Budget: betaling');
    expect(history).toContain('€ 150,25');
    expect(history).toContain('Budget: aanvraag goedgekeurd');
    expect(history).not.toContain('Zonder ID geen uitkering');
  });

  test('who may not know of the budget sees nothing of it on a file', async () => {
    await ask('200');
    const director = await signIn(kantelpunt, 'mdt-director', here);
    for (const url of [`/dossiers/${file.id}`, `/dossiers/${file.id}/geschiedenis`]) {
      expect(textOf(await director.get(url))).not.toMatch(/Budget|identiteitskaart/u);
    }
  });
});

describe('what was approved', () => {
  test('is paid, and what it did not need comes free', async () => {
    const requestId = await asked('200');
    const pay = (amount: string) => holder.post(requestStepLink(requestId, 'betaling'), { version: '2', amount });
    expect((await pay('200,01')).body).toContain('Dit is meer dan is goedgekeurd.');
    expect((await pay('150,25')).status).toBe(303);
    expect(await stand()).toContain('€ 849,75 Beschikbaar');
    expect(textOf(await officer.get(`/budget/aanvragen/${requestId}`))).toContain('€ 150,25');
  });

  test('lapses when it is not used', async () => {
    const requestId = await asked('200');
    await holder.post(requestStepLink(requestId, 'laten-vervallen'), { version: '2' });
    expect(await stand()).toContain('€ 1.000,00 Beschikbaar');
  });

  test('is not ended by who pays while it still waits', async () => {
    const requestId = await asked('400');
    expect((await holder.post(requestStepLink(requestId, 'laten-vervallen'), { version: '1' })).status).toBe(409);
  });
});

describe('the form', () => {
  test('says per field what is missing', async () => {
    const { status, body } = await officer.post(askBudgetLink(file.id), { fundId, amount: 'veel' });
    expect(status).toBe(422);
    for (const sentence of [
      'bijvoorbeeld 125',
      'wat er nodig is',
      'niets anders past',
      'wat dit voorkomt',
      'in de weg',
    ]) {
      expect(body).toContain(sentence);
    }
  });

  test('keeps what was typed when the fund has too little left', async () => {
    const { status, body } = await ask('1000,01');
    expect(status).toBe(409);
    expect(body).toContain('Er is niet genoeg over in deze pot.');
    expect(body).toContain('1000,01');
  });

  test('takes no fund of another year or municipality, and no bottleneck of its own making', async () => {
    const earlier = await aFund('500', { year: '2025' });
    for (const other of [earlier, randomUUID()]) expect((await ask('10', { fundId: other })).status).toBe(422);
    expect((await ask('10', { bottleneck: 'Zomaar' })).status).toBe(422);
  });

  test('is closed for a file of somebody else, or one that is closed', async () => {
    const other = await signIn(kantelpunt, 'reintegration-officer', here);
    expect((await other.get(askBudgetLink(file.id))).status).toBe(404);
    expect((await other.get(`/budget/aanvragen/${await asked('10')}`)).status).toBe(404);
    await kantelpunt.owner.query(
      "update case_file set state = 'closed', closed_on = '2026-11-20', close_reason = 'other' where id = $1",
      [file.id],
    );
    expect((await ask('10')).status).toBe(409);
    expect((await officer.get(askBudgetLink(file.id))).body).toContain('Dit dossier is gesloten.');
  });

  test('says what to do without a fund', async () => {
    const elsewhere = await aMunicipality(kantelpunt);
    const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', elsewhere);
    const { id } = await aCase(kantelpunt, elsewhere);
    expect((await coordinator.get(askBudgetLink(id))).body).toContain('De budgethouder opent een pot');
    expect((await coordinator.get(budgetLink)).body).toContain('Er is nog geen pot voor dit jaar');
  });
});

test('who works for a region sees of which municipality each request is', async () => {
  const there = await aMunicipality(kantelpunt, 'Elders');
  const elsewhere = await signIn(kantelpunt, 'budget-holder', there);
  await elsewhere.post('/budget/potten/nieuw', { ...fund, place: there, amount: '100' });
  await ask('300');
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', [here, there]);
  const shown = textOf(await coordinator.get(budgetLink));
  expect(shown).toContain('Doorbraakbudget 2026, Elders');
  expect(shown).toContain('Doorbraakbudget 2026, Testgemeente');
});

describe('a fund', () => {
  test('is opened once per kind and year, of a kind that is a setting', async () => {
    const again = await holder.post('/budget/potten/nieuw', { ...fund, place: here, amount: '5' });
    expect(again.body).toContain('Deze pot is er al voor dit jaar.');
    const unknown = await holder.post('/budget/potten/nieuw', {
      ...fund,
      place: here,
      amount: '5',
      name: 'Zwarte kas',
    });
    expect(unknown.body).toContain('Kies een soort pot.');
  });

  test('shows what is given to it with the own part of the municipality', async () => {
    await holder.post(`/budget/potten/${fundId}/toekennen`, { amount: '0,03', note: 'Nagekomen' });
    const shown = textOf(await holder.get(`/budget/potten/${fundId}`));
    expect(shown).toContain('€ 1.000,03');
    expect(shown).toContain('betaalt de gemeente zelf € 200,01');
    expect(shown).toContain('Nagekomen');
  });

  test('counts what keeps coming back and how long decisions take', async () => {
    const requestId = await asked('300');
    await ask('20');
    await ask('20', { bottleneck: 'Reiskosten naar werk' });
    kantelpunt.clock.now = kantelpunt.clock.now.add({ hours: 72 });
    await decide(holder, requestId);
    kantelpunt.clock.now = kantelpunt.clock.now.subtract({ hours: 72 });
    const shown = textOf(await officer.get(`/budget/potten/${fundId}`));
    expect(shown).toContain('3 dagen');
    expect(shown).toContain('2× Eigen bijdrage ID');
    expect(shown).not.toContain('Boekingen');
  });

  test('is corrected with a counter-entry, once, and a payment can then be made again', async () => {
    const requestId = await asked('200');
    const pay = (version: string, amount: string) =>
      holder.post(requestStepLink(requestId, 'betaling'), { version, amount });
    await pay('2', '20');
    expect(textOf(await holder.get(`/budget/potten/${fundId}/boekingen?voor=3`))).not.toContain('4. Betaling');
    const found = await kantelpunt.owner.query<{ id: string }>(
      "select id from budget_entry where fund_id = $1 and kind = 'payment'",
      [fundId],
    );
    const entry = `/budget/potten/${fundId}/boekingen/${found.rows[0]?.id ?? ''}`;
    expect((await holder.get(entry)).body).toContain('weer op goedgekeurd');
    expect((await holder.post(entry, { note: '' })).status).toBe(422);
    expect((await holder.post(entry, { note: 'Een nul te weinig' })).status).toBe(303);
    expect((await holder.post(entry, { note: 'Nog eens' })).status).toBe(409);
    expect((await pay('4', '200')).status).toBe(303);
    const shown = textOf(await holder.get(`/budget/potten/${fundId}/boekingen`));
    expect(shown).toContain('4. Betaling Teruggedraaid');
    expect(shown).toContain('Tegenboeking');
    expect(await stand()).toContain('€ 800,00 Beschikbaar');
  });

  test('cannot be emptied by a correction of what is spoken for', async () => {
    await asked('400');
    const found = await kantelpunt.owner.query<{ id: string }>(
      "select id from budget_entry where fund_id = $1 and kind = 'allocation'",
      [fundId],
    );
    const entry = `/budget/potten/${fundId}/boekingen/${found.rows[0]?.id ?? ''}`;
    const { status, body } = await holder.post(entry, { note: 'Dubbel geboekt' });
    expect(status).toBe(409);
    expect(body).toContain('Er is niet genoeg over in deze pot.');
  });
});

test('64 requests at once through the front door leave the fund exactly empty', async () => {
  const small = await aFund('640,00', { name: 'Van der Staaij' });
  const sent = Array.from({ length: 64 }, () => ask('20,00', { fundId: small }));
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 303)).toHaveLength(32);
  expect(statuses.filter((status) => status === 409)).toHaveLength(32);
  expect(textOf(await holder.get(`/budget/potten/${small}`))).toContain('€ 0,00 Beschikbaar');
});
