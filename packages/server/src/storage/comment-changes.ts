import { sql, type UpdateObject } from 'kysely';
import type { CommentState, CommentTable, Tables, Within } from './tables.ts';

/*
 * How many comments a page shows stands beside it, so that nobody who reads it counts them. Whoever changes a comment holds its
 * briefing until the count is changed as well: no change is lost, and since briefings are held first and in one order, nobody waits
 * for somebody who waits for him.
 */

/** A comment as far as changing it needs. */
export type CommentNow = Pick<
  CommentTable,
  'id' | 'briefing' | 'parent' | 'state' | 'held' | 'removedBy'
> & {
  readonly number: number;
  readonly reports: number;
  readonly locked: boolean;
  readonly changes: number;
  readonly revision: number;
};

/** A comment as a moderator saw it: what is decided is about this and nothing else. */
export interface Seen {
  readonly id: string;
  readonly revision: number;
}

/** Comments to be changed, their briefings held; within a transaction. In the order in which they came. */
export async function holdComments(
  within: Within,
  ids: readonly string[],
  publication?: string,
): Promise<CommentNow[]> {
  if (ids.length === 0) return [];
  await within
    .selectFrom('briefing')
    .select('id')
    .where('id', 'in', (from) =>
      from.selectFrom('comment').select('comment.briefing').where('comment.id', 'in', ids),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const found = within
    .selectFrom('comment')
    .select(['id', 'number', 'briefing', 'parent', 'state', 'held', 'reports', 'locked'])
    .select(['removedBy', 'changes', 'revision'])
    .where('id', 'in', ids)
    .orderBy('number')
    // Reports hold no briefing: they wait for the comment itself.
    .forNoKeyUpdate();
  return (
    publication === undefined ? found : found.where('publication', '=', publication)
  ).execute();
}

/** Changes a comment whose briefing is held, and the counts with it; that it was changed counts unless it is told otherwise. What
 * was said with reports goes with the words. */
export async function changeComment(
  within: Within,
  { id, briefing, parent, state, changes, revision }: CommentNow,
  changed: UpdateObject<Tables, 'comment'> & { readonly state?: CommentState },
): Promise<void> {
  const counted = { changes: changes + 1, ...changed, revision: revision + 1 };
  await within.updateTable('comment').set(counted).where('id', '=', id).execute();
  if (changed.state === 'removed') {
    await within.deleteFrom('reportReason').where('comment', '=', id).execute();
  }
  const by = Number((changed.state ?? state) === 'shown') - Number(state === 'shown');
  if (by !== 0) await countShown(within, { briefing, parent }, by);
}

/** More or fewer comments are shown; their briefing is held. */
export async function countShown(
  within: Within,
  { briefing, parent }: Pick<CommentTable, 'briefing' | 'parent'>,
  by: number,
): Promise<void> {
  await within
    .updateTable('briefing')
    .set({ shownComments: sql`"shownComments" + ${sql.lit(by)}` })
    .where('id', '=', briefing)
    .execute();
  if (parent === null) return;
  await within
    .updateTable('comment')
    .set({ answers: sql`answers + ${sql.lit(by)}` })
    .where('id', '=', parent)
    .execute();
}

/** What a comment is once its words are gone: nothing in it leads to who wrote it. */
export const WORDLESS = {
  state: 'removed',
  held: null,
  reports: 0,
  name: '',
  text: '',
  pin: null,
  secret: '',
  writer: '',
} as const;
