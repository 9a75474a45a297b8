import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import { type Postgresql, startPostgresql } from '../../../scripts/start-postgresql.mjs';
import type { Place, Storage } from '../src/storage/open-storage.ts';

/** So many milliseconds a database may take to start on a machine that has much else to do. */
export const PATIENCE = 120_000;

/** A database for tests, empty when they begin. */
export interface TestDatabase {
  readonly place: Place;
  end(): Promise<void>;
}

let running: Promise<Postgresql> | undefined;
let made = 0;

/** One PostgreSQL for all test files of this process. It ends with it. */
export function postgresql(): Promise<Postgresql> {
  running ??= startPostgresql();
  return running;
}

/** A database of its own in that PostgreSQL. */
export async function freshPostgresql(): Promise<TestDatabase> {
  const server = await postgresql();
  const name = `standoff_${++made}`;
  server.run(`create database ${name}`);
  return {
    place: { kind: 'postgresql', address: server.address(name) },
    end: async () => {},
  };
}

/** Until so many wait for what a transaction in that PostgreSQL holds; it is asked beside the transaction. */
export async function untilHeldUp(db: Storage['db'], count: number): Promise<void> {
  const waiting = sql`select distinct pid from pg_locks where not granted`;
  await vi.waitFor(async () => expect((await waiting.execute(db)).rows).toHaveLength(count), {
    timeout: PATIENCE / 4,
    interval: 5,
  });
}

const require = createRequire(import.meta.url);
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/standoff', import.meta.url));

/** A folder with an embedded database in which nothing is yet: to make one takes ten times as long as to copy it. */
async function emptyFolder(): Promise<string> {
  const home = join(dirname(require.resolve('@electric-sql/pglite')), '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const kept = join(CACHE, `empty-database-${version}`);
  if (existsSync(kept)) return kept;
  mkdirSync(CACHE, { recursive: true });
  const made = mkdtempSync(join(CACHE, 'making-'));
  const { PGlite } = await import('@electric-sql/pglite');
  await (await PGlite.create(join(made, 'database'))).close();
  try {
    renameSync(made, kept);
  } catch {
    // Another process was faster.
    rmSync(made, { recursive: true, force: true });
  }
  return kept;
}

async function freshFolder(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-server-'));
  cpSync(await emptyFolder(), folder, { recursive: true });
  return {
    place: { kind: 'folder', folder },
    end: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Where everything that is said of storage must hold. */
export const databases = [
  { name: 'the embedded database', fresh: freshFolder },
  { name: 'PostgreSQL', fresh: freshPostgresql },
] as const;
