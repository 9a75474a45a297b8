interface Part {
  /** The line that opens it, or a line that has no key. */
  readonly head: string;
  readonly key: string | undefined;
  /** The lines that stand deeper. */
  readonly body: readonly string[];
}

/**
 * Lays one piece of a model over another: keys of mappings in block form are merged at every depth,
 * everything else is replaced. Only the indentation is looked at.
 */
export function layOver(base: string, piece: string): string {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  return `${mergeLines(lines(base), lines(piece)).join('\n')}\n`;
}

function mergeLines(base: readonly string[], piece: readonly string[]): string[] {
  const over = split(piece);
  const kept = split(base).flatMap((part) => {
    const replacing = over.find(({ key }) => key !== undefined && key === part.key);
    return replacing === undefined ? [part.head, ...part.body] : mergeParts(part, replacing);
  });
  const known = split(base).map(({ key }) => key);
  const added = over.filter(({ key }) => key === undefined || !known.includes(key));
  return [...kept, ...added.flatMap(({ head, body }) => [head, ...body])];
}

function mergeParts(base: Part, piece: Part): string[] {
  const isBlock = ({ head, body }: Part): boolean =>
    head.trimEnd().endsWith(':') && split(body).every(({ key }) => key !== undefined);
  return isBlock(base) && isBlock(piece)
    ? [base.head, ...mergeLines(base.body, piece.body)]
    : [piece.head, ...piece.body];
}

/** The lines of one depth, each with the deeper lines below it. */
function split(lines: readonly string[]): Part[] {
  const depth = Math.min(...lines.map(indentation));
  const parts: { head: string; key: string | undefined; body: string[] }[] = [];
  for (const line of lines) {
    if (indentation(line) > depth) parts.at(-1)!.body.push(line);
    else parts.push({ head: line, key: /^\s*([\w.-]+):/.exec(line)?.[1], body: [] });
  }
  return parts;
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}
