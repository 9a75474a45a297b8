import { type Migration, sql } from 'kysely';

/** Figures of versions, as others take them along; of versions that were saved before there are none. */
export const figures: Migration = {
  async up(db) {
    await sql`create table figure (
      work uuid not null, number integer not null, name text not null, csv text not null,
      json jsonb not null, page jsonb not null, picture jsonb not null,
      primary key (work, number, name),
      foreign key (work, number) references "briefingVersion" (work, number))`.execute(db);
  },
};
