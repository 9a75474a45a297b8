import { paragraph } from '@standoff/report';
import { type Case, cases } from '../cases.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

const GAP = 2;
/** Columns that texts need beside the ids; with fewer they stand below. */
const LEAST_TEXT = 40;

/** `standoff cases`: the conflicts that come with Standoff. */
export function casesCommand({ json }: { readonly json?: boolean }, terminal: Terminal): void {
  const all = cases();
  if (json) writeJson({ format: 'standoff.cases/1', cases: all }, terminal);
  else listCases(all, terminal);
}

function listCases(all: readonly Case[], terminal: Terminal): void {
  const style = styleFor(terminal);
  const width = widthOf(terminal);
  const label = Math.max(...all.map(({ id }) => id.length)) + GAP;
  const isWide = width - label >= LEAST_TEXT;
  const indent = ' '.repeat(isWide ? label : GAP);
  for (const { id, title, about } of all) {
    const opening = isWide ? style.strong(id) + ' '.repeat(label - id.length) : indent;
    const lines = [
      ...(isWide ? [] : [style.strong(id)]),
      paragraph(title, width, indent, opening),
      paragraph(style.quiet(about), width, indent),
    ];
    terminal.stdout.write(`${lines.join('\n')}\n`);
  }
}
