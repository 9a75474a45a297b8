import { type Choices, readChoices, writeChoices } from './choices.ts';
import type { Database, Outcome, Within } from './tables.ts';

/** A version of a briefing that readers may see. */
export interface VersionRead {
  readonly briefing: string;
  readonly version: number;
}

/** Keeps what one browser judges, in place of what it left before; it counts once. */
export function leaveJudgements(
  db: Database,
  of: VersionRead,
  reader: string,
  choices: Choices,
  madeAt: Date,
): Promise<void> {
  const written = writeChoices(choices);
  return db.transaction().execute(async (within) => {
    const { numInsertedOrUpdatedRows } = await within
      .insertInto('readerJudgement')
      .values({ ...of, reader, choices: written, madeAt })
      .onConflict((conflict) => conflict.columns(['briefing', 'version', 'reader']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return count(within, of, [[written, 1]]);
    const before = await own(within, of, reader).forUpdate().executeTakeFirst();
    if (before === undefined || before.choices === written) return;
    await within
      .updateTable('readerJudgement')
      .set({ choices: written, madeAt })
      .where('briefing', '=', of.briefing)
      .where('version', '=', of.version)
      .where('reader', '=', reader)
      .execute();
    await count(within, of, [
      [before.choices, -1],
      [written, 1],
    ]);
  });
}

/** Forgets what one browser left; whether there was anything. */
export function takeBackJudgements(
  db: Database,
  of: VersionRead,
  reader: string,
): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const gone = await within
      .deleteFrom('readerJudgement')
      .where('briefing', '=', of.briefing)
      .where('version', '=', of.version)
      .where('reader', '=', reader)
      .returning('choices')
      .executeTakeFirst();
    if (gone !== undefined) await count(within, of, [[gone.choices, -1]]);
    return gone !== undefined;
  });
}

/** In the order of what was chosen, so that two who change places do not wait for each other. */
async function count(
  within: Within,
  of: VersionRead,
  changes: readonly (readonly [choices: string, by: number])[],
): Promise<void> {
  for (const [choices, by] of changes.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await within
      .insertInto('readerTally')
      .values({ ...of, choices, readers: by })
      .onConflict((conflict) =>
        conflict
          .columns(['briefing', 'version', 'choices'])
          .doUpdateSet((row) => ({ readers: row('readerTally.readers', '+', by) })),
      )
      .execute();
  }
}

function own(db: Within, { briefing, version }: VersionRead, reader: string) {
  return db
    .selectFrom('readerJudgement')
    .select('choices')
    .where('briefing', '=', briefing)
    .where('version', '=', version)
    .where('reader', '=', reader);
}

/** What one browser left; undefined for nothing. */
export async function findJudgements(
  db: Within,
  of: VersionRead,
  reader: string,
): Promise<Choices | undefined> {
  const row = await own(db, of, reader).executeTakeFirst();
  return row === undefined ? undefined : readChoices(row.choices);
}

export interface Tally {
  readonly choices: Choices;
  readonly readers: number;
}

/** What was left of a version, and by how many, the most first. */
export async function listTallies(
  db: Within,
  { briefing, version }: VersionRead,
): Promise<Tally[]> {
  const rows = await db
    .selectFrom('readerTally')
    .select(['choices', 'readers'])
    .where('briefing', '=', briefing)
    .where('version', '=', version)
    .where('readers', '>', 0)
    .orderBy('readers', 'desc')
    .orderBy('choices')
    .execute();
  return rows.map(({ choices, readers }) => ({ choices: readChoices(choices), readers }));
}

/** What was reckoned of a version, by the changes. */
export async function listOutcomes(
  db: Within,
  { briefing, version }: VersionRead,
): Promise<ReadonlyMap<string, Outcome>> {
  const rows = await db
    .selectFrom('readerOutcome')
    .select(['changes', 'outcome'])
    .where('briefing', '=', briefing)
    .where('version', '=', version)
    .execute();
  return new Map(rows.map(({ changes, outcome }) => [changes, outcome]));
}

/** Keeps what was reckoned; what another process reckoned first is the same. */
export async function keepOutcome(
  db: Within,
  of: VersionRead,
  changes: string,
  outcome: Outcome,
): Promise<void> {
  await db
    .insertInto('readerOutcome')
    .values({ ...of, changes, outcome: JSON.stringify(outcome) })
    .onConflict((conflict) => conflict.columns(['briefing', 'version', 'changes']).doNothing())
    .execute();
}
