import { createHash } from 'node:crypto';

/*
 * A backup is lines of JSON, packed with gzip. What says something about the backup is a list; what was a row is an object:
 *
 *     ["standoff-backup", 1, {"schema": "0002-accounts", "madeAt": "…"}]
 *     ["table", "publication"]
 *     {"id": "…", "slug": "gazette", …}
 *     ["end", "publication", {"rows": 1, "sha256": "…"}]
 *     …
 *     ["whole", {"tables": 18, "sha256": "…"}]
 *
 * The hash of a table is of its rows, that of the whole of all lines before it, each with the newline that ends it. Without the last
 * line it is not whole.
 */

const FORMAT = 1;
const MARK = 'standoff-backup';

/** What cannot be restored, with why. */
export class BackupRefused extends Error {}

/** What the first line says. */
export interface Opening {
  /** The last step by which the tables were made. */
  readonly schema: string;
  readonly madeAt: string;
}

export type Said =
  | { readonly what: 'opening'; readonly opening: Opening }
  | { readonly what: 'table'; readonly table: string }
  | { readonly what: 'row'; readonly table: string; readonly row: string }
  | { readonly what: 'end'; readonly table: string; readonly rows: number; readonly hash: string };

/** Counts and hashes lines. */
export function createTally() {
  const hash = createHash('sha256');
  let lines = 0;
  return {
    add(line: string) {
      lines += 1;
      hash.update(line).update('\n');
    },
    lines: () => lines,
    /** Of all so far; nothing can be added after it. */
    hash: () => hash.digest('hex'),
  };
}

export const openingLine = (opening: Opening) => JSON.stringify([MARK, FORMAT, opening]);
export const tableLine = (table: string) => JSON.stringify(['table', table]);
export const endLine = (table: string, rows: number, sha256: string) =>
  JSON.stringify(['end', table, { rows, sha256 }]);
export const wholeLine = (tables: number, sha256: string) =>
  JSON.stringify(['whole', { tables, sha256 }]);

/**
 * Reads what the lines of a backup say, and compares each part, and then all of it, with its hash.
 * @throws {BackupRefused} where it is none, is of a later kind, or is not as it was made; all that was given before counts for nothing then.
 */
export async function* readBackupLines(lines: AsyncIterable<string>): AsyncGenerator<Said> {
  const reader = createReader();
  for await (const line of lines) {
    const said = reader.read(line);
    if (said !== undefined) yield said;
  }
  reader.end();
}

function createReader() {
  const whole = createTally();
  let [table, part, tables] = ['', createTally(), 0];
  let state: 'before' | 'between' | 'in a table' | 'after' = 'before';

  function readEnd(named: unknown, said: unknown): Said {
    const hash = part.hash();
    const { rows, sha256 } = membersOf(said);
    if (named !== table || rows !== part.lines() || sha256 !== hash) {
      throw damaged(`table ${table} is changed`);
    }
    [state, tables] = ['between', tables + 1];
    return { what: 'end', table, rows: part.lines(), hash };
  }

  function readWhole(said: unknown): undefined {
    const members = membersOf(said);
    if (members['tables'] !== tables || members['sha256'] !== whole.hash()) {
      throw damaged('a part of it is missing or changed');
    }
    state = 'after';
  }

  function readInside(line: string): Said | undefined {
    if (state === 'in a table' && line.startsWith('{')) {
      part.add(line);
      return { what: 'row', table, row: line };
    }
    const [word, first, second] = readList(line);
    if (state === 'in a table' && word === 'end') return readEnd(first, second);
    if (state === 'between' && word === 'whole') return readWhole(first);
    if (state === 'between' && word === 'table' && typeof first === 'string') {
      [state, table, part] = ['in a table', first, createTally()];
      return { what: 'table', table };
    }
    throw damaged('its lines do not stand in their order');
  }

  return {
    read(line: string): Said | undefined {
      let said: Said | undefined;
      if (state === 'after') throw damaged('something follows its end');
      if (state === 'before') {
        said = { what: 'opening', opening: readOpening(line) };
        state = 'between';
      } else said = readInside(line);
      if (said !== undefined) whole.add(line);
      return said;
    },
    end() {
      if (state !== 'after') throw damaged('its end is missing');
    },
  };
}

function readOpening(line: string): Opening {
  const [mark, format, said] = line.startsWith('[') ? readList(line) : [];
  if (mark !== MARK) throw new BackupRefused('it is no backup of standoff');
  if (format !== FORMAT) {
    throw new BackupRefused('it was made by a later version of Standoff: restore it with that one');
  }
  const { schema, madeAt } = membersOf(said);
  if (typeof schema !== 'string' || typeof madeAt !== 'string') throw damaged('its first line');
  return { schema, madeAt };
}

function readList(line: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(line);
    if (Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw damaged('a line of it cannot be understood');
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

export function damaged(how: string): BackupRefused {
  return new BackupRefused(`it is damaged: ${how}; take another backup`);
}
