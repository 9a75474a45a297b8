import { type Case, cases } from '../cases.ts';
import { styleFor } from '../style.ts';
import type { Terminal } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

/** `standoff cases`: the conflicts that come with Standoff. */
export function casesCommand({ json }: { readonly json?: boolean }, terminal: Terminal): void {
  const all = cases();
  if (json) writeJson({ format: 'standoff.cases/1', cases: all }, terminal);
  else listCases(all, terminal);
}

function listCases(all: readonly Case[], terminal: Terminal): void {
  const style = styleFor(terminal);
  const width = Math.max(...all.map(({ id }) => id.length)) + 2;
  for (const { id, title, about } of all) {
    terminal.stdout.write(`${style.strong(id)}${' '.repeat(width - id.length)}${title}\n`);
    terminal.stdout.write(`${' '.repeat(width)}${style.quiet(about)}\n`);
  }
}
