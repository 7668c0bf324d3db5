import type { Answer, Client } from './test-app.ts';

const boundary = 'grens-van-de-test';

/** A file as a browser sends it, with the other fields of its form before it. */
export interface SentFile {
  name?: string;
  content: string | Uint8Array;
  fields?: Record<string, string>;
}

/** The body of a form with a file. */
export function multipartOf({ name = 'meldingen.csv', content, fields = {} }: SentFile): {
  payload: Buffer;
  headers: Record<string, string>;
} {
  const before = Object.entries(fields).map(([field, value]) => `name="${field}"\r\n\r\n${value}\r\n`);
  const parts = [...before, `name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`];
  const head = parts.map((part) => `--${boundary}\r\ncontent-disposition: form-data; ${part}`).join('');
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

/** Sends a file with notices. */
export const upload = (client: Client, sent: SentFile): Promise<Answer> =>
  client.send({ method: 'POST', url: '/meldingen/inlezen', ...multipartOf(sent) });
