import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { takeTurns } from '../storage/turns.ts';

/** How passwords become hashes, and are held against them. */
export interface Hashing {
  hash(password: string): Promise<string>;
  verify(given: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

/**
 * Hashing takes one of the four threads of Node that also pack pages, and a core for as long. One at a time leaves three threads to
 * readers, whoever signs in, and makes some ten hashes a second.
 */
const AT_ONCE = 1;
const PATIENCE_MILLISECONDS = 30_000;
/** So many wait, which is as long as anybody waits; whoever comes then is told that it is too much just now. */
const MOST_WAITING = 200;

const takeTurn = takeTurns(AT_ONCE, PATIENCE_MILLISECONDS, MOST_WAITING);

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const endTurn = await takeTurn('hashing');
  try {
    return await work();
  } finally {
    endTurn();
  }
}

/** The two ways in which accounts hash. */
export interface Hashings {
  /** One after the other, whoever asks in this process. What waits must hold no transaction. @throws {WaitedTooLong} */
  readonly inTurn: Hashing;
  /**
   * At once, for a password that was looked at before, in a transaction: others wait for what that holds, and so few of these are
   * open at a time that readers keep a thread.
   */
  readonly atOnce: Hashing;
}

export function hashingsBy(hashing: Hashing): Hashings {
  return {
    inTurn: {
      hash: (password) => inTurn(() => hashing.hash(password)),
      verify: (given) => inTurn(() => hashing.verify(given)),
    },
    atOnce: hashing,
  };
}

/** By scrypt, as long as the library that keeps accounts has it take. */
export const slowHashings = hashingsBy({ hash: hashPassword, verify: verifyPassword });
