import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, testApp, type TestApp } from '../../../../test/support/test-app.ts';
import { readBsn } from '../../../kernel/bsn.ts';
import { NoticeMapping } from '../intake/notice-mapping.ts';
import { importAtOnce, type ImportReport } from './import-at-once.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** A process of its own that takes in imports. */
const aWorker = (stopping: AbortSignal = new AbortController().signal) => ({
  database: app.database,
  now: () => app.clock.now,
  id: randomUUID(),
  stopping,
});

const mapping = NoticeMapping.parse({ columns: { kind: 'Soort', surname: 'Naam', bsn: 'BSN', startedOn: 'Begin' } });
const bsns = Array.from({ length: 20_000 }, (_, at) => String(999_000_000 + at)).filter((text) => readBsn(text).ok);
const tableOf = (count: number, kind = 'begin'): string =>
  ['Soort;Naam;BSN;Begin', ...bsns.slice(0, count).map((bsn) => `${kind};Velden;${bsn};1-2-2026`)].join('\n');

interface Run {
  content: string;
  municipalityId: string;
  stopping?: AbortSignal;
  mapping?: NoticeMapping;
}

const run = ({ content, municipalityId, stopping, ...more }: Run): Promise<ImportReport> =>
  importAtOnce(aWorker(stopping), {
    municipalityId,
    fileName: 'meldingen.csv',
    content: Readable.from([Buffer.from(content)]),
    mapping,
    ...more,
  });

async function doneRows(municipalityId: string): Promise<number> {
  const { rows } = await app.owner.query<{ done: number }>(
    "select done_rows as done from notice_import where municipality_id = $1 and state = 'running'",
    [municipalityId],
  );
  return rows[0]?.done ?? 0;
}

/** Begins with a file and stops when it is being taken in. */
async function stopHalfWay(municipalityId: string, content: string): Promise<ImportReport> {
  const stop = new AbortController();
  const running = run({ content, municipalityId, stopping: stop.signal });
  await expect.poll(() => doneRows(municipalityId), { interval: 5, timeout: 20_000 }).toBeGreaterThan(0);
  stop.abort();
  return running;
}

test('the same command goes on with what was stopped, and counts every row once', async () => {
  const municipalityId = await aMunicipality(app);
  const content = tableOf(1500);
  const stopped = await stopHalfWay(municipalityId, content);
  expect(stopped.imported).toMatchObject({ state: 'running', totalRows: 1500 });
  const { imported } = await run({ content, municipalityId });
  expect(imported).toMatchObject({ id: stopped.imported.id, state: 'finished' });
  expect(imported.counts).toEqual({ new: 1500, changed: 0, repeated: 0, question: 0, refused: 0 });
  const again = await run({ content, municipalityId });
  expect(again.imported.id).not.toBe(imported.id);
  expect(again.imported.counts).toMatchObject({ repeated: 1500 });
}, 60_000);

test('another file of the same name and size, or another mapping, is a new import', async () => {
  const municipalityId = await aMunicipality(app);
  const stopped = await stopHalfWay(municipalityId, tableOf(1500));
  const other = await run({ content: tableOf(1500, 'bxgin'), municipalityId });
  const mapped = NoticeMapping.parse({ ...mapping, values: { kind: { start: 'begin' } } });
  const corrected = await run({ content: tableOf(1500), municipalityId, mapping: mapped });
  expect(new Set([stopped, other, corrected].map(({ imported }) => imported.id)).size).toBe(3);
  expect(other.refusals.length).toBe(1500);
  expect(corrected.imported.state).toBe('finished');
}, 60_000);

test('what failed by surprise goes on as well', async () => {
  const municipalityId = await aMunicipality(app);
  const stopped = await stopHalfWay(municipalityId, tableOf(1500));
  await app.owner.query(
    `update notice_import set state = 'failed', problem = '{"code": "unexpected", "detail": ""}' where id = $1`,
    [stopped.imported.id],
  );
  const { imported } = await run({ content: tableOf(1500), municipalityId });
  expect(imported).toMatchObject({ id: stopped.imported.id, state: 'finished', counts: { new: 1500 } });
}, 60_000);

test('two at the same moment take everything in once', async () => {
  const municipalityId = await aMunicipality(app);
  const content = tableOf(600);
  const reports = await Promise.all([run({ content, municipalityId }), run({ content, municipalityId })]);
  expect(reports.map(({ imported }) => imported.state)).toEqual(['finished', 'finished']);
  const { rows } = await app.owner.query<{ count: number }>(
    'select count(*)::int as count from detention where municipality_id = $1',
    [municipalityId],
  );
  expect(rows).toEqual([{ count: 600 }]);
}, 60_000);
