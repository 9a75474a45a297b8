import { type Migration, sql } from 'kysely';

/**
 * Who made each invitation, so that it lapses with their part or their account; with the account it goes. Of those that are there
 * nobody knows who made them.
 */
export const makers: Migration = {
  async up(db) {
    await sql`alter table invitation
      add column "madeBy" text references person (id) on delete cascade`.execute(db);
  },
};
