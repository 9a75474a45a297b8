import { type SelectQueryBuilder, sql } from 'kysely';
import type { Change, CommentState, Summary, Tables, Within } from './tables.ts';
import { waitingOf } from './waiting.ts';

/** A comment as a moderator sees it. */
export interface ModeratedComment {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly pin: string | null;
  readonly name: string;
  readonly text: string;
  readonly state: CommentState;
  readonly madeAt: Date;
  readonly editedAt: Date | null;
  readonly locked: boolean;
  readonly held: string | null;
  readonly reports: number;
  /** What was said with reports of it. */
  readonly reasons: readonly string[];
  readonly parent: string | null;
  /** Name of the writer that it answers. */
  readonly answersTo: string | null;
  readonly slug: string;
  /** What it is pinned to, in words; none where it is about the page. */
  readonly about: string | null;
  readonly summary: Summary | null;
  readonly revision: number;
}

const OWN = [
  'id',
  'number',
  'version',
  'pin',
  'name',
  'text',
  'state',
  'madeAt',
  'editedAt',
  'locked',
  'held',
  'reports',
  'parent',
  'briefing',
  'revision',
] as const;

/** What waits for a moderator of a publication, held or reported, the oldest first. */
export function listHeld(
  db: Within,
  publication: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ModeratedComment[]> {
  const waiting = waitingOf(db, publication)
    .select(OWN)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit);
  return withPlace(db, waiting).orderBy('own.number').execute();
}

/** Whatever has words in a publication, the newest first. */
export function listAll(
  db: Within,
  publication: string,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<ModeratedComment[]> {
  const all = db
    .selectFrom('comment')
    .select(OWN)
    .where('publication', '=', publication)
    .where('number', '<', before)
    .where('state', '!=', 'removed')
    .orderBy('number', 'desc')
    .limit(limit);
  return withPlace(db, all).orderBy('own.number', 'desc').execute();
}

/** Some of a publication, in the order in which they came. */
export function listSome(
  db: Within,
  publication: string,
  ids: readonly string[],
): Promise<ModeratedComment[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const some = db
    .selectFrom('comment')
    .select(OWN)
    .where('publication', '=', publication)
    .where('id', 'in', ids);
  return withPlace(db, some).orderBy('own.number').execute();
}

type Own = Pick<
  Tables['comment'],
  Exclude<(typeof OWN)[number], 'number' | 'reports' | 'locked' | 'revision'>
> & {
  readonly number: number;
  readonly reports: number;
  readonly locked: boolean;
  readonly revision: number;
};

/** Where each stands, looked up for those that are shown alone. */
function withPlace(db: Within, own: SelectQueryBuilder<Tables, 'comment', Own>) {
  return db
    .selectFrom(own.as('own'))
    .innerJoin('briefing', 'briefing.id', 'own.briefing')
    .leftJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'briefing.id')
        .onRef('briefingVersion.number', '=', 'briefing.published'),
    )
    .leftJoin('comment as answered', 'answered.id', 'own.parent')
    .select([
      'own.id',
      'own.number',
      'own.version',
      'own.pin',
      'own.name',
      'own.text',
      'own.state',
      'own.madeAt',
      'own.editedAt',
      'own.locked',
      'own.held',
      'own.reports',
      'own.parent',
      'own.revision',
      'answered.name as answersTo',
      'briefing.slug',
      'briefingVersion.summary',
    ])
    .select(
      sql<string | null>`case when own.pin is null then null else (
        select place ->> 'label' from jsonb_array_elements("briefingVersion".anchors) as place
        where place ->> 'pin' = own.pin limit 1
      ) end`.as('about'),
    )
    .select(
      sql<string[]>`array(
        select said.text from "reportReason" as said where said.comment = own.id and said.decision is null order by said.at, said.id
      )`.as('reasons'),
    );
}

/** A comment as it is now about which something was decided. */
export interface DecidedComment {
  readonly number: number;
  /** Empty where the words are gone. */
  readonly name: string;
  /** The first of its text. */
  readonly words: string;
  readonly headline: string;
}

/** Decisions of one moment, as they are told. */
export interface ToldDecision {
  readonly batch: string;
  readonly change: Change;
  readonly at: Date;
  /** Name of who decided; null for an account that is gone. */
  readonly by: string | null;
  readonly count: number;
  /** What they are about, in the order in which it came. */
  readonly comments: readonly DecidedComment[];
  /** Whether all of them had been shown before. */
  readonly wasShown: boolean;
  /** So many of them were taken back. */
  readonly undone: number;
}

/** What was decided in a publication, the newest first. */
export async function listDecisions(
  db: Within,
  publication: string,
  {
    batch,
    before,
    limit,
  }: {
    /** The only one. */
    readonly batch?: string;
    /** The one after which others are told. */
    readonly before?: string | undefined;
    readonly limit: number;
  },
): Promise<ToldDecision[]> {
  const all = db
    .selectFrom('decision')
    .leftJoin('person', 'person.id', 'decision.account')
    .innerJoin('comment', 'comment.id', 'decision.comment')
    .leftJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'comment.briefing')
        .onRef('briefingVersion.number', '=', 'comment.version'),
    )
    .select(['decision.batch', 'decision.change', 'decision.at', 'person.name as by'])
    .select(
      sql<DecidedComment[]>`jsonb_agg(jsonb_build_object(
        'number', comment.number, 'name', comment.name, 'words', left(comment.text, 200),
        'headline', "briefingVersion".summary ->> 'headline'
      ) order by comment.number)`.as('comments'),
    )
    .select(sql<boolean>`bool_and(decision.state = 'shown')`.as('wasShown'))
    .select((row) => [
      row.fn.countAll<string>().as('count'),
      row.fn.count<string>('decision.undoneAt').as('undone'),
    ])
    .where('decision.publication', '=', publication)
    .$if(batch !== undefined, (all) => all.where('decision.batch', '=', batch!))
    .$if(before !== undefined, (all) =>
      all.where(
        sql<boolean>`(decision.at, decision.batch) < (
          select told.at, told.batch from decision as told
          where told.batch = ${before} and told.publication = ${publication} limit 1
        )`,
      ),
    )
    .groupBy(['decision.batch', 'decision.change', 'decision.at', 'person.name'])
    .orderBy('decision.at', 'desc')
    .orderBy('decision.batch', 'desc')
    .limit(limit);
  const rows = await all.execute();
  return rows.map((row) => ({ ...row, count: Number(row.count), undone: Number(row.undone) }));
}

/** Forgets what was decided before a day; from then on it cannot be taken back. */
export async function forgetDecisions(db: Within, before: Date): Promise<void> {
  await db.deleteFrom('decision').where('at', '<', before).execute();
}
