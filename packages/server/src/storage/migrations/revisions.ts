import { type Migration, sql } from 'kysely';

/** What a moderator decides about is what was seen, by a number that rises with all that can be seen and never falls. */
export const revisions: Migration = {
  async up(db) {
    await sql`alter table comment add column revision integer not null default 0`.execute(db);
    await sql`alter table decision add column seen integer`.execute(db);
  },
};
