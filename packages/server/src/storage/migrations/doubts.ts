import { type Migration, sql } from 'kysely';

/** Answers to single doubts about versions that were published; of those published before, once they are read. */
export const doubts: Migration = {
  async up(db) {
    await sql`create table doubts (
      work uuid not null, number integer not null, pages jsonb not null, told jsonb not null,
      primary key (work, number),
      foreign key (work, number) references "briefingVersion" (work, number))`.execute(db);
  },
};
