import type { Holds } from '../configuration/settings.ts';

/** Why a comment waits for a moderator. */
export type Reason = 'link' | 'word' | 'first' | 'all';

const LINK =
  /https?:|www\.|\[url|@[\w-]+\.\w|\b[\w-]+\.(com|net|org|info|biz|io|co|me|ru|cn|xyz|top|site|online|shop|store|club|live|link|app|dev)\b/i;

/** Whether a comment waits, and why; nothing where it may be shown at once. */
export function reasonToHold(
  { name, text }: { readonly name: string; readonly text: string },
  rules: {
    readonly hold: Holds;
    readonly words: readonly string[];
    /** Whether this browser has a comment that was shown. */
    readonly isKnown: boolean;
  },
): Reason | undefined {
  const said = `${name}\n${text}`;
  if (LINK.test(said)) return 'link';
  const plain = plainly(said);
  if (rules.words.some((word) => hasWord(plain, plainly(word)))) return 'word';
  if (rules.hold === 'all') return 'all';
  return rules.isKnown ? undefined : 'first';
}

/** Without case and accents, by which words are told apart only to get past a list. */
function plainly(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function hasWord(said: string, word: string): boolean {
  const parts = said.split(word);
  return parts
    .slice(1)
    .some((after, k) => !/[\p{L}\p{N}]$/u.test(parts[k]!) && !/^[\p{L}\p{N}]/u.test(after));
}
