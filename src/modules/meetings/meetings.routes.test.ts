import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  type Answer,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import type { CaseFile } from '../cases/cases.public.ts';

let kantelpunt: TestApp;
let here: string;
let coordinator: Client;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  here = await aMunicipality(kantelpunt);
  coordinator = await signIn(kantelpunt, 'aftercare-coordinator', here);
});

const textOf = ({ body }: Answer): string => body.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
const lastOf = ({ location = '' }: Answer): string => location.split('/').at(-1) ?? '';
const soon = { startedOn: '2026-10-01', expectedEndOn: '2026-12-01' };
const aFile = (surname: string, workerId?: string): Promise<CaseFile> =>
  aCase(kantelpunt, here, { surname, detention: soon, ...(workerId === undefined ? {} : { workerId }) });
const plan = async (heldOn = '2026-11-24'): Promise<string> =>
  lastOf(await coordinator.post('/overleg', { place: here, heldOn }));
const begin = async (heldOn?: string): Promise<string> => {
  const meetingId = await plan(heldOn);
  expect((await coordinator.post(`/overleg/${meetingId}/beginnen`)).status).toBe(303);
  return meetingId;
};
const itemOf = async (meetingId: string, { id }: CaseFile): Promise<{ id: string; state: string; version: string }> => {
  const { rows } = await kantelpunt.owner.query<{ id: string; state: string; version: string }>(
    'select id, state, version::text from meeting_item where meeting_id = $1 and case_id = $2',
    [meetingId, id],
  );
  return rows[0] ?? { id: '', state: '', version: '' };
};
const versionOf = async (meetingId: string): Promise<string> => {
  const { rows } = await kantelpunt.owner.query<{ version: string }>(
    'select version::text from meeting where id = $1',
    [meetingId],
  );
  return rows[0]?.version ?? '';
};
const end = async (meetingId: string): Promise<Answer> =>
  coordinator.post(`/overleg/${meetingId}/afsluiten`, { version: await versionOf(meetingId) });
const anOrganisation = async (name: string, readsCare = false): Promise<string> => {
  const id = randomUUID();
  await kantelpunt.owner.query(
    'insert into organisation (id, municipality_id, name, kind, reads_care) values ($1, $2, $3, $4, $5)',
    [id, here, name, 'other', readsCare],
  );
  return id;
};
const markAll = (meetingId: string, name: string, present = true) =>
  kantelpunt.owner
    .query<{ id: string }>('select id from meeting_attendee where meeting_id = $1 and name = $2', [meetingId, name])
    .then(({ rows }) =>
      coordinator.post(`/overleg/${meetingId}/aanwezig/${rows[0]?.id ?? ''}`, { present: present ? 'yes' : 'no' }),
    );

describe('the agenda', () => {
  test('fills itself and says why each file stands on it', async () => {
    await aFile('Roofloos');
    const shown = textOf(await coordinator.get(`/overleg/${await plan()}`));
    expect(shown).toContain('Roofloos');
    expect(shown).toContain('Vrij zonder onderdak');
    expect(shown).toContain('het onderdak is niet in orde');
    expect(shown).toContain('Vrij binnen 14 dagen na het overleg');
  });

  test('leaves out what a municipality switched off', async () => {
    await aFile('Roofloos');
    await kantelpunt.owner.query(
      `insert into setting (municipality_id, code, value, version, changed_at, changed_by)
       values ($1, 'agendaRules', '["Nieuwe melding"]', 1, now(), $2)`,
      [here, coordinator.userId],
    );
    const shown = textOf(await coordinator.get(`/overleg/${await plan()}`));
    expect(shown).not.toContain('Roofloos');
    expect(shown).toContain('staat uit');
  });

  test('is built again without losing what was added, moved, written or taken off', async () => {
    const [first, second] = [await aFile('Eerste'), await aFile('Tweede')];
    const later = await aCase(kantelpunt, here, {
      surname: 'Later',
      detention: { startedOn: '2026-10-01', expectedEndOn: '2027-06-01' },
    });
    const meetingId = await plan();
    const [one, two] = [await itemOf(meetingId, first), await itemOf(meetingId, second)];
    expect((await coordinator.post(`/overleg/${meetingId}/toevoegen`, { caseId: later.id })).status).toBe(303);
    expect((await coordinator.post(`/overleg/${meetingId}/toevoegen`, { caseId: later.id })).status).toBe(409);
    await coordinator.post(`/overleg/${meetingId}/${one.id}/verwijderen`, { version: one.version });
    await coordinator.post(`/overleg/${meetingId}/${two.id}/notitie`, { domain: 'housing', seen: '0', text: 'Bellen' });
    await aFile('Derde');
    await coordinator.post(`/overleg/${meetingId}/opbouwen`);
    const { rows } = await kantelpunt.owner.query<{ surname: string; state: string }>(
      `select surname, item.state from meeting_item item join case_file on case_file.id = case_id
       join person on person.id = person_id where meeting_id = $1 order by position`,
      [meetingId],
    );
    expect(new Set(rows.map(({ surname, state }) => `${surname} ${state}`))).toEqual(
      new Set(['Tweede open', 'Derde open', 'Later open', 'Eerste removed']),
    );
    expect((await itemOf(meetingId, second)).id).toBe(two.id);
  });

  test('moves a file up and keeps it there', async () => {
    const files = [await aFile('Aa'), await aFile('Bb'), await aFile('Cc')];
    const meetingId = await plan();
    const order = async () => {
      const { rows } = await kantelpunt.owner.query<{ caseId: string }>(
        'select case_id as "caseId" from meeting_item where meeting_id = $1 order by position',
        [meetingId],
      );
      return rows.map(({ caseId }) => caseId);
    };
    const [a, b, c] = await order();
    const last = files.find(({ id }) => id === c);
    if (last === undefined) throw new Error('the agenda holds other files');
    await coordinator.post(`/overleg/${meetingId}/${(await itemOf(meetingId, last)).id}/verplaatsen`, {
      direction: 'up',
    });
    expect(await order()).toEqual([a, c, b]);
    await coordinator.post(`/overleg/${meetingId}/opbouwen`);
    expect(await order()).toEqual([a, c, b]);
  });

  test('holds what a participant asked for, until it is discussed', async () => {
    const officer = await signIn(kantelpunt, 'reintegration-officer', here);
    const file = await aCase(kantelpunt, here, {
      surname: 'Vraagstra',
      workerId: officer.userId,
      detention: { startedOn: '2026-10-01', expectedEndOn: '2027-06-01' },
    });
    const asked = await officer.post(`/dossiers/${file.id}/overleg`, { question: 'Mag hij mee naar de intake?' });
    expect(asked.status).toBe(303);
    expect((await officer.post(`/dossiers/${file.id}/overleg`, { question: 'Nog eens' })).status).toBe(409);
    const meetingId = await begin();
    const item = await itemOf(meetingId, file);
    expect(textOf(await coordinator.get(`/overleg/${meetingId}/${item.id}`))).toContain('Mag hij mee naar de intake?');
    await coordinator.post(`/overleg/${meetingId}/${item.id}/afronden`, { version: item.version, state: 'discussed' });
    expect((await end(meetingId)).status).toBe(303);
    expect((await itemOf(await plan('2026-12-08'), file)).id).toBe('');
  });

  test('holds a parked file again on its day, not before', async () => {
    const file = await aCase(kantelpunt, here, {
      surname: 'Parkstra',
      detention: { startedOn: '2026-10-01', expectedEndOn: '2027-06-01' },
    });
    const meetingId = await begin();
    await coordinator.post(`/overleg/${meetingId}/toevoegen`, { caseId: file.id });
    const item = await itemOf(meetingId, file);
    const park = (parkedUntil: string) =>
      coordinator.post(`/overleg/${meetingId}/${item.id}/afronden`, {
        version: item.version,
        state: 'parked',
        parkedUntil,
      });
    expect((await park('')).status).toBe(422);
    expect((await park('2026-11-20')).status).toBe(422);
    expect((await park('2026-12-20')).status).toBe(303);
    await end(meetingId);
    expect((await itemOf(await plan('2026-12-08'), file)).id).toBe('');
    expect((await itemOf(await plan('2026-12-22'), file)).id).not.toBe('');
  });
});

describe('two people in one text', () => {
  test('twelve who save at once over the same version lose no word', async () => {
    const file = await aFile('Drukstra');
    const meetingId = await begin();
    const { id } = await itemOf(meetingId, file);
    const save = (text: string, seen: string) =>
      coordinator.post(`/overleg/${meetingId}/${id}/notitie`, { domain: 'general', seen, text, answer: 'json' });
    await save('Begin van de tekst.', '0');
    const words = Array.from({ length: 12 }, (_, at) => `woord${at}`);
    const answers = await Promise.all(words.map((word) => save(`Begin van de ${word} tekst. ${word}einde`, '1')));
    expect(answers.map(({ status }) => status)).toEqual(words.map(() => 200));
    const { rows } = await kantelpunt.owner.query<{ text: string; version: number }>(
      "select text, version from meeting_note where item_id = $1 and domain = 'general'",
      [id],
    );
    const kept = (rows[0]?.text ?? '').split(/\s+/u);
    for (const word of words) expect(kept).toEqual(expect.arrayContaining([word, `${word}einde`]));
    expect(rows[0]?.version).toBe(13);
    expect((await auditEvents(kantelpunt, file.id)).filter((event) => event === 'meeting.note-saved')).toHaveLength(13);
  });

  test('the first two words of two people both stay', async () => {
    const file = await aFile('Beginstra');
    const meetingId = await begin();
    const { id } = await itemOf(meetingId, file);
    const save = (text: string) =>
      coordinator.post(`/overleg/${meetingId}/${id}/notitie`, { domain: 'housing', seen: '0', text, answer: 'json' });
    await Promise.all([save('alfa'), save('beta')]);
    const stand = (await coordinator.get(`/overleg/${meetingId}/${id}/stand?versies=housing:1`)).json();
    expect(JSON.stringify(stand)).toContain('alfa');
    expect(JSON.stringify(stand)).toContain('beta');
  });
});

describe('the screen', () => {
  test('shows what is in a domain only when all who are there may see it; the own screen shows more', async () => {
    await anOrganisation('Werkplein');
    const file = await aFile('Zorgstra');
    const meetingId = await begin();
    const { id } = await itemOf(meetingId, file);
    const screen = `/overleg/${meetingId}/${id}`;
    await coordinator.post(`${screen}/notitie`, { domain: 'care', seen: '0', text: 'medicatiewissel' });
    expect((await coordinator.get(screen)).body).toContain('medicatiewissel');
    await markAll(meetingId, 'Werkplein');
    expect((await coordinator.get(screen)).body).not.toContain('medicatiewissel');
    expect((await coordinator.get(`${screen}/stand`)).body).not.toContain('medicatiewissel');
    expect((await coordinator.get(`${screen}?scherm=eigen`)).body).toContain('medicatiewissel');
    const director = await signIn(kantelpunt, 'mdt-director', here);
    expect((await director.get(`${screen}?scherm=eigen`)).body).not.toContain('medicatiewissel');
    await markAll(meetingId, 'Werkplein', false);
    expect((await coordinator.get(screen)).body).toContain('medicatiewissel');
  });

  test('invites V&W only for a recorded safety risk, and shows V&W only that file', async () => {
    const file = await aFile('Risicostra');
    const safety = await signIn(kantelpunt, 'safety-director', here);
    const meetingId = await begin();
    const invite = async () => {
      const item = await itemOf(meetingId, file);
      return coordinator.post(`/overleg/${meetingId}/${item.id}/veiligheid`, { version: item.version, invited: 'yes' });
    };
    expect((await invite()).status).toBe(409);
    await kantelpunt.owner.query(
      `update case_file set safety_risk = true, safety_risk_by = $2, safety_risk_reason = 'Dreiging',
       safety_risk_review_on = '2027-01-15' where id = $1`,
      [file.id, coordinator.userId],
    );
    const { id } = await itemOf(meetingId, file);
    expect((await safety.get(`/overleg/${meetingId}/${id}`)).status).toBe(404);
    expect((await invite()).status).toBe(303);
    expect((await safety.get(`/overleg/${meetingId}/${id}`)).body).toContain('Risicostra');
  });

  test('counts time once, also with two screens', async () => {
    const file = await aFile('Tijdstra');
    const meetingId = await begin();
    const { id } = await itemOf(meetingId, file);
    const tell = async (seconds: string) =>
      (await coordinator.post(`/overleg/${meetingId}/${id}/tijd`, { seconds })).json();
    expect(await tell('15')).toEqual({ seconds: 15 });
    expect(await tell('15')).toEqual({ seconds: 15 });
    kantelpunt.clock.now = kantelpunt.clock.now.add({ seconds: 10 });
    expect(await tell('15')).toEqual({ seconds: 25 });
  });

  test('a decision over an older version is refused', async () => {
    const file = await aFile('Versiestra');
    const meetingId = await begin();
    const { id, version } = await itemOf(meetingId, file);
    const visit = { version, needed: 'yes', visitRole: 'city-marshal', visitBefore: '2026-11-30' };
    expect((await coordinator.post(`/overleg/${meetingId}/${id}/bezoek`, visit)).status).toBe(303);
    expect((await coordinator.post(`/overleg/${meetingId}/${id}/bezoek`, visit)).status).toBe(409);
    expect((await coordinator.post(`/overleg/${meetingId}/${id}/bezoek`, { version: '2', needed: 'yes' })).status).toBe(
      422,
    );
  });
});

describe('ending', () => {
  const tables = ['meeting_item', 'meeting_note', 'meeting_attendee'] as const;

  test('locks what was decided, for everybody and everything', async () => {
    const file = await aFile('Slotstra');
    const meetingId = await begin();
    const { id, version } = await itemOf(meetingId, file);
    const note = { domain: 'housing', seen: '0', text: 'Exodus belt.' };
    await coordinator.post(`/overleg/${meetingId}/${id}/notitie`, note);
    await coordinator.post(`/overleg/${meetingId}/${id}/afronden`, { version, state: 'discussed' });
    expect((await end(meetingId)).status).toBe(303);
    expect((await coordinator.post(`/overleg/${meetingId}/${id}/notitie`, { ...note, text: 'Toch niet' })).status).toBe(
      409,
    );
    expect((await coordinator.post(`/overleg/${meetingId}/beginnen`)).status).toBe(409);
    for (const table of tables) {
      const write = asSystem(kantelpunt, here, (ctx) =>
        ctx.db.updateTable(toCamel(table)).set({ municipalityId: here }).where('meetingId', '=', meetingId).execute(),
      );
      await expect(write, table).rejects.toThrow('has ended');
    }
    const reopen = asSystem(kantelpunt, here, (ctx) =>
      ctx.db.updateTable('meeting').set({ state: 'running', endedAt: null }).where('id', '=', meetingId).execute(),
    );
    await expect(reopen).rejects.toThrow('has ended');
    const added = await coordinator.post(`/overleg/${meetingId}/aanvulling`, { addendum: 'Het was Moria.' });
    expect(added.status).toBe(303);
    const shown = textOf(await coordinator.get(`/overleg/${meetingId}/verslag`));
    expect(shown).toContain('Exodus belt.');
    expect(shown).toContain('Het was Moria.');
  });

  test('happens once when two people press at the same time', async () => {
    const file = await aFile('Eensstra');
    const meetingId = await begin();
    const { id, version } = await itemOf(meetingId, file);
    await coordinator.post(`/overleg/${meetingId}/${id}/bezoek`, { version, needed: 'yes', visitRole: 'city-marshal' });
    const other = await signIn(kantelpunt, 'aftercare-coordinator', here);
    const seen = { version: await versionOf(meetingId) };
    const press = (who: Client) => who.post(`/overleg/${meetingId}/afsluiten`, seen);
    const answers = await Promise.all([press(coordinator), press(other), press(coordinator)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    expect((await auditEvents(kantelpunt, file.id)).filter((event) => event === 'visit.wanted')).toHaveLength(1);
  });

  test('and a note that arrives meanwhile is in the minutes or refused, never lost', async () => {
    const file = await aFile('Raceman');
    const meetingId = await begin();
    const { id } = await itemOf(meetingId, file);
    const save = coordinator.post(`/overleg/${meetingId}/${id}/notitie`, {
      domain: 'general',
      seen: '0',
      text: 'nipt',
      answer: 'json',
    });
    const [saved, ended] = await Promise.all([save, end(meetingId)]);
    expect(ended.status).toBe(303);
    const { body } = await coordinator.get(`/overleg/${meetingId}/verslag`);
    expect(body.includes('nipt')).toBe(saved.status === 200);
    expect([200, 409]).toContain(saved.status);
  });
});

const toCamel = (table: 'meeting_item' | 'meeting_note' | 'meeting_attendee') =>
  (({ meeting_item: 'meetingItem', meeting_note: 'meetingNote', meeting_attendee: 'meetingAttendee' }) as const)[table];
