import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sign } from '../sealing/form-token.ts';
import type { Call } from '../site/route.ts';
import type { Beginning } from '../storage/ways-in.ts';
import { beginningOf } from '../storage/ways-in.ts';
import { cookieOf, setCookie } from './cookies.ts';

/*
 * A browser that an account signed in with is known by a cookie, so that whoever guesses the password elsewhere does not keep its
 * owner out of there. The server keeps nothing of it: a random word, signed for the account as it is, which another password or a
 * recovery makes another one.
 */
const KNOWN = 'standoff-known';
const SECONDS = 180 * 24 * 60 * 60;
const WORD_LETTERS = 16;
const SIGNATURE_LETTERS = 43;
const ENTRY = new RegExp(`[\\w-]{${WORD_LETTERS + SIGNATURE_LETTERS}}`, 'g');
/** Accounts that one browser is known by, as many as a cookie has room for. */
const MOST_ACCOUNTS = 3;

type SiteRequest = Pick<Call, 'site' | 'request'>;

const signatureOf = (key: string, word: string, { account, waysTaken }: Beginning) =>
  sign(key, `browser ${word} of ${account}, ${waysTaken}`);

const entriesOf = ({ site, request }: SiteRequest): readonly string[] =>
  cookieOf(site, request, KNOWN)?.match(ENTRY) ?? [];

function isOf(key: string, entry: string, beginning: Beginning): boolean {
  const expected = signatureOf(key, entry.slice(0, WORD_LETTERS), beginning);
  return timingSafeEqual(Buffer.from(entry.slice(WORD_LETTERS)), Buffer.from(expected));
}

/** By what a browser is known that signed in to the account of an e-mail before; undefined where none did. */
export async function knownBrowser(asked: SiteRequest, email: string): Promise<string | undefined> {
  const entries = entriesOf(asked);
  const beginning = await beginningOf(asked.site.storage.db, email);
  if (beginning === undefined) return undefined;
  const own = entries.find((entry) => isOf(asked.site.key, entry, beginning));
  return own?.slice(0, WORD_LETTERS);
}

/** The cookie by which a browser is known from now on whose owner gave the password of an account; none where it is gone. */
export async function rememberBrowser(
  asked: SiteRequest,
  email: string,
): Promise<readonly string[]> {
  const { site } = asked;
  const beginning = await beginningOf(site.storage.db, email);
  if (beginning === undefined) return [];
  const others = entriesOf(asked).filter((entry) => !isOf(site.key, entry, beginning));
  const word = randomBytes(WORD_LETTERS * 0.75).toString('base64url');
  const all = [`${word}${signatureOf(site.key, word, beginning)}`, ...others];
  return [setCookie(site, KNOWN, all.slice(0, MOST_ACCOUNTS).join(''), SECONDS)];
}
