import {
  CamelCasePlugin,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type Driver,
  type KyselyPlugin,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { statementsOn } from './statement-batch.ts';

const instances = new WeakMap<pg.ClientBase, Kysely<never>>();

/** Typed SQL bound to one connection; made once per connection because making it costs more than a query. */
export function kyselyOn<Tables>(client: pg.ClientBase): Kysely<Tables> {
  const known = instances.get(client);
  if (known !== undefined) return known as unknown as Kysely<Tables>;
  const made = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [snakeCaseQueries],
  });
  instances.set(client, made as unknown as Kysely<never>);
  return made;
}

const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });

// The columns of the answer have their names already.
const snakeCaseQueries: KyselyPlugin = {
  transformQuery: (query) => camelCase.transformQuery(query),
  transformResult: ({ result }) => Promise.resolve(result),
};

function driverOf(client: pg.ClientBase): Driver {
  const send = statementsOn(client);
  const connection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount } = await send(query.sql, query.parameters);
      return { numAffectedRows: BigInt(rowCount), rows: rows as R[] };
    },
    streamQuery(): AsyncIterableIterator<QueryResult<never>> {
      throw new Error('streaming cannot share a pipelined connection');
    },
  };
  const nothing = (): Promise<void> => Promise.resolve();
  const refuse = (): Promise<void> => Promise.reject(new Error('transactions are opened by transact()'));
  return {
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuse,
    commitTransaction: refuse,
    destroy: nothing,
    init: nothing,
    releaseConnection: nothing,
    rollbackTransaction: refuse,
  };
}
