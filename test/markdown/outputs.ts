/** Whether two outputs are the same but for how long things took. */
export function isSameOutput(written: string, printed: string): boolean {
  return withoutTimes(written) === withoutTimes(printed);
}

function withoutTimes(text: string): string {
  return text.replace(/("elapsedMs": ?)[\d.]+/g, '$1…').trimEnd();
}

/** The first line of an excerpt that the output does not contain after the lines before it. */
export function missingLine(excerpt: string, printed: string): string | undefined {
  const lines = printed.split('\n');
  let from = 0;
  let mayJump = true;
  for (const line of excerpt.trimEnd().split('\n')) {
    if (line.trim() === '…') {
      mayJump = true;
      continue;
    }
    const at = lines.indexOf(line, from);
    if (at < 0 || (at > from && !mayJump)) return line;
    from = at + 1;
    mayJump = false;
  }
  return undefined;
}

/** A page with new contents for some of its blocks. */
export function replaceContents(
  text: string,
  contents: readonly { readonly start: number; readonly end: number; readonly content: string }[],
): string {
  return [...contents]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (page, { start, end, content }) => page.slice(0, start) + content + page.slice(end),
      text,
    );
}
