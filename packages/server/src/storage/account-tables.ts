import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/*
 * What is stored of accounts, row by row. A hash is of SHA-256, as hexadecimal digits.
 */

/** Accounts, as far as we ask for them ourselves; the library that keeps them knows more columns. */
export interface PersonTable {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly updatedAt: Date;
  readonly twoFactorEnabled: boolean | null;
  /** Since when nobody signs in to it. */
  readonly disabledAt: ColumnType<Date | null, never, Date | null>;
  /** How often a password was changed, a passkey removed, or the account disabled, enabled or recovered. */
  readonly waysTaken: Generated<number>;
}

/** Keys of devices. */
export interface PasskeyTable {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly counter: ColumnType<string | number, number, number>;
  readonly transports: JSONColumnType<readonly string[]>;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

/** What a device is to sign, once. */
export interface ChallengeTable {
  readonly kind: 'register' | 'sign-in';
  /** Hash of the word of whoever was asked. */
  readonly holder: string;
  readonly challenge: string;
  readonly until: Date;
}

/** Passwords, as hashes. */
export interface CredentialTable {
  readonly id: string;
  readonly accountId: string;
  readonly providerId: string;
  readonly userId: string;
  readonly password: string;
  readonly updatedAt: Date;
}

export interface SessionTable {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly updatedAt: Date;
}

export interface SecondFactorTable {
  readonly id: string;
  readonly userId: string;
  /** Sealed by the library of accounts. */
  readonly backupCodes: string;
  /** After too many wrong codes. */
  readonly lockedUntil: Date | null;
}

/** Of accounts whose password was right, and whose second step is not done. */
export interface VerificationTable {
  readonly id: string;
  /** The account. */
  readonly value: string;
}

/** Words that lead in once: to set up, to join, to come back. */
export interface InvitationTable {
  /** By which it is told from others without its word. */
  readonly id: Generated<string>;
  /** Of its word, which is kept nowhere. */
  readonly hash: string;
  readonly kind: 'set-up' | 'join' | 'recover' | 'administer';
  readonly publication: string | null;
  readonly role: 'owner' | 'author' | 'moderator' | null;
  readonly account: string | null;
  readonly until: Date;
  /** Where it was sent to, if it was. */
  readonly email: ColumnType<string | null, string | null | undefined, never>;
  /** Account of who made it; none where the server did. */
  readonly madeBy: ColumnType<string | null, string | null | undefined, never>;
  readonly madeAt: ColumnType<Date | null, Date | undefined, never>;
  /** By which those who may revoke it tell it from others; empty for none. */
  readonly note: ColumnType<string, string | undefined, never>;
}

/** Accounts that may make publications and invite to any. */
export interface AdministratorTable {
  readonly account: string;
}
