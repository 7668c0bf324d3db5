import { Client, type ClientConfig } from 'pg';
import { isStartProblem, startProblem, type StartProblem } from '../start-problem.ts';

const oldestVersion = 15;

/** Signs in once, checks the version and gives the user's name; throws a StartProblem that says what is wrong. */
export async function checkForeignServer(connection: ClientConfig): Promise<string> {
  const client = makeClient(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; user: string }>(
      `select current_setting('server_version') as version, session_user as user`,
    );
    const { version, user } = rows[0] ?? { version: '0', user: '' };
    if (Number.parseInt(version, 10) < oldestVersion) throw startProblem('database-too-old', version);
    return user;
  } catch (error) {
    throw isStartProblem(error) ? error : explain(error, client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function makeClient(connection: ClientConfig): Client {
  try {
    return new Client({ connectionTimeoutMillis: 10_000, ...connection });
  } catch (error) {
    throw startProblem('database-url', error instanceof Error ? error.message : 'onleesbaar', error);
  }
}

const noAnswer = 'er komt geen antwoord';
const networkReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'op dat adres luistert geen server',
  ENOENT: 'op dat pad luistert geen server',
  ENOTFOUND: 'die naam bestaat niet',
  EAI_AGAIN: 'die naam is niet op te zoeken',
  EHOSTUNREACH: 'er is geen weg naar dat adres',
  ENETUNREACH: 'er is geen weg naar dat adres',
  ETIMEDOUT: noAnswer,
};

function explain(error: unknown, { host, port, user, database }: Client): StartProblem {
  const { code, message } = describe(error);
  const server = host.startsWith('/') ? host : `${host}:${port}`;
  if (code === '3D000') {
    return startProblem('database-sign-in', `de database ${String(database)} bestaat niet op ${server}`, error);
  }
  // PgBouncer reports a wrong password and an unknown database alike as a protocol violation.
  if (/^(28|08P01|42501)/.test(code)) {
    return startProblem('database-sign-in', `gebruiker ${String(user)} op ${server} (${message})`, error);
  }
  const reason = networkReasons[code] ?? (/timeout/i.test(message) ? noAnswer : message);
  return startProblem('database-unreachable', `${server}, want ${reason}`, error);
}

function describe(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: '', message: 'onbekende fout' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message.replace(/\.$/, '') };
}
