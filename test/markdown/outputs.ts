/** Whether two outputs are the same but for how long things took. */
export function isSameOutput(written: string, printed: string): boolean {
  return withoutTimes(written) === withoutTimes(printed);
}

function withoutTimes(text: string): string {
  return text.replace(/("elapsedMs": ?)[\d.]+/g, '$1…').trimEnd();
}

/**
 * What a page shows of an output: all of it, or some of its paragraphs (`2` or `1-3`, counted from 1)
 * with a mark where it goes on.
 */
export function shownPart(printed: string, paragraphs: string | undefined): string {
  const text = printed.trimEnd();
  if (paragraphs === undefined) return `${text}\n`;
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(paragraphs) ?? [];
  const [first, last] = [Number(from), Number(to)];
  const all = text.split(/\n{2,}/);
  if (!(1 <= first && first <= last && last <= all.length)) {
    throw new Error(`paragraphs=${paragraphs}: write 2 or 1-3; there are ${all.length}`);
  }
  const shown = all.slice(first - 1, last).join('\n\n');
  return last < all.length ? `${shown}\n…\n` : `${shown}\n`;
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
