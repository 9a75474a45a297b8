import { type ExpressionBuilder, sql } from 'kysely';
import type { RoleTable, Summary, Tables, Within } from './tables.ts';

/** A briefing as those see it who work on it. */
export interface DeskBriefing {
  readonly slug: string;
  readonly latest: number;
  readonly published: number | null;
  readonly publishedAt: Date | null;
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
  readonly comments: 'open' | 'closed';
  readonly commentsUntil: Date | null;
  /** The same of its publication. */
  readonly allComments: 'open' | 'closed';
  readonly allCommentsUntil: Date | null;
  /** Of the last version that is listed. */
  readonly summary: Summary;
  readonly savedAt: Date;
}

/** Of one publication, what was saved last first: with drafts, or what readers can see of it. */
export function listDeskBriefings(
  db: Within,
  publication: string,
  { withDrafts }: { readonly withDrafts: boolean },
): Promise<DeskBriefing[]> {
  return db
    .selectFrom('briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .innerJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'briefing.id')
        .onRef(
          'briefingVersion.number',
          '=',
          withDrafts ? 'briefing.latest' : 'briefing.published',
        ),
    )
    .select([
      'briefing.slug',
      'briefingVersion.number as latest',
      'briefing.published',
      'briefing.publishedAt',
      'briefing.retractedAt',
      'briefing.retraction',
      'briefing.comments',
      'briefing.commentsUntil',
      'publication.comments as allComments',
      'publication.commentsUntil as allCommentsUntil',
      'briefingVersion.summary',
      'briefingVersion.madeAt as savedAt',
    ])
    .where('briefing.publication', '=', publication)
    .orderBy('briefingVersion.madeAt', 'desc')
    .orderBy('briefing.slug')
    .execute();
}

export interface DeskModel {
  readonly slug: string;
  /** The line of its text that gives its title. */
  readonly titled: string | null;
  readonly latest: number;
  readonly savedAt: Date;
  /** The model that its first version was made from; no name where that was none, or a draft of another publication. */
  readonly originSlug: string | null;
  readonly originTitle: string | null;
  readonly originVersion: number | null;
}

/** Whether those who write here may know of the model: it is one of theirs, or stands below a published briefing. */
function isTold({ or, eb, exists, selectFrom, ref }: ExpressionBuilder<Joined, 'model' | 'first'>) {
  const shown = selectFrom('briefingVersion as shown')
    .select('shown.number')
    .whereRef('shown.model', '=', 'model.origin')
    .whereRef('shown.modelVersion', '=', 'model.originVersion')
    .where('shown.publishedAt', 'is not', null);
  return or([eb('first.publication', '=', ref('model.publication')), exists(shown)]);
}

type Joined = Tables & { readonly first: Tables['model'] };

export function listDeskModels(db: Within, publication: string): Promise<DeskModel[]> {
  return db
    .selectFrom('model')
    .innerJoin('modelVersion', (join) =>
      join
        .onRef('modelVersion.work', '=', 'model.id')
        .onRef('modelVersion.number', '=', 'model.latest'),
    )
    .leftJoin('model as first', (join) => join.onRef('first.id', '=', 'model.origin').on(isTold))
    .leftJoin('publication', 'publication.id', 'first.publication')
    .select([
      'model.slug',
      'model.latest',
      'modelVersion.madeAt as savedAt',
      'first.slug as originSlug',
      'publication.title as originTitle',
      'model.originVersion',
    ])
    .select(sql<string | null>`substring("modelVersion".text from '(?n)^title:.*')`.as('titled'))
    .where('model.publication', '=', publication)
    .orderBy('model.slug')
    .execute();
}

export interface Member {
  readonly name: string;
  readonly email: string;
  readonly role: RoleTable['role'];
  /** Whether nobody signs in to the account for the time being. */
  readonly isDisabled: boolean;
}

/** Who has a part in a publication. */
export async function listMembers(db: Within, publication: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.account')
    .select(['person.name', 'person.email', 'role.role', 'person.disabledAt'])
    .where('role.publication', '=', publication)
    .orderBy('person.name')
    .orderBy('person.email')
    .execute();
  return rows.map(({ disabledAt, ...row }) => ({ ...row, isDisabled: disabledAt !== null }));
}
