import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { DataColumn, DataTable } from '@standoff/report';
import { exitStatus, Failure, wrongUsage } from './failure.ts';
import { csvLines, jsonLines } from './table-lines.ts';
import { createFile, replaceFile } from './whole-file.ts';

/** How a table can be written, by the end of the name of its file. */
const writers: Readonly<Record<string, (table: DataTable) => Promise<string | Uint8Array>>> = {
  '.csv': async (table) => [...csvLines(table)].join(''),
  '.jsonl': async (table) => [...jsonLines(table)].join(''),
  '.parquet': parquetBytes,
};

/** Whether a table can be written under this name. */
export function isTableFile(path: string): boolean {
  return Object.hasOwn(writers, extname(path).toLowerCase());
}

/** Where a table is written. */
export interface TableFile {
  readonly path: string;
  /** Whether a file that is there may be lost. */
  readonly force: boolean;
}

/** Refuses a file that is there, before anything is computed. */
export function checkTableFile({ path, force }: TableFile): void {
  if (path !== '-' && !force && existsSync(path)) throw isThere(path);
}

/** Writes a table into a file, whole or not at all, in the format that the end of its name says. */
export async function writeTable({ path, force }: TableFile, table: DataTable): Promise<void> {
  const content = await writers[extname(path).toLowerCase()]!(table);
  try {
    await (force ? replaceFile : createFile)(path, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw isThere(path);
    throw new Failure(
      exitStatus.outputFailed,
      `${path} cannot be written: ${(error as Error).message}`,
    );
  }
}

function isThere(path: string): Failure {
  return wrongUsage(`${path} is there already; with --force it is overwritten`);
}

const types = { text: 'STRING', number: 'DOUBLE', whole: 'INT32', truth: 'BOOLEAN' } as const;

/** Loaded only here: hardly anybody needs it, and every command would wait for it. */
async function parquetBytes(table: DataTable): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columnData = table.map(({ name, kind, values }: DataColumn) => ({
    name,
    type: types[kind],
    data: [...values],
    nullable: false,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
