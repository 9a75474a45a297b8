/** A sentence beside another: what both begin with, what is only in this one, what both end with. */
export interface DifferingPart {
  readonly before: string;
  readonly differs: string;
  readonly after: string;
}

/** What of a sentence is not in the other, in whole words. */
export function differingPart(sentence: string, other: string): DifferingPart {
  const words = sentence.split(' ');
  const others = other.split(' ');
  const least = Math.min(words.length, others.length);
  let start = 0;
  while (start < least && words[start] === others[start]) start++;
  let end = 0;
  while (end < least - start && words.at(-1 - end) === others.at(-1 - end)) end++;
  const join = (from: number, to: number) => words.slice(from, to).join(' ');
  return {
    before: join(0, start),
    differs: join(start, words.length - end),
    after: join(words.length - end, words.length),
  };
}
