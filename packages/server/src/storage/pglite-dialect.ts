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

/**
 * How kysely speaks to an embedded PostgreSQL: the language is the same, and there is one session for all.
 * @param hasRoom whether its disk has room for what is written
 */
export function pgliteDialect(database: PGlite, hasRoom: () => boolean): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(database, hasRoom),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function createDriver(database: PGlite, hasRoom: () => boolean): Driver {
  const connection = createConnection(database, hasRoom);
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

/** As PostgreSQL says it. */
const DISK_FULL = '53100';

function createConnection(database: PGlite, hasRoom: () => boolean): DatabaseConnection {
  return {
    async executeQuery<R>({
      sql,
      parameters,
    }: {
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }): Promise<QueryResult<R>> {
      if (mayWrite(sql) && !hasRoom()) {
        throw Object.assign(new Error('the disk has too little room'), { code: DISK_FULL });
      }
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

/** Whether words may change what is kept; what locks a row does. */
function mayWrite(words: string): boolean {
  return !/^\s*select\b/i.test(words) || /\bfor (no key )?(update|(key )?share)\b/i.test(words);
}
