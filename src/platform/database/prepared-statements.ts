import type { ClientBase } from 'pg';

/** Which statements of one connection the server has planned already: under row-level security that is half the work. */
export interface PreparedStatements {
  /** The name under which to send this text, '' for none; `isParsed` when the server has it under that name. */
  nameOf(text: string): { name: string; isParsed: boolean };
  /** After a batch: of the `sent` texts the server came to the first `parsed`. */
  settle(batch: { sent: readonly string[]; parsed: number; error?: Error | undefined }): void;
}

const mostKept = 100;
// The server dropped the statement, or the table changed beneath it.
const lostCodes = new Set(['26000', '0A000']);

interface Kept extends PreparedStatements {
  allow(): void;
}

const keptBy = new WeakMap<ClientBase, Kept>();

/** Those of this connection: none until `keepStatements`. */
export function preparedOn(client: ClientBase): PreparedStatements {
  return keptOn(client);
}

/** Lets this connection keep statements, unless a pooler stands between: that cannot name the process it will reach. */
export async function keepStatements(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const { processID } = client as ClientBase & { processID?: number };
  if (rows[0]?.pid === processID) keptOn(client).allow();
}

function keptOn(client: ClientBase): Kept {
  const known = keptBy.get(client);
  if (known !== undefined) return known;
  const made = makeKept();
  keptBy.set(client, made);
  return made;
}

function makeKept(): Kept {
  const names = new Map<string, string>();
  let isAllowed = false;
  let made = 0;
  return {
    allow: () => void (isAllowed = true),
    nameOf(text) {
      const known = names.get(text);
      if (known !== undefined) return { name: known, isParsed: true };
      if (!isAllowed || names.size >= mostKept) return { name: '', isParsed: false };
      made += 1;
      const name = `s${made}`;
      names.set(text, name);
      return { name, isParsed: false };
    },
    settle({ sent, parsed, error }) {
      for (const text of sent.slice(parsed)) names.delete(text);
      if (error !== undefined && 'code' in error && lostCodes.has(String(error.code))) names.clear();
    },
  };
}
