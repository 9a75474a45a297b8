import type { Terminal } from './terminal.ts';

/**
 * One JSON document on standard output: indented for a person, on one line for a program. There it
 * is written field by field, because the whole may be longer than a string can be.
 */
export function writeJson(document: object, { stdout }: Terminal): void {
  if (stdout.isTTY) {
    stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  let separator = '{';
  for (const [field, value] of Object.entries(document)) {
    if (value === undefined) continue;
    stdout.write(`${separator}${JSON.stringify(field)}:${JSON.stringify(value)}`);
    separator = ',';
  }
  stdout.write(separator === '{' ? '{}\n' : '}\n');
}
