import { sign } from '../sealing/form-token.ts';
import { hashedPrefix, hashedWord, networkPrefix } from '../sealing/network-prefix.ts';
import type { Call } from '../site/route.ts';
import type { Site } from '../site/site.ts';
import { attempt, countAttempt, type Limit, takeAllBack, takeBack } from '../storage/limits.ts';
import { emailOf } from '../storage/people.ts';
import type { Within } from '../storage/tables.ts';
import { takeTurns } from '../storage/turns.ts';

const MINUTE = 60_000;
// A newsroom has one address for all who work there.
const FROM_NETWORK: Limit = { kind: 'sign-in', times: 100, milliseconds: 10 * MINUTE };

/**
 * Whence a password is tried. What an account signed in with before is counted by itself, so that nobody else can use up its tries;
 * all else by its network, and besides that all together for an account, which bounds what a crowd of networks may guess.
 */
export type Whence =
  | { readonly kind: 'known'; readonly word: string }
  | { readonly kind: 'network'; readonly from: string };

/** The kind names the account, so that what was guessed of it can be forgotten; nobody can tell which it is without the key. */
const ofAccount = ({ key }: Pick<Site, 'key'>, account: string): Limit => ({
  kind: `sign-in as ${sign(key, account).slice(0, 22)}`,
  times: 10,
  milliseconds: 15 * MINUTE,
});
const ofAccountToday = (site: Pick<Site, 'key'>, account: string): Limit => ({
  kind: `${ofAccount(site, account).kind}, of a day`,
  times: 200,
  milliseconds: 24 * 60 * MINUTE,
});

/** The same for a browser that is known, whoever else is in its network. */
const BY_KNOWN: Limit = { ...FROM_NETWORK, kind: 'sign-in by a known browser' };

/** Whether somebody may try a password or a word from this network. */
export function mayTry({ site, from }: Call): Promise<boolean> {
  return attempt(site.storage.db, FROM_NETWORK, hashedPrefix(from), site.now());
}

/** Whether somebody who is signed in may try a code. */
export async function mayTryCode(call: Call): Promise<boolean> {
  const { site, account } = call;
  const whence = hashedWord(account!.session);
  const limit = ofAccount(site, account!.id);
  return (await mayTry(call)) && attempt(site.storage.db, limit, whence, site.now());
}

export type TooOften = 'too often' | 'too often today';

const takeTurn = takeTurns(1, MINUTE / 2);
/** However many sign in from one network, whoever comes from another waits behind two of them. */
const takeTurnOfNetwork = takeTurns(2, MINUTE / 2, FROM_NETWORK.times);

async function takeTurnsOf({ from }: Call, whose: string): Promise<() => void> {
  const endTurnOfNetwork = await takeTurnOfNetwork(networkPrefix(from));
  try {
    const endTurn = await takeTurn(whose);
    return () => {
      endTurn();
      endTurnOfNetwork();
    };
  } catch (error) {
    endTurnOfNetwork();
    throw error;
  }
}

/**
 * Looks at a password of an account, as long as it was not guessed too often. A right one is no guess: it is counted while it is looked
 * at, and not after that. So those of one account from one place are looked at one after the other, or many right ones at once would
 * keep each other out.
 */
export async function lookAtPassword<T>(
  call: Call,
  account: string,
  whence: Whence,
  look: () => Promise<T>,
  isRight: (looked: T) => boolean,
): Promise<T | TooOften> {
  if (!(await mayTryFrom(call, whence))) return 'too often';
  const place = whence.kind === 'known' ? whence.word : networkPrefix(whence.from);
  const endTurns = await takeTurnsOf(call, `${account} ${place}`);
  try {
    const counted = await count(call.site, account, whence);
    if (typeof counted === 'string') return counted;
    const looked = await look();
    if (isRight(looked)) await counted.takeBack();
    return looked;
  } finally {
    endTurns();
  }
}

function mayTryFrom(call: Call, whence: Whence): Promise<boolean> {
  if (whence.kind === 'network') return mayTry(call);
  const { storage, now } = call.site;
  return attempt(storage.db, BY_KNOWN, hashedWord(whence.word), now());
}

async function count(
  site: Site,
  account: string,
  whence: Whence,
): Promise<TooOften | { takeBack(): Promise<void> }> {
  const { db } = site.storage;
  const isKnown = whence.kind === 'known';
  const place = isKnown ? hashedWord(whence.word) : hashedPrefix(whence.from);
  const here = await countAttempt(db, ofAccount(site, account), place, site.now());
  if (here === undefined) return 'too often';
  const today = isKnown
    ? here
    : await countAttempt(db, ofAccountToday(site, account), hashedWord('anywhere'), site.now());
  if (today === undefined) return 'too often today';
  return {
    async takeBack() {
      await takeBack(db, here);
      if (today !== here) await takeBack(db, today);
    },
  };
}

/** Whether this is the password of whoever is signed in, as long as it was not guessed too often in this session. */
export async function tryPassword(
  call: Call,
  password: string,
): Promise<'right' | 'wrong' | 'too often'> {
  const { id, session } = call.account!;
  const tried = await lookAtPassword(
    call,
    id,
    { kind: 'known', word: session },
    async () => ((await call.site.accounts.isPassword(id, password)) ? 'right' : 'wrong'),
    (looked) => looked === 'right',
  );
  return tried === 'right' || tried === 'wrong' ? tried : 'too often';
}

/** What was guessed of a password, by its e-mail or in a session, is worth nothing once there is another. */
export async function forgetGuesses(
  site: Pick<Site, 'key'>,
  db: Within,
  account: string,
): Promise<void> {
  for (const named of [account, (await emailOf(db, account)) ?? '']) {
    for (const { kind } of [ofAccount(site, named), ofAccountToday(site, named)]) {
      await takeAllBack(db, kind);
    }
  }
}

export const TOO_OFTEN = 'This was tried too often just now. Wait a quarter of an hour.';
const TOO_OFTEN_TODAY =
  'Many wrong passwords were tried for this account within a day, so none is taken just now from a browser that it has not signed in with before. Sign in from one that it has, by a passkey, or set a new password by a link.';

export const sayTooOften = (how: TooOften) => (how === 'too often' ? TOO_OFTEN : TOO_OFTEN_TODAY);
export const NOT_CURRENT = 'This is not your current password.';
