import type { PGlite } from '@electric-sql/pglite';
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';

/** How kysely speaks to an embedded PostgreSQL: the language is the same, and there is one session for all. */
export function pgliteDialect(database: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(database),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function createDriver(database: PGlite): Driver {
  const connection = createConnection(database);
  /** Whoever wants the session waits for all who wanted it before. */
  let last = Promise.resolve();
  let release = () => {};
  const run = async (words: string) => {
    await database.query(words);
  };
  return {
    async init() {},
    async acquireConnection() {
      const before = last;
      let done = () => {};
      last = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      return connection;
    },
    async releaseConnection() {
      release();
    },
    beginTransaction: () => run('begin'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy: () => database.close(),
  };
}

function createConnection(database: PGlite): DatabaseConnection {
  return {
    async executeQuery<R>({
      sql,
      parameters,
    }: {
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }): Promise<QueryResult<R>> {
      const { rows, affectedRows } = await database.query<R>(sql, [...parameters]);
      return affectedRows === undefined
        ? { rows }
        : { rows, numAffectedRows: BigInt(affectedRows) };
    },
    streamQuery() {
      throw new Error('an embedded database does not stream');
    },
  };
}
