import { type Migration, sql } from 'kysely';

/** Comments about one place of a page are counted and found without reading the others. */
export const places: Migration = {
  async up(db) {
    await sql`create index "commentAbout" on comment (briefing, pin)
      where state = 'shown' and pin is not null`.execute(db);
  },
};
