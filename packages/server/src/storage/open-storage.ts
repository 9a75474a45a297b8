import { setTimeout as sleep } from 'node:timers/promises';
import { type Dialect, type Driver, Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import { type Authority, holdAuthority } from './authority.ts';
import { databaseIn, type FolderLock, lockFolder } from './folder-lock.ts';
import { driverOn, heldDriver } from './held-driver.ts';
import { migrations } from './migrations/index.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import { hasRoom, LEAST_MEGABYTES } from './room.ts';
import { StorageUnavailable } from './storage-unavailable.ts';
import type { Database, Tables } from './tables.ts';
import { countAll } from './tidy.ts';
import { type TakeTurn, takeTurns } from './turns.ts';

/** Where everything is kept: a folder of this machine, or a PostgreSQL by its address. */
export type Place =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgresql'; readonly address: string; readonly connections?: number };

export interface Storage {
  readonly db: Database;
  /** The same for somebody, who writes as long as they may. What they may no more is refused by {@link AuthorityLost}. */
  heldBy(authority: Authority): Database;
  /** Ends its connections; a folder may be opened by others then. */
  close(): Promise<void>;
}

/** What one process asks of a PostgreSQL at a time. */
const CONNECTIONS = 10;
const PATIENCE_MILLISECONDS = 10_000;

const connectionsOf = ({ connections = CONNECTIONS }: { readonly connections?: number }) =>
  connections;

/** Opens a database and brings its tables to this version's. @throws {StorageUnavailable} */
export function openStorage(place: Place): Promise<Storage> {
  return open(place, 'for requests', (db) => migrate(db, place));
}

/** Opens a database as it is, for work that may take as long as it takes. @throws {StorageUnavailable} */
export function openAsItIs(place: Place): Promise<Storage> {
  return open(place, 'for long work', async (db) => {
    await sql`select 1`.execute(db);
  });
}

type Use = 'for requests' | 'for long work';

async function open(
  place: Place,
  use: Use,
  begin: (db: Database) => Promise<void>,
): Promise<Storage> {
  const lock = place.kind === 'folder' ? lockFolder(place.folder) : undefined;
  let db: Database | undefined;
  try {
    const dialect = await dialectFor(place, use);
    const driver = dialect.createDriver();
    db = databaseOver(dialect, driver);
    await begin(db);
    return { db, heldBy: holding(dialect, driver, turnsAt(place)), close: closing(db, lock) };
  } catch (error) {
    await db?.destroy().catch(() => {});
    lock?.release();
    throw error instanceof StorageUnavailable ? error : unreachable(place, error as Error);
  }
}

function databaseOver(dialect: Dialect, driver: Driver): Database {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  });
}

function holding(dialect: Dialect, driver: Driver, takeTurn: TakeTurn): Storage['heldBy'] {
  return (authority) =>
    databaseOver(
      dialect,
      heldDriver(
        driver,
        (connection) => holdAuthority(databaseOver(dialect, driverOn(connection)), authority),
        () => takeTurn(authority.account),
      ),
    );
}

/**
 * Turns of those who write as somebody: one of each at a time, since they wait for the same rows, and half of the connections for
 * all, so that whoever reads finds one.
 */
function turnsAt(place: Place): TakeTurn {
  // A folder has one session, in which nobody waits for a row.
  if (place.kind === 'folder') return async () => () => {};
  const own = takeTurns(1, PATIENCE_MILLISECONDS);
  const half = Math.ceil(connectionsOf(place) / 2);
  const all = takeTurns(half, PATIENCE_MILLISECONDS);
  return async (account) => {
    const endOwn = await own(account);
    try {
      const endOne = await all('');
      return () => {
        endOne();
        endOwn();
      };
    } catch (error) {
      endOwn();
      throw error;
    }
  };
}

function closing(db: Database, lock: FolderLock | undefined): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= db.destroy().finally(() => lock?.release());
    return closed;
  };
}

/** Loads only what is used: the embedded database alone takes more memory than all else. */
async function dialectFor(place: Place, use: Use): Promise<Dialect> {
  if (place.kind === 'folder') {
    const { folder } = place;
    if (!hasRoom(folder)) {
      throw new StorageUnavailable(
        `the disk of the folder ${folder} has less than ${LEAST_MEGABYTES} MB of room: make some`,
      );
    }
    const { PGlite } = await import('@electric-sql/pglite');
    return pgliteDialect(await PGlite.create(databaseIn(folder)), () => hasRoom(folder));
  }
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: place.address,
    max: connectionsOf(place),
    connectionTimeoutMillis: PATIENCE_MILLISECONDS,
    keepAlive: true,
    // A question that nobody waits for any more must not hold a row.
    ...(use === 'for requests' && {
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 30_000,
    }),
    application_name: 'standoff',
  });
  // A server that goes away ends connections that nobody uses just now; the next question opens another.
  pool.on('error', () => {});
  // One that ends while it is in use fails the question, and says so once more, to nobody: that must not end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool });
}

async function migrate(db: Database, place: Place): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) {
    // A new database has nothing to be counted.
    const isOlder = results.length > 0 && results.length < Object.keys(migrations).length;
    if (isOlder) await countAll(db);
    return;
  }
  if (String(error).includes('corrupted migrations')) {
    throw new StorageUnavailable(
      `${sayPlace(place)} was made by a later version of Standoff: use that one, or restore a backup from before`,
    );
  }
  const failed = results.find(({ status }) => status === 'Error')?.migrationName;
  if (failed === undefined) throw error;
  throw new StorageUnavailable(
    `${sayPlace(place)} could not be brought to this version's tables, at step ${failed}: ${(error as Error).message}; nothing was changed`,
  );
}

function unreachable(place: Place, { message }: Error): StorageUnavailable {
  const what =
    place.kind === 'folder'
      ? 'see whether its disk is full or its files are whole'
      : 'see whether it runs, and whether the address, the user and the database are right';
  return new StorageUnavailable(`${sayPlace(place)} cannot be opened: ${message}; ${what}`);
}

/** The place without a password. */
export function sayPlace(place: Place): string {
  if (place.kind === 'folder') return `the folder ${place.folder}`;
  try {
    const { hostname, port, pathname } = new URL(place.address);
    return `PostgreSQL at ${hostname || 'this machine'}${port === '' ? '' : `:${port}`}${pathname}`;
  } catch {
    return 'PostgreSQL';
  }
}

/** Whether it answers just now, which one that stands still does not. */
export async function isReachable(db: Database, milliseconds = 5000): Promise<boolean> {
  const answered = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, sleep(milliseconds, false, { ref: false })]);
}
