import { type Kysely, type Migration, sql } from 'kysely';

/** Versions that were saved beside another, and with which version their work went on once somebody had decided. */
export const clashes: Migration = {
  async up(db) {
    for (const kind of ['model', 'briefing']) {
      const versions = `${kind}Version`;
      await db.schema
        .alterTable(versions)
        .addColumn('besideOf', 'integer')
        .addColumn('settledWith', 'integer')
        .execute();
      await findBeside(db, kind, versions);
      await sql`create index ${sql.ref(`${versions}Beside`)} on ${sql.table(versions)} (work)
        where "besideOf" is not null and "settledWith" is null`.execute(db);
    }
  },
};

/**
 * Of what is there: versions from which no chain leads to the one that stands, beside the last of that chain that was there before
 * them. Where the same text was saved later as one of the chain, that was the decision.
 */
async function findBeside(db: Kysely<unknown>, kind: string, versions: string): Promise<void> {
  await sql`
    with recursive line as (
      select w.id as work, v.number, v."madeFrom"
        from ${sql.table(kind)} w join ${sql.table(versions)} v on v.work = w.id and v.number = w.latest
      union all
      select v.work, v.number, v."madeFrom"
        from line join ${sql.table(versions)} v on v.work = line.work and v.number = line."madeFrom"
    )
    update ${sql.table(versions)} own set
      "besideOf" = (select max(number) from line where line.work = own.work and line.number < own.number),
      "settledWith" = (select min(line.number) from line join ${sql.table(versions)} later using (work, number)
        where line.work = own.work and line.number > own.number and later.text = own.text)
    where not exists (select from line where line.work = own.work and line.number = own.number)
  `.execute(db);
}
