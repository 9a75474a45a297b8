/** A scalar with or without quotes; the lines after its first one stand at the column `indent`. */
export function layFlowScalar(text: string, indent: number): string {
  const [first = '', ...rest] = text.split(/\r?\n/);
  if (rest.length === 0) return text;
  const margin = ' '.repeat(indent);
  const lines = rest.map((line, at) => {
    const start = line.replace(/^[ \t]+/, '');
    const trimmed = at === rest.length - 1 ? start : withoutBlanksAtEnd(start);
    return trimmed === '' ? '' : margin + trimmed;
  });
  return [withoutBlanksAtEnd(first), ...lines].join('\n');
}

/** Blanks before a line break say nothing, unless a backslash makes the first one count. */
function withoutBlanksAtEnd(line: string): string {
  const end = endWithout(line, ' \t');
  return line.charAt(end - 1) === '\\' ? line.slice(0, end + 1) : line.slice(0, end);
}

/**
 * A literal or folded block scalar with its lines at the column `indent`. `parent` is the column of
 * the block around it in the source, to which an indentation indicator adds.
 */
export function layBlockScalar(text: string, parent: number, indent: number): string {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const indicator = /^[|>][+-]?(\d)/.exec(head)?.[1];
  const before = indicator === undefined ? indentOf(lines) : parent + Number(indicator);
  const margin = ' '.repeat(indent);
  const body = lines.map((line) => {
    const content = line.slice(before);
    return content === '' ? '' : margin + content;
  });
  const laid = [blockHeader(head), ...body].join('\n');
  return laid.slice(0, endWithout(laid, '\n'));
}

/** Where a text ends without some characters at its end; a pattern would try anew at each of them. */
function endWithout(text: string, characters: string): number {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The indentation of the first line that is not blank. */
function indentOf(lines: readonly string[]): number {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return first.length - first.trimStart().length;
}

/** `>-` with its comment; an indentation indicator says two columns, as blocks have. */
function blockHeader(head: string): string {
  const [, style = '', comment] = /^(\S+)\s*(#.*)?/.exec(head) ?? [];
  const sign = style.replace(/\d/, '2');
  return comment === undefined ? sign : `${sign} ${comment.trimEnd()}`;
}
