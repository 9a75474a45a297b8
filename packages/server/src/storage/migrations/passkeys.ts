import { type Migration, sql } from 'kysely';

/*
 * Passkeys, and the challenges that they answer; accounts that are disabled; invitations by a number that can be told, so that they
 * can be listed and revoked.
 */
const STEPS = [
  `create table passkey (
    id text primary key, account text not null references person (id) on delete cascade, name text not null,
    "publicKey" bytea not null, counter bigint not null, transports jsonb not null,
    "madeAt" timestamptz not null, "usedAt" timestamptz)`,
  'create index "passkeyOfAccount" on passkey (account)',
  `create table challenge (
    kind text not null check (kind in ('register', 'sign-in')), holder text not null, challenge text not null,
    until timestamptz not null, primary key (kind, holder))`,
  'alter table person add column "disabledAt" timestamptz',
  'alter table invitation add column id uuid not null default gen_random_uuid()',
  'alter table invitation add column email text',
];

/** Besides passwords: keys of devices; and what an owner and an administrator need to take a part away. */
export const passkeys: Migration = {
  async up(db) {
    for (const step of STEPS) await sql.raw(step).execute(db);
  },
};
