import { shownAt, sign } from '../sealing/form-token.ts';
import { hashedPrefix } from '../sealing/network-prefix.ts';
import type { Site } from '../site/site.ts';
import { saltOf } from '../storage/limits.ts';
import { cookieOf } from './cookies.ts';

/** Name of the cookie by which a browser that left judgements is counted once. */
export const READER = 'standoff-reader';
/** Digits of the word by which a browser is known; what signs it follows. */
export const WORD_DIGITS = 32;

/** The word of a browser that left something before; one that we did not give counts for none. */
export function readerOf(site: Site, request: Request): string | undefined {
  const value = cookieOf(site, request, READER) ?? '';
  const word = value.slice(0, WORD_DIGITS);
  return value === cookieWith(site, word) ? word : undefined;
}

export function cookieWith({ key }: Pick<Site, 'key'>, word: string): string {
  return `${word}-${sign(key, `reader ${word}`)}`;
}

/**
 * A word for a browser that had none. The same form sent again from the same network gets the same one, so that who heard no
 * answer, or keeps no cookies, counts once for it, after midnight as well.
 */
export async function newReader(
  { key, storage, now }: Site,
  from: string,
  token: string,
): Promise<string> {
  const salt = await saltOf(storage.db, shownAt(key, 'judgements', token, now()));
  const prefix = hashedPrefix(from)(salt);
  return sign(key, JSON.stringify(['new reader', prefix, token])).slice(0, WORD_DIGITS);
}
