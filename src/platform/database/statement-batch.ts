import type { ClientBase, Connection, Submittable } from 'pg';
import utils from 'pg/lib/utils.js';
import { columnParser } from './column-parsers.ts';
import { preparedOn, type PreparedStatements } from './prepared-statements.ts';

/** What one statement gave; columns are in camelCase. */
export interface StatementResult {
  rows: Record<string, unknown>[];
  rowCount: number;
  /** First word of the command tag, such as COMMIT or ROLLBACK. */
  command: string;
}

/** Sends a statement over one connection; those sent in the same turn of the event loop travel together. */
export type SendStatement = (
  text: string,
  values?: readonly unknown[],
  options?: StatementOptions,
) => Promise<StatementResult>;

/** `keepsPlan`: plan it once for each connection; for what goes by key, where every value has the same best plan. */
export interface StatementOptions {
  keepsPlan?: boolean;
}

/** A statement as it travels: its values as text. */
export interface Statement {
  text: string;
  values: readonly (string | Buffer | null)[];
}

interface Waiting extends Statement {
  keepsPlan: boolean;
  resolve: (result: StatementResult) => void;
  reject: (error: Error) => void;
}

interface Column {
  name: string;
  parse: (text: string) => unknown;
}

/**
 * The statements that are sent together. The handlers are those that the client of pg calls, with the one argument that
 * its types leave out.
 */
export interface Batch extends Submittable {
  readonly statements: readonly Statement[];
  handleRowDescription(message: { fields: readonly { name: string; dataTypeID: number }[] }): void;
  handleDataRow(message: { fields: readonly (string | null)[] }): void;
  handleCommandComplete(message: { text: string }): void;
  handleEmptyQuery(): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
}

const senders = new WeakMap<ClientBase, SendStatement>();

/**
 * The way to send statements over this connection, in order. All of one turn are one write and one answer: the server is
 * asked to sync once, which costs it and us far less than a round trip, or only a message, for each. When one fails, those
 * behind it in the same batch are not carried out and fail with the same error.
 */
export function statementsOn(client: ClientBase): SendStatement {
  const known = senders.get(client);
  if (known !== undefined) return known;
  const made = makeSender(client);
  senders.set(client, made);
  return made;
}

function makeSender(client: ClientBase): SendStatement {
  let waiting: Waiting[] = [];
  let isUnderWay = false;
  const prepared = preparedOn(client);
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    client.query(makeBatch(batch, { prepared, done }));
  };
  const plan = (): void => {
    isUnderWay = true;
    // After the promises of this turn, so that everything they send goes along.
    process.nextTick(flush);
  };
  const done = (): void => {
    isUnderWay = false;
    if (waiting.length > 0) plan();
  };
  return (text, values = [], { keepsPlan = false } = {}) =>
    new Promise((resolve, reject) => {
      waiting.push({ text, values: values.map((value) => utils.prepareValue(value)), keepsPlan, resolve, reject });
      if (!isUnderWay) plan();
    });
}

function makeBatch(
  statements: readonly Waiting[],
  { prepared, done }: { prepared: PreparedStatements; done: () => void },
): Batch {
  let finish: (error?: Error) => void = () => undefined;
  const results: StatementResult[] = [];
  let columns: readonly Column[] = [];
  let rows: Record<string, unknown>[] = [];
  const complete = (tag: string): void => {
    results.push({ rows, rowCount: Number(/\d+$/u.exec(tag)?.[0] ?? 0), command: tag.split(' ', 1)[0] ?? '' });
    rows = [];
    columns = [];
  };
  const settle = (error?: Error): void => {
    statements.forEach(({ resolve, reject }, at) => {
      const result = results[at];
      if (result !== undefined) resolve(result);
      else reject(error ?? new Error('the database did not answer'));
    });
    finish(error);
    done();
  };
  return {
    statements,
    submit: (connection) => void (finish = sendAll(connection, statements, prepared)),
    handleRowDescription: ({ fields }) => (columns = fields.map(readColumn)),
    handleDataRow: ({ fields }) => void rows.push(readRow(columns, fields)),
    handleCommandComplete: ({ text }) => complete(text),
    handleEmptyQuery: () => complete(''),
    handleReadyForQuery: () => settle(),
    handleError: (error) => settle(error),
  };
}

const unnamed = { name: '', isParsed: false };

/** Gives what is to be done when the answers are in: to note what the server keeps from now on. */
function sendAll(
  connection: Connection,
  statements: readonly Waiting[],
  prepared: PreparedStatements,
): (error?: Error) => void {
  let parsed = 0;
  const countParsed = (): void => void (parsed += 1);
  connection.on('parseComplete', countParsed);
  const sent: string[] = [];
  connection.stream.cork();
  for (const { text, values, keepsPlan } of statements) {
    const { name, isParsed } = keepsPlan ? prepared.nameOf(text) : unnamed;
    if (!isParsed) {
      connection.parse({ name, text, types: [] }, true);
      sent.push(text);
    }
    connection.bind({ statement: name, values: [...values] }, true);
    connection.describe({ type: 'P', name: '' }, true);
    connection.execute({}, true);
  }
  connection.sync();
  connection.stream.uncork();
  return (error) => {
    connection.off('parseComplete', countParsed);
    prepared.settle({ sent, parsed, error });
  };
}

const readColumn = ({ name, dataTypeID }: { name: string; dataTypeID: number }): Column => ({
  name: camelCase(name),
  parse: columnParser(dataTypeID),
});

function readRow(columns: readonly Column[], fields: readonly (string | null)[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  columns.forEach(({ name, parse }, at) => {
    const field = fields[at] ?? null;
    row[name] = field === null ? null : parse(field);
  });
  return row;
}

const names = new Map<string, string>();

function camelCase(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const made = name.replaceAll(/_([a-z0-9])/gu, (_match, letter: string) => letter.toUpperCase());
  names.set(name, made);
  return made;
}
