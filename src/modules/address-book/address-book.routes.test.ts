import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { aCase } from '../../../test/support/given-case.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  type Answer,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import {
  addressButtonLink,
  addressLink,
  addWorkerLink,
  newAddressLink,
  removeWorkerLink,
} from './address-book.links.ts';

let app: TestApp;
let here: string;
let coordinator: Client;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  here = await aMunicipality(app);
  coordinator = await signIn(app, 'aftercare-coordinator', here);
});

const textOf = ({ body }: Answer): string => body.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
const book = async (who: Client): Promise<string> => textOf(await who.get('/adresboek'));
const idIn = ({ location = '' }: Answer): string => location.split('#a-').at(-1) ?? '';
const add = (kind: string, form: Record<string, string>): Promise<Answer> =>
  coordinator.post(`/adresboek/${kind}/nieuw`, { place: here, phone: '088 000 1234', ...form });
async function aPrison(name = 'PI Testdam'): Promise<{ kind: 'inrichting'; id: string }> {
  return { kind: 'inrichting', id: idIn(await add('inrichting', { name, address: 'Dijk 1' })) };
}

describe('the book', () => {
  test('tells of every kind what to call, with links for a telephone', async () => {
    const prison = await aPrison();
    await add('casemanager', { name: 'C. Proef', prisonId: prison.id, department: 'D&R' });
    await add('organisatie', { name: 'Wonen Testdam', kind: 'housing', email: 'wonen@voorbeeld.example' });
    const { body } = await coordinator.get('/adresboek');
    expect(body).toContain('href="tel:0880001234"');
    expect(body).toContain('href="mailto:wonen@voorbeeld.example"');
    expect(await book(coordinator)).toContain('C. Proef PI Testdam, D&amp;R');
    const managers = textOf(await coordinator.get('/adresboek?soort=casemanager'));
    expect(managers).toContain('C. Proef');
    expect(managers).not.toContain('Wonen Testdam');
  });

  test('is searched by post, and says when nothing fits', async () => {
    await aPrison();
    await aPrison('PI Elders');
    const found = textOf(await coordinator.post('/adresboek/zoeken', { text: 'testd' }));
    expect(found).toContain('PI Testdam');
    expect(found).not.toContain('PI Elders');
    expect(textOf(await coordinator.post('/adresboek/zoeken', { text: 'zzz' }))).toContain('Niets gevonden');
  });

  test('says what to do when it is empty', async () => {
    expect(await book(coordinator)).toContain('Voeg hierboven de eerste inrichting of partner toe');
    expect(await book(await signIn(app, 'mdt-director', here))).toContain('De nazorgcoördinator voegt');
  });

  test('proposes a prison that a notice names', async () => {
    const { personId } = await aCase(app, here, { surname: 'Proef' });
    await app.owner.query(
      `insert into detention (id, municipality_id, person_id, started_on, prison) values ($1, $2, $3, '2026-11-01', 'PI Nieuwdam')`,
      [randomUUID(), here, personId],
    );
    expect(await book(coordinator)).toContain('PI Nieuwdam toevoegen');
    const form = await coordinator.get(newAddressLink('inrichting', here, 'PI Nieuwdam'));
    expect(form.body).toContain('value="PI Nieuwdam"');
    await aPrison('pi nieuwdam');
    expect(await book(coordinator)).not.toContain('Nog niet in het adresboek');
  });

  test('marks what nobody confirmed for longer than was agreed', async () => {
    const { id } = await aPrison();
    await app.owner.query(`update prison set confirmed_on = '2026-01-01' where id = $1`, [id]);
    expect(await book(coordinator)).toContain('Lang niet bevestigd');
  });
});

describe('one tap', () => {
  test('flags a number once, whoever taps, and confirming clears it', async () => {
    const prison = await aPrison();
    const flag = addressButtonLink(prison, 'klopt-niet');
    const director = await signIn(app, 'mdt-director', here);
    const both = await Promise.all([director.post(flag, { version: '1' }), coordinator.post(flag, { version: '1' })]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const { rows } = await app.owner.query<{ event: string; actorName: string }>(
      `select event, actor_name as "actorName" from address_change where entry_id = $1 and event = 'flagged'`,
      [prison.id],
    );
    expect(rows).toHaveLength(1);
    expect(await book(coordinator)).toContain(`Klopt niet, zegt ${rows[0]?.actorName ?? ''}`);
    expect(textOf(await coordinator.get('/adresboek?soort=controleren'))).toContain('PI Testdam');
    await coordinator.post(addressButtonLink(prison, 'klopt'), { version: '2' });
    expect(await book(coordinator)).not.toContain('Klopt niet, zegt');
  });

  test('about a number that was changed meanwhile is refused', async () => {
    const prison = await aPrison();
    await coordinator.post(addressLink(prison), { name: 'PI Testdam', phone: '088 000 9999', version: '1' });
    const late = await coordinator.post(addressButtonLink(prison, 'klopt-niet'), { version: '1' });
    expect(late.status).toBe(409);
  });

  test('leads back to the page it was on, and nowhere else', async () => {
    const prison = await aPrison();
    const file = `/dossiers/${randomUUID()}#detentie`;
    const confirm = (back: string) => coordinator.post(addressButtonLink(prison, 'klopt'), { version: '1', back });
    expect((await confirm(file)).location).toBe(file);
    expect((await confirm('https://elders.example')).location).toBe('/adresboek');
    expect((await confirm('//elders.example')).location).toBe('/adresboek');
  });

  test('to confirm is not for who only reads', async () => {
    const prison = await aPrison();
    const marshal = await signIn(app, 'city-marshal', here);
    expect((await marshal.post(addressButtonLink(prison, 'klopt'), { version: '1' })).status).toBe(403);
    expect((await marshal.post(addressButtonLink(prison, 'klopt-niet'), { version: '1' })).status).toBe(303);
  });

  test('in another municipality finds nothing', async () => {
    const prison = await aPrison();
    const stranger = await signIn(app, 'aftercare-coordinator', await aMunicipality(app));
    expect((await stranger.post(addressButtonLink(prison, 'klopt-niet'), { version: '1' })).status).toBe(404);
  });
});

describe('the page of a file', () => {
  test('tells the numbers of prison and case manager, with a tap to say that one is wrong', async () => {
    const { id: caseId, personId } = await aCase(app, here, { surname: 'Proef' });
    await app.owner.query(
      `insert into detention (id, municipality_id, person_id, started_on, prison, case_manager)
       values ($1, $2, $3, '2026-11-01', 'PI Testdam', 'c. proef')`,
      [randomUUID(), here, personId],
    );
    const shown = async () => textOf(await coordinator.get(`/dossiers/${caseId}`));
    expect(await shown()).toContain('Deze inrichting staat nog niet in het adresboek. Toevoegen');
    const prison = await aPrison();
    expect(await shown()).toContain('Deze casemanager staat nog niet in het adresboek. Toevoegen');
    await add('casemanager', { name: 'C. Proef', prisonId: prison.id, phone: '088 000 7777' });
    expect(await shown()).toMatch(/Bel PI Testdam 088 000 1234 .*Bel C\. Proef 088 000 7777/u);
    await coordinator.post(addressButtonLink(prison, 'klopt-niet'), { version: '1' });
    expect(await shown()).toContain('Klopt niet, zegt Test aftercare-coordinator');
  });
});

describe('an entry', () => {
  test('is changed, counts as confirmed, and keeps its history', async () => {
    const prison = await aPrison();
    await app.owner.query(`update prison set confirmed_on = '2026-01-01', flagged_at = now() where id = $1`, [
      prison.id,
    ]);
    const { status } = await coordinator.post(addressLink(prison), {
      name: 'PI Testdam',
      phone: '088 000 5',
      version: '1',
    });
    expect(status).toBe(303);
    const stored = await app.owner.query('select flagged_at, confirmed_on::text from prison where id = $1', [
      prison.id,
    ]);
    expect(stored.rows).toEqual([{ flagged_at: null, confirmed_on: localDate('2026-11-23') }]);
    expect(textOf(await coordinator.get(addressLink(prison)))).toContain('Telefoon: 088 000 1234 → 088 000 5');
  });

  test('is not changed over the change of a colleague', async () => {
    const prison = await aPrison();
    const change = (phone: string) =>
      coordinator.post(addressLink(prison), { name: 'PI Testdam', phone, version: '1' });
    const answers = await Promise.all([change('088 000 1'), change('088 000 2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  test.each([
    [{ name: '' }, 'Vul een naam in.'],
    [{ name: 'PI Twee', phone: 'bel maar' }, 'Vul een telefoonnummer in'],
    [{ name: 'PI Twee', email: 'geen' }, 'Dit is geen e-mailadres'],
    [{ name: 'pi testdam' }, 'Deze naam staat al in het adresboek'],
  ])('with %j is refused', async (form, sentence) => {
    await aPrison();
    const answer = await add('inrichting', form);
    expect(answer.status).toBe(422);
    expect(textOf(answer)).toContain(sentence);
  });

  test('of a case manager belongs to a prison of the same municipality', async () => {
    expect((await add('casemanager', { name: 'C. Proef' })).status).toBe(422);
    const foreign = await signIn(app, 'aftercare-coordinator', await aMunicipality(app));
    const { id } = await aPrison();
    const place = await aMunicipality(app);
    expect((await foreign.post('/adresboek/casemanager/nieuw', { place, name: 'C. Proef', prisonId: id })).status).toBe(
      404,
    );
  });

  test('disappears with its case managers when it is removed, and the name is free again', async () => {
    const prison = await aPrison();
    await add('casemanager', { name: 'C. Proef', prisonId: prison.id });
    await coordinator.post(addressButtonLink(prison, 'verwijderen'), { version: '1' });
    expect(await book(coordinator)).not.toContain('C. Proef');
    expect((await coordinator.get(addressLink(prison))).status).toBe(404);
    expect((await add('inrichting', { name: 'PI Testdam' })).status).toBe(303);
  });
});

describe('the people of a partner', () => {
  test('are partner workers of the municipality, put there and taken away', async () => {
    const id = idIn(await add('organisatie', { name: 'Wonen Testdam' }));
    const manager = await signIn(app, 'administrator', here);
    const partner = await signIn(app, 'partner-worker', here);
    await manager.post(addWorkerLink(id), { userId: partner.userId });
    await manager.post(addWorkerLink(id), { userId: partner.userId });
    const shown = textOf(await coordinator.get(addressLink({ kind: 'organisatie', id })));
    expect(shown).toContain('Medewerkers in Kantelpunt 1');
    expect(shown).toContain('Medewerker: Test partner-worker');
    await manager.post(removeWorkerLink(id, partner.userId));
    expect((await manager.post(removeWorkerLink(id, partner.userId))).status).toBe(404);
    expect((await manager.post(addWorkerLink(id), { userId: coordinator.userId })).status).toBe(422);
    expect((await coordinator.post(addWorkerLink(id), { userId: partner.userId })).status).toBe(403);
    const elsewhere = await signIn(app, 'partner-worker', await aMunicipality(app));
    expect((await manager.post(addWorkerLink(id), { userId: elsewhere.userId })).status).toBe(422);
  });
});
