const INDENT = 2;

/** A value as JSON for a page: what fits within a line stands on one. */
export function printJson(value: unknown, width = 100): string {
  return printAt(value, width, 0, 0);
}

/** A value that stands so far from the margin, after so many characters of its line. */
function printAt(value: unknown, width: number, indent: number, taken: number): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || taken + line.length <= width) return line;
  const inner = indent + INDENT;
  const margin = ' '.repeat(inner);
  const print = (item: unknown, before = '') =>
    `${margin}${before}${printAt(item, width, inner, inner + before.length)}`;
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((item) => print(item))]
    : ['{', '}', entriesOf(value).map(([key, item]) => print(item, `${JSON.stringify(key)}: `))];
  return `${open}\n${items.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = entriesOf(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
