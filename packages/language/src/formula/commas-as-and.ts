const CALL = /(?:^|[^\w.-])(?:count|min|max|if|of)\s*$/;

/** Where commas of a condition mean `and`: all but those between what is counted or compared, as in `min(a, b)`. */
export function commasMeaningAnd(text: string): number[] {
  const found: number[] = [];
  const brackets: boolean[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') brackets.push(CALL.test(text.slice(0, at)));
    if (sign === ')') brackets.pop();
    if (sign === ',' && !brackets.at(-1)) found.push(at);
  }
  return found;
}

/** A condition with `and` in the place of such commas. */
export function commasAsAnd(text: string): string {
  const meant = new Set(commasMeaningAnd(text));
  return Array.from({ length: text.length }, (_, at) => (meant.has(at) ? ' and ' : text[at])).join(
    '',
  );
}
