import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Postgresql, startPostgresql } from '../../../scripts/start-postgresql.mjs';
import type { Place } from '../src/storage/open-storage.ts';

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

let empty: Promise<string> | undefined;

/** A folder with an embedded database in which nothing is yet: to make one takes ten times as long as to copy it. */
async function emptyFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-empty-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { PGlite } = await import('@electric-sql/pglite');
  await (await PGlite.create(join(folder, 'database'))).close();
  return folder;
}

async function freshFolder(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-server-'));
  empty ??= emptyFolder();
  cpSync(await empty, folder, { recursive: true });
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
