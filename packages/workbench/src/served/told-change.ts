/** What readers are to be told of a new version, and why. */
export interface ToldChange {
  readonly kind: 'corrected' | 'updated';
  /** Such as 2026-11-29. */
  readonly date: string;
  readonly reason: string;
}

/** The head of a text, after its first line of hyphens. */
const HEAD = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * The text whose head tells a change as well; what it told before stays behind it. Undefined where it is written in a way that only
 * its author can add to.
 */
export function tellChange(text: string, { kind, date, reason }: ToldChange): string | undefined {
  const [whole, opening = '', head = ''] = HEAD.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const entry = `{ date: ${date}, reason: ${JSON.stringify(reason)} }`;
  const changed = withEntry(head, kind, entry);
  return changed === undefined
    ? undefined
    : `${opening}${changed}${text.slice(opening.length + head.length)}`;
}

function withEntry(head: string, kind: string, entry: string): string | undefined {
  const line = new RegExp(`^${kind}:[ \\t]*(.*)$`, 'm').exec(head);
  if (line === null) return `${head}\n${kind}: [${entry}]`;
  const value = line[1]!.trimEnd();
  const at = line.index + line[0].length - line[1]!.length;
  if (value.startsWith('[')) return `${head.slice(0, at)}[${entry}, ${head.slice(at + 1)}`;
  if (/^\{.*\}$/.test(value)) {
    return `${head.slice(0, at)}[${entry}, ${value}]${head.slice(at + value.length)}`;
  }
  const after = head.slice(line.index + line[0].length);
  const item = /^\r?\n([ \t]*)- /.exec(after);
  if (value !== '' || item === null) return undefined;
  return `${head.slice(0, line.index + line[0].length)}\n${item[1]}- ${entry}${after}`;
}

/** The changes that a head tells, as they are written, of either kind: what differs from before is new. */
export function changesTold(text: string): string {
  const [, , head = ''] = HEAD.exec(text) ?? [];
  const told = head.matchAll(/^(?:corrected|updated):.*(?:\r?\n(?:[ \t]+|- ).*)*/gm);
  return [...told].map(([written]) => written).join('\n');
}
