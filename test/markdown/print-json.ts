const INDENT = 2;

/** A value as JSON for a page: what fits within a line stands on one. */
export function printJson(value: unknown, width = 100, indent = 0): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent + line.length <= width) return line;
  const inner = ' '.repeat(indent + INDENT);
  const print = (item: unknown) => printJson(item, width, indent + INDENT);
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map(print)]
    : ['{', '}', entriesOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${print(item)}`)];
  const body = items.map((item) => `${inner}${item}`).join(',\n');
  return `${open}\n${body}\n${' '.repeat(indent)}${close}`;
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
