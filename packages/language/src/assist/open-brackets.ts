/** Comments, quoted texts and brackets, where they are not signs of another text. */
const PARTS = new RegExp(
  [
    String.raw`(?<=^|\s)#[^\n]*`,
    String.raw`(?<=(?:^|[\n{[,]|[:-]\s)\s*)(?:"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^']|'')*(?:'|$))`,
    String.raw`(?<=(?:^|[\n{[,]|[:-]\s)\s*)[{[]`,
    String.raw`[}\]]`,
  ].join('|'),
  'gs',
);

/**
 * What closes the quotes and brackets that are open at the end of a text, innermost first. Looks back
 * no further than the section that the end is in.
 */
export function openBrackets(text: string): string {
  const start = [...text.matchAll(/^[A-Za-z][\w-]*:/gm)].at(-1)?.index ?? 0;
  let closers = '';
  for (const [part] of text.slice(start).matchAll(PARTS)) {
    if (part === '{') closers = `}${closers}`;
    else if (part === '[') closers = `]${closers}`;
    else if (part === closers[0]) closers = closers.slice(1);
    else if (isOpenQuote(part)) closers = `${part[0]}${closers}`;
  }
  return closers;
}

function isOpenQuote(part: string): boolean {
  const whole = part.startsWith('"') ? /^"(?:[^"\\]|\\.)*"$/s : /^'(?:[^']|'')*'$/s;
  return /^["']/.test(part) && !whole.test(part);
}
