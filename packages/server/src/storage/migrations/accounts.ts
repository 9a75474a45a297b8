import { type Migration, sql } from 'kysely';

/*
 * The tables of the library that keeps accounts, as it wants them; a test asks it whether they are what it wants. Here so that
 * there is one set of steps.
 */
const STEPS = [
  `create table person (
    id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null, image text,
    "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp,
    "twoFactorEnabled" boolean)`,
  `create table session (
    id text primary key, "expiresAt" timestamptz not null, token text not null unique,
    "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null,
    "ipAddress" text, "userAgent" text, "userId" text not null references person (id) on delete cascade)`,
  `create table credential (
    id text primary key, "accountId" text not null, "providerId" text not null,
    "userId" text not null references person (id) on delete cascade,
    "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz, scope text, password text,
    "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null)`,
  `create table verification (
    id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp)`,
  `create table "secondFactor" (
    id text primary key, secret text not null, "backupCodes" text not null,
    "userId" text not null references person (id) on delete cascade,
    verified boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz)`,
  'create index "sessionOfPerson" on session ("userId")',
  'create index "credentialOfPerson" on credential ("userId")',
  'create index "verificationByIdentifier" on verification (identifier)',
  'create index "secondFactorOfPerson" on "secondFactor" ("userId")',
  'create index "secondFactorBySecret" on "secondFactor" (secret)',
];

export const accounts: Migration = {
  async up(db) {
    for (const step of STEPS) await sql.raw(step).execute(db);
  },
};
