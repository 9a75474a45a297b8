/**
 * The text of a block by its header, `|` or `>` and perhaps a minus, and its lines as deep as the first of them; the
 * last says something.
 */
export function blockText(header: string, lines: readonly string[]): string {
  const text = header.startsWith('|') ? lines.join('\n') : folded(lines);
  return header.endsWith('-') ? text : `${text}\n`;
}

/** Lines one below the other become one; empty lines, and breaks beside a line that stands deeper, stay. */
function folded(lines: readonly string[]): string {
  let text = '';
  let before: string | undefined;
  let empty = 0;
  for (const line of lines) {
    if (line === '') {
      empty += 1;
      continue;
    }
    const isFolded = before !== undefined && !isDeeper(before) && !isDeeper(line);
    if (isFolded && empty === 0) text += ' ';
    else text += '\n'.repeat(isFolded || before === undefined ? empty : empty + 1);
    text += line;
    before = line;
    empty = 0;
  }
  return text;
}

function isDeeper(line: string): boolean {
  return line.startsWith(' ');
}
