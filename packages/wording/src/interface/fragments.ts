/**
 * A piece of what is said: words of a language, or words that speak of something. A page makes a state a link, a decision maker
 * its colour, a claim a chip; a terminal prints the texts.
 */
export type Fragment = string | ReferringFragment;

export interface ReferringFragment {
  readonly ref: 'state' | 'party' | 'concept' | 'fact' | 'claim' | 'judgement' | 'proposition';
  readonly id: string;
  readonly text: string;
  /** What a state is called here, without marks of quotation; absent where a word such as *it* stands for it. */
  readonly name?: string;
}

/** What some fragments say, without what they speak of. */
export function textOf(fragments: readonly Fragment[]): string {
  return fragments.map((one) => (typeof one === 'string' ? one : one.text)).join('');
}

/** The same fragments with neighbouring words in one piece, and without empty ones. */
export function joinWords(fragments: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = [];
  for (const one of fragments) {
    const last = joined.at(-1);
    if (one === '') continue;
    if (typeof one === 'string' && typeof last === 'string') joined.splice(-1, 1, last + one);
    else joined.push(one);
  }
  return joined;
}
