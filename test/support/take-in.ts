import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { importJob } from '../../src/modules/notices/notices.public.ts';
import type { Answer, Client, TestApp } from './test-app.ts';
import { upload, type SentFile } from './upload.ts';

/** Does the steps that an import waits for, as the job of the application does. */
export async function work({ database, clock, owner }: TestApp, importId: string): Promise<void> {
  const job = importJob({ database, now: () => clock.now, id: randomUUID() });
  for (let isBusy = true; isBusy;) {
    const waiting = await owner.query("select from notice_import where id = $1 and state in ('checking', 'running')", [
      importId,
    ]);
    isBusy = waiting.rowCount === 1 && (await job.run(new AbortController().signal));
  }
}

/** The import that an answer leads to. */
export const importIn = ({ location = '' }: Answer): string => location.split('/')[3] ?? '';

/** The choices in the form of the mapping page, as a browser sends them when nobody changes one. */
function formOn({ body }: Answer): Record<string, string> {
  const words = [...body.matchAll(/<input type="hidden" name="(word\.\d+)" value="([^"]*)"/gu)];
  const selects = [...body.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gu)];
  const chosen = selects.map(([, name = '', options = '']) => {
    const all = [...options.matchAll(/<option([^>]*)>/gu)].map(([, attributes = '']) => attributes);
    const selected = all.find((attributes) => attributes.includes('selected')) ?? '';
    return [name, /value="([^"]*)"/u.exec(selected)?.[1] ?? ''];
  });
  const entries = [...words.map(([, name = '', value = '']) => [name, value]), ...chosen];
  return Object.fromEntries(entries.map(([name = '', value = '']) => [name, asText(value)]));
}

const asText = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Accepts the mapping that the page proposes; gives that page. */
export async function mapAsProposed(client: Client, importId: string): Promise<Answer> {
  const page = `/meldingen/inlezen/${importId}/indeling`;
  const proposed = await client.get(page);
  const answer = await client.post(page, formOn(proposed));
  expect(answer.status, answer.body).toBe(303);
  return proposed;
}

/** A file from upload to report, with the mapping that is proposed; gives the import. */
export async function takeIn(app: TestApp, client: Client, sent: SentFile): Promise<string> {
  const importId = importIn(await upload(client, sent));
  await mapAsProposed(client, importId);
  await work(app, importId);
  expect((await client.post(`/meldingen/inlezen/${importId}/starten`)).status).toBe(303);
  await work(app, importId);
  return importId;
}

/** How many rows had which outcome. */
export async function countsOf({ owner }: TestApp, importId: string): Promise<unknown> {
  const { rows } = await owner.query<{ counts: unknown }>('select counts from notice_import where id = $1', [importId]);
  return rows[0]?.counts;
}
