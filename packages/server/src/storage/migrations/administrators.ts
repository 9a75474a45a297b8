import { type Migration, sql } from 'kysely';

/** An administrator is invited by another, or by whoever has the machine. */
export const administrators: Migration = {
  async up(db) {
    await sql`alter table invitation drop constraint "invitation_kind_check"`.execute(db);
    await sql`alter table invitation add constraint "invitation_kind_check"
      check (kind in ('set-up', 'join', 'recover', 'administer'))`.execute(db);
  },
};
