import { type Migration, sql } from 'kysely';

/**
 * Versions that say they were made from one which is not here, and works of which none stood for that reason: their first version
 * stands from now on, and the others are beside it.
 */
export const bases: Migration = {
  async up(db) {
    for (const kind of ['model', 'briefing']) {
      const [work, versions] = [sql.table(kind), sql.table(`${kind}Version`)];
      await db.schema
        .alterTable(`${kind}Version`)
        .addColumn('baseMissing', 'boolean', (column) => column.notNull().defaultTo(false))
        .execute();
      await sql`update ${versions} own set "baseMissing" = true where "madeFrom" is not null and not exists
        (select from ${versions} base where base.work = own.work and base.number = own."madeFrom" and base.number < own.number)`.execute(
        db,
      );
      await sql`update ${versions} set "besideOf" = case when number = 1 then null else 1 end
        from ${work} w where w.id = work and w.latest = 0`.execute(db);
      await sql`update ${work} set latest = 1 where latest = 0`.execute(db);
    }
  },
};
