import { sql } from 'kysely';
import { type Choices, readChoices } from './choices.ts';
import { takeBackJudgements } from './reader-judgements.ts';
import type { Anchor, CommentState, Database, Offered, Summary, Within } from './tables.ts';

/** A comment as its writer is told of it. */
export interface LeftComment {
  readonly id: string;
  readonly number: number;
  readonly publication: string;
  readonly briefing: string;
  readonly summary: Summary;
  readonly version: number;
  /** Id of the comment that it answers. */
  readonly parent: string | null;
  /** Name of its writer, as long as it is shown. */
  readonly answersTo: string | null;
  readonly pin: string | null;
  /** What it is pinned to, on the page of its version. */
  readonly about: Anchor | null;
  readonly name: string;
  readonly text: string;
  readonly state: CommentState;
  readonly held: string | null;
  readonly reports: number;
  readonly madeAt: Date;
  readonly editedAt: Date | null;
}

/** Whatever browsers left that are known by these hashes and that has words, the newest first; of one publication where it is named. */
export async function listLeftComments(
  db: Within,
  writers: readonly string[],
  publication?: string,
): Promise<LeftComment[]> {
  // What lost its words has lost its writer as well.
  const known = writers.filter((writer) => writer !== '');
  if (known.length === 0) return [];
  const all = db
    .selectFrom('comment')
    .innerJoin('briefing', 'briefing.id', 'comment.briefing')
    .innerJoin('publication', 'publication.id', 'comment.publication')
    .innerJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'comment.briefing')
        .onRef('briefingVersion.number', '=', 'comment.version'),
    )
    .leftJoin('comment as answered', (join) =>
      join.onRef('answered.id', '=', 'comment.parent').on('answered.state', '=', 'shown'),
    )
    .select([
      'comment.id',
      'comment.number',
      'publication.slug as publication',
      'briefing.slug as briefing',
      'briefingVersion.summary',
      'comment.version',
      'comment.parent',
      'answered.name as answersTo',
      'comment.pin',
      'comment.name',
      'comment.text',
      'comment.state',
      'comment.held',
      'comment.reports',
      'comment.madeAt',
      'comment.editedAt',
    ])
    .select(
      sql<Anchor | null>`(
        select place from jsonb_array_elements("briefingVersion".anchors) as place
        where place ->> 'pin' = comment.pin limit 1
      )`.as('about'),
    )
    .where('comment.writer', 'in', known)
    .where('comment.state', '!=', 'removed')
    .orderBy('comment.number', 'desc');
  return (
    publication === undefined ? all : all.where('comment.publication', '=', publication)
  ).execute();
}

/** The hash by which the browser is known that left a comment of a publication; empty where its words are gone. */
export async function findWriter(
  db: Within,
  publication: string,
  comment: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('comment')
    .select('writer')
    .where('id', '=', comment)
    .where('publication', '=', publication)
    .executeTakeFirst();
  return row?.writer;
}

/** What a reader left of a version. */
export interface LeftJudgements {
  readonly publication: string;
  readonly briefing: string;
  readonly summary: Summary;
  readonly version: number;
  readonly choices: Choices;
  readonly offered: Offered | null;
  readonly madeAt: Date;
}

/** All judgements that one browser left. */
export async function listLeftJudgements(db: Within, reader: string): Promise<LeftJudgements[]> {
  const rows = await db
    .selectFrom('readerJudgement')
    .innerJoin('briefing', 'briefing.id', 'readerJudgement.briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .innerJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'readerJudgement.briefing')
        .onRef('briefingVersion.number', '=', 'readerJudgement.version'),
    )
    .select([
      'publication.slug as publication',
      'briefing.slug as briefing',
      'briefingVersion.summary',
      'readerJudgement.version',
      'readerJudgement.choices',
      'briefingVersion.offered',
      'readerJudgement.madeAt',
    ])
    .where('readerJudgement.reader', '=', reader)
    .orderBy('readerJudgement.madeAt', 'desc')
    .orderBy('readerJudgement.briefing')
    .orderBy('readerJudgement.version')
    .execute();
  return rows.map((row) => ({ ...row, choices: readChoices(row.choices) }));
}

/** Forgets all judgements that one browser left, and counts them no more. How many versions they were of. */
export async function takeAllJudgementsBack(db: Database, reader: string): Promise<number> {
  const all = await db
    .selectFrom('readerJudgement')
    .select(['briefing', 'version'])
    .where('reader', '=', reader)
    .execute();
  for (const of of all) await takeBackJudgements(db, of, reader);
  return all.length;
}
