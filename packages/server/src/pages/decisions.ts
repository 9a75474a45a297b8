import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ToldDecision } from '../storage/moderation.ts';
import type { Change } from '../storage/tables.ts';
import { sayMinute } from './say-day.ts';

/** How a page of moderators says what happened: at its place, and once more to who hears the page. */
export function drawSaid(says: string, undo?: Element): ElementContent[] {
  return [
    h('div.notice.plain.said', [
      h('p', { id: 'said' }, says),
      ...(undo === undefined ? [] : [undo]),
    ]),
    h('p.heard', { id: 'heard', role: 'status' }),
  ];
}

export function drawUndo(slug: string, batch: string): Element {
  return h('form', { method: 'post', action: `/moderate/${slug}/undo` }, [
    h('input', { type: 'hidden', name: 'batch', value: batch }),
    h('button', { type: 'submit', id: 'undo' }, 'Take it back'),
  ]);
}

const SAID: Readonly<Record<Change | 'left', readonly [one: string, many: string, end: string]>> = {
  shown: ['Showed a comment', 'Showed # comments', ''],
  left: ['Left a comment', 'Left # comments', ' shown'],
  hidden: ['Hid a comment', 'Hid # comments', ''],
  removed: ['Removed the words of a comment', 'Removed the words of # comments', ' for good'],
  locked: ['Closed a thread', 'Closed # threads', ' to replies'],
  unlocked: ['Opened a thread', 'Opened # threads', ' to replies again'],
};

const LIST = new Intl.ListFormat('en-GB');
const MOST_NAMES = 3;

/** What was done, and whose comments it was done to. */
export function sayDecided({ change, count, names, wasShown }: ToldDecision): string {
  const [one, many, end] = SAID[change === 'shown' && wasShown ? 'left' : change];
  const known = [...new Set(names.filter((name) => name !== ''))];
  const more = known.length - MOST_NAMES;
  const whose = LIST.format([...known.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])]);
  const what = count === 1 ? one : many.replace('#', String(count));
  return `${what}${whose === '' ? '' : ` by ${whose}`}${end}.`;
}

export function sayUndone({ count, undone }: Pick<ToldDecision, 'count' | 'undone'>): string {
  if (undone === count) return 'Taken back.';
  const rest = count - undone;
  const were = (some: number) => (some === 1 ? 'was' : 'were');
  return `${undone} of ${count} ${were(undone)} taken back; ${rest} ${were(rest)} left, having been changed or reported since.`;
}

/** What was decided, the newest first, each with a way back as long as there is one. */
export function drawDecisions(slug: string, decisions: readonly ToldDecision[]): Element {
  return h(
    'ul.briefings',
    decisions.map((one) =>
      h('li', [
        h('p', sayDecided(one)),
        h('p.byline', [
          `${one.by ?? 'A removed account'}, `,
          h('time', { dateTime: one.at.toISOString() }, sayMinute(one.at)),
          ...(one.undone === 0 ? [] : [`. ${sayUndone(one)}`]),
        ]),
        ...(one.undone < one.count && one.change !== 'removed' ? [drawUndo(slug, one.batch)] : []),
      ]),
    ),
  );
}
