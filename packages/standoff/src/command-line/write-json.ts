import { Fields, piecesOf, writtenAtOnce } from '@standoff/report';
import type { MemoryGuard } from './memory-guard.ts';
import type { Terminal } from './terminal.ts';

/**
 * One JSON document on standard output: indented for a person, on one line for a program. There it is written piece by
 * piece, because the whole may be longer than a string can be; of a draft no more is there at a time than a piece.
 */
export function writeJson(document: object, { stdout }: Terminal, guard?: MemoryGuard): void {
  if (stdout.isTTY) {
    stdout.write(`${JSON.stringify(writtenAtOnce(document), null, 2)}\n`);
    return;
  }
  for (const piece of piecesOf(document instanceof Fields ? document : new Fields(document))) {
    guard?.look();
    stdout.write(piece);
  }
  stdout.write('\n');
}
