import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { MOST_NETWORKS, type Reason } from '../comments/hold-comment.ts';
import { sayMinute } from '../site/say-day.ts';
import type { Seen } from '../storage/comment-changes.ts';
import type { ModeratedComment } from '../storage/moderation.ts';
import type { Change } from '../storage/tables.ts';
import { MOST_COUNTED } from '../storage/waiting.ts';
import { addressOfComment } from './comment-section.ts';
import { drawWords, UNKNOWN } from './comment-words.ts';
import { drawAnswer, drawQuestion, drawQuotedBy, SURE } from './question.ts';

/** What a moderator may do with comments, with the key that does it. */
export const DECISIONS = [
  ['shown', 'Show', 's'],
  ['hidden', 'Hide', 'h'],
  ['removed', 'Remove the words', 'r'],
] as const satisfies readonly (readonly [Change, string, string])[];

/** A comment as it is named by what decides on it: with the revision that is shown there. */
function writeSeen({ id, revision }: Seen): string {
  return `${id}.${revision}`;
}

/** Which comments are listed, and from where on. */
export interface Listing {
  readonly shows: 'waiting' | 'all';
  /** Number that is not listed any more: after it where those that wait are shown, before it where all are. */
  readonly past: number;
}

export function addressOf(slug: string, { shows, past }: Listing): string {
  const asked = [
    ...(shows === 'all' ? ['show=all'] : []),
    ...(past === 0 ? [] : [`${shows === 'all' ? 'before' : 'after'}=${past}`]),
  ];
  return `/moderate/${slug}/${asked.length === 0 ? '' : `?${asked.join('&')}`}`;
}

const PLACES = [
  ['', 'Waiting'],
  ['?show=all', 'All comments'],
  ['decisions', 'Decisions'],
  ['blocked', 'Blocked'],
  ['closing', 'Closing'],
] as const;

/** The way there from the desk. */
export function drawWaitingLink(slug: string, count: number): Element {
  const many = count > MOST_COUNTED ? `more than ${MOST_COUNTED}` : count;
  return h('a', { href: `/moderate/${slug}/` }, `Comments that wait (${many})`);
}

/** The pages for moderators of a publication. */
export function drawPlaces(slug: string, title: string, here: string): Element {
  return h('nav.places', { ariaLabel: 'Moderation' }, [
    h('a', { href: `/${slug}/` }, title),
    ...PLACES.map(([path, says]) =>
      h(
        'a',
        { href: `/moderate/${slug}/${path}`, ...(path === here && { ariaCurrent: 'page' }) },
        says,
      ),
    ),
  ]);
}

const REASONS: Readonly<Record<Reason, string>> = {
  first: 'it is the first from its browser',
  link: 'it contains a link',
  word: 'it contains a listed word',
  name: 'its name is that of the publication, or of somebody who works for it',
  all: 'every comment waits',
  edited: 'its writer changed it after a moderator had shown it',
  networks: `its browser sent comments from more than ${MOST_NETWORKS} networks in a day`,
};

const isReason = (held: string): held is Reason => Object.hasOwn(REASONS, held);

function sayState({ held, reports, state, locked }: ModeratedComment): string {
  const why = held !== null && isReason(held) ? REASONS[held] : 'it was held';
  const said = [
    ...(state === 'held' ? [`Waits because ${why}`] : []),
    ...(state === 'shown' && reports === 0 ? ['Shown'] : []),
    ...(reports === 0 ? [] : [sayReported(reports)]),
    ...(state === 'hidden' ? ['Hidden'] : []),
    ...(locked ? ['takes no more replies'] : []),
  ];
  return `${said.join('; ')}.`;
}

function sayReported(reports: number): string {
  return `Waits because it was reported ${reports === 1 ? 'once' : `${reports} times`}`;
}

/** What cannot be taken back is the least of the buttons. */
function looks(change: Change): string {
  if (change === 'removed') return 'button.quiet';
  return change === 'shown' ? 'button.main' : 'button';
}

/** One comment with what can be done about it. Access keys of a browser (Alt and Shift with S, H, R, L) are those of the first. */
function drawOne(slug: string, one: ModeratedComment, listing: Listing, isFirst: boolean): Element {
  const { id, number, name, answersTo, parent, summary, pin, about } = one;
  const seen = writeSeen(one);
  const key = (letter: string) => ({ dataKey: letter, ...(isFirst && { accessKey: letter }) });
  const button = (change: Change, says: string, letter: string) =>
    h(looks(change), { type: 'submit', name: 'state', value: change, ...key(letter) }, says);
  const page = `/${slug}/${one.slug}/`;
  const place = one.state === 'shown' ? addressOfComment(page, number) : page;
  return h(
    'article.thread.moderated',
    {
      id: `waits-${number}`,
      tabIndex: -1,
      ariaLabelledBy: `head-${number}`,
      ariaDescribedBy: `says-${number}`,
    },
    [
      h('p.comment-head', { id: `head-${number}` }, [
        h('label.mark', [
          h('input', { type: 'checkbox', name: 'comment', value: seen, form: 'marked' }),
          h('strong', UNKNOWN, name),
        ]),
        ` ${sayMinute(one.madeAt)}${one.editedAt === null ? '' : ', edited'}, on `,
        h('a', { href: place }, summary?.headline ?? one.slug),
        ...(parent === null
          ? []
          : [`, in reply to ${answersTo === '' ? 'a comment that was removed' : answersTo}`]),
        ...(pin === null
          ? []
          : [`, about “${(about ?? pin.replace(':', ' ')).replace(/\.$/, '')}”`]),
        `. ${sayState(one)}`,
      ]),
      h('div', { id: `says-${number}` }, drawWords(one.text)),
      ...drawReasons(one),
      h('form.decide', { method: 'post', action: addressOf(slug, listing) }, [
        h('input', { type: 'hidden', name: 'comment', value: seen }),
        ...DECISIONS.filter(([state]) => state !== one.state || one.reports > 0).map(
          ([state, says, letter]) =>
            button(state, state === one.state ? 'Leave it shown' : says, letter),
        ),
        ...(parent === null && one.state === 'shown'
          ? [
              one.locked
                ? button('unlocked', 'Take replies again', 'l')
                : button('locked', 'Take no more replies', 'l'),
            ]
          : []),
        h('a', { href: `/moderate/${slug}/writer?comment=${id}` }, 'All from this writer'),
      ]),
    ],
  );
}

function drawReasons({ reasons }: ModeratedComment): Element[] {
  if (reasons.length === 0) return [];
  return [
    h(
      'p.aside.reasons',
      reasons.length === 1 ? 'A reader who reported it:' : 'Readers who reported it:',
    ),
    h(
      'ul.aside',
      reasons.map((reason) => h('li', reason)),
    ),
  ];
}

/** Comments, one below the other, and what is done with all that are marked. */
export function drawQueue(
  slug: string,
  listing: Listing,
  comments: readonly ModeratedComment[],
): ElementContent[] {
  // Keys work where nothing waits any more: the last decision can be taken back.
  if (comments.length === 0) return [drawKeys()];
  return [
    drawKeys(),
    ...comments.map((one, k) => drawOne(slug, one, listing, k === 0)),
    h('form.decide.marked', { id: 'marked', method: 'post', action: addressOf(slug, listing) }, [
      // Who presses Enter on a mark decides nothing by that.
      h('button', { type: 'submit', disabled: true, hidden: true }, 'Nothing'),
      h('span', { id: 'marked-count', role: 'status' }, 'Marked:'),
      ...DECISIONS.map(([state, says]) =>
        h(looks(state), { type: 'submit', name: 'state', value: state }, says),
      ),
    ]),
  ];
}

/** Comments of which nothing was decided, since they are not what the moderator saw any more. */
export function drawMissed(
  slug: string,
  listing: Listing,
  missed: readonly ModeratedComment[],
): ElementContent[] {
  const says =
    missed.length === 1
      ? 'Nothing was decided about this comment: its writer changed it, another moderator decided about it, or a reader reported it after your page was loaded. This is what it is now.'
      : `Nothing was decided about these ${missed.length} comments: their writers changed them, other moderators decided about them, or readers reported them after your page was loaded. This is what they are now.`;
  return [h('p', says), ...drawQueue(slug, listing, missed)];
}

const KEYS = [
  ['J', 'the next comment'],
  ['K', 'the one before'],
  ['X', 'mark it, or unmark it'],
  ['A', 'mark all on this page, or none'],
  ['S', 'show'],
  ['H', 'hide'],
  ['R', 'remove the words; you are asked once more'],
  ['L', 'take no more replies, or take them again'],
  ['U', 'take the last decision back'],
  ['?', 'open or close this list'],
] as const;

/** The keys that a program of this page knows; without it they are not there, and neither is this. */
function drawKeys(): Element {
  return h('details.keys', { id: 'keys', hidden: true }, [
    h('summary', [
      'Keys: ',
      h('kbd', 'J'),
      ' and ',
      h('kbd', 'K'),
      ' move, ',
      h('kbd', '?'),
      ' shows all',
    ]),
    h(
      'ul',
      KEYS.map(([key, says]) => h('li', [h('kbd', key), ` ${says}`])),
    ),
    h(
      'p',
      'S, H and R apply to all that are marked, or else to the comment where you are. Keys do nothing while you type.',
    ),
    h('p', [
      h('button', { type: 'button', id: 'keys-off', ariaPressed: 'false' }, 'Turn these keys off'),
    ]),
  ]);
}

/** Asks once more: words that are removed cannot be brought back. */
export function drawRemoval(
  slug: string,
  listing: Listing,
  comments: readonly ModeratedComment[],
  /** All that were marked, as they were seen; what is not that any more is told of afterwards. */
  seen: readonly Seen[],
): ElementContent[] {
  const which = comments.length === 1 ? 'of this comment' : `of these ${comments.length} comments`;
  const at = addressOf(slug, listing);
  return drawQuestion({
    says: [
      h(
        'p',
        `This removes the name and the words ${which} for good. It cannot be taken back; hiding can.`,
      ),
      ...comments.map(drawQuotedBy),
    ],
    action: at,
    about: [...seen.map((one) => ['comment', writeSeen(one)] as const), SURE],
    answers: [
      drawAnswer('Remove the words for good', 'state', 'removed'),
      drawAnswer('Hide instead', 'state', 'hidden'),
    ],
    back: at,
  });
}
