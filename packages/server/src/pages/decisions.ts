import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { sayMinute } from '../site/say-day.ts';
import type { DecidedComment, ToldDecision } from '../storage/moderation.ts';
import type { Change } from '../storage/tables.ts';
import { addressOf } from './moderation.ts';

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
export function sayDecided({ change, count, comments, wasShown }: ToldDecision): string {
  const [one, many, end] = SAID[change === 'shown' && wasShown ? 'left' : change];
  const known = [...new Set(comments.map(({ name }) => name).filter((name) => name !== ''))];
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

const MOST_LETTERS = 70;

/** As many whole words of a text as stand on a line. */
function firstWords(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ');
  if (words.length <= MOST_LETTERS) return words;
  const cut = words.slice(0, MOST_LETTERS);
  return `${cut.replace(/[\s,;:]+\S*$/, '')} …`;
}

/** A comment as it is now, which leads to it among all comments; that its words are gone where they are. */
function drawDecided(
  slug: string,
  { number, name, words, headline }: DecidedComment,
  whose: boolean,
) {
  if (name === '') return [whose ? 'A comment whose words are gone' : 'Its words are gone.'];
  const href = `${addressOf(slug, { shows: 'all', past: number + 1 })}#waits-${number}`;
  return [whose ? `${name}: “` : '“', h('a', { href }, firstWords(words)), `”, on ${headline}`];
}

/** Which comments a decision was about; of one, its writer was named already. */
function drawWhich(slug: string, { change, comments }: ToldDecision): Element[] {
  const [first] = comments;
  if (change === 'removed' || first === undefined) return [];
  if (comments.length === 1) return [h('p.aside', drawDecided(slug, first, false))];
  const list = h(
    'ul.aside.which',
    comments.map((one) => h('li', drawDecided(slug, one, true))),
  );
  return comments.length <= MOST_NAMES
    ? [list]
    : [h('details', [h('summary', `These ${comments.length} comments`), list])];
}

/** What was decided, the newest first, each with a way back as long as there is one. */
export function drawDecisions(slug: string, decisions: readonly ToldDecision[]): Element {
  return h(
    'ul.briefings',
    decisions.map((one) =>
      h('li', [
        h('p', sayDecided(one)),
        ...drawWhich(slug, one),
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
