import type { Terminal } from './terminal.ts';

/** One JSON document on standard output: indented for a person, on one line for a program. */
export function writeJson(document: object, { stdout }: Terminal): void {
  stdout.write(`${JSON.stringify(document, null, stdout.isTTY ? 2 : undefined)}\n`);
}
