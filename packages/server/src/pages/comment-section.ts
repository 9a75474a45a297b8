import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { sayMinute } from '../site/say-day.ts';
import type { StoredComment } from '../storage/comments.ts';
import type { Anchor } from '../storage/tables.ts';
import type { Thread } from '../storage/threads.ts';
import { drawWords, UNKNOWN } from './comment-words.ts';
import { sayComments } from './place-links.ts';

/** What stands in the place of comments, above the form. */
export interface CommentSection {
  /** Of the page: `/paper/korea/`. */
  readonly address: string;
  /** Of the page as it is shown, which may be that of one version. */
  readonly here: string;
  /** The place that all are about, where others are left out. */
  readonly about?: Anchor | undefined;
  readonly version: number;
  readonly anchors: readonly Anchor[];
  readonly threads: readonly Thread[];
  /** Whether they begin with the first one. */
  readonly isFirst: boolean;
  readonly shown: number;
  /** Number after which the next comments begin, where there are more. */
  readonly more?: number | undefined;
  readonly isOpen: boolean;
  /** Whether a comment that this browser left may still be changed; undefined of those of others. */
  readonly ownMayChange: (comment: StoredComment) => boolean | undefined;
}

export function drawComments(section: CommentSection): ElementContent[] {
  const { threads, more, here, about, isFirst } = section;
  const only = about === undefined ? {} : { about: about.pin };
  const further = new URLSearchParams({ ...only, after: String(more) });
  const first = `${about === undefined ? '' : `?${new URLSearchParams(only)}`}#comments`;
  return [
    drawCount(section),
    ...(isFirst
      ? []
      : [h('p', [h('a', { href: `${here}${first}` }, 'Comments from the first one on')])]),
    ...threads.map(({ comment, replies, isFurther }) =>
      h('article.thread', [
        comment.state === 'shown'
          ? drawComment(comment, section, section.isOpen)
          : drawGone(comment),
        ...replies.map((reply) => h('div.reply', [drawComment(reply, section, false)])),
        ...(replies.length < comment.answers
          ? [h('p.aside', sayPart(replies.length, comment.answers, isFurther))]
          : []),
      ]),
    ),
    ...(more === undefined
      ? []
      : [h('p', [h('a', { href: `${here}?${further}#comments` }, 'More comments')])]),
  ];
}

/** The address of a comment on its page, wherever it stands there. */
export function addressOfComment(page: string, number: number): string {
  return `${page}?comment=${number}#comment-${number}`;
}

function sayPart(listed: number, all: number, isFurther: boolean): string {
  return isFurther
    ? `These are ${listed} of ${all} replies; those before them stand on the page of all comments.`
    : `These are the first ${listed} of ${all} replies.`;
}

function drawCount({ shown, about, here }: CommentSection): Element {
  if (about === undefined) {
    return h('p', shown === 0 ? 'No comments are shown yet.' : `${sayComments(shown)}.`);
  }
  return h('p', [
    `${shown === 0 ? 'No comments' : sayComments(shown)} about “`,
    h('a', { href: `#${about.fragment}` }, about.label),
    '”, with the replies. ',
    h('a', { href: `${here}#comments` }, 'All comments'),
  ]);
}

/** In place of a comment that is not shown, above the answers that are. */
function drawGone({ number, state, removedBy }: StoredComment): Element {
  const said = {
    shown: '',
    held: 'This comment is waiting for a moderator because its writer changed it.',
    hidden: 'A moderator has decided not to show this comment.',
    removed:
      removedBy === 'moderator'
        ? 'A moderator removed this comment.'
        : 'The writer removed this comment.',
  };
  return h('div.comment', { id: `comment-${number}` }, [h('p.aside', said[state])]);
}

function drawComment(
  comment: StoredComment,
  section: CommentSection,
  takesReply: boolean,
): Element {
  const { id, number, name, text, madeAt, editedAt, version } = comment;
  return h('div.comment', { id: `comment-${number}` }, [
    h('p.comment-head', [
      h('strong', UNKNOWN, name),
      ' ',
      h('a', { href: `#comment-${number}` }, [
        h('time', { dateTime: madeAt.toISOString() }, sayMinute(madeAt)),
      ]),
      ...(editedAt === null ? [] : [', edited']),
      ...(version === section.version ? [] : [`, on version ${version}`]),
    ]),
    ...drawPin(comment, section.anchors),
    ...drawWords(text),
    h('p.answer', [
      ...(takesReply && !comment.locked
        ? [h('a', { href: `${section.address}comments/new?to=${id}` }, `Reply to ${name}`), ' ']
        : []),
      ...(comment.locked ? ['This thread takes no more replies. '] : []),
      drawCare(comment, section.ownMayChange(comment)),
    ]),
  ]);
}

/** The way to care for what one wrote oneself, or to report what others did. */
function drawCare({ id, number, name }: StoredComment, mayChange: boolean | undefined): Element {
  if (mayChange === undefined) {
    return h('a', { href: `/comments/${id}/report`, rel: ['nofollow'] }, [
      'Report',
      h('span.unseen', ` what ${name} wrote`),
    ]);
  }
  const says = mayChange ? 'Change or remove it' : 'Remove it';
  return h('a', { href: `/yours#left-${number}`, rel: ['nofollow'] }, says);
}

function drawPin({ pin }: StoredComment, anchors: readonly Anchor[]): ElementContent[] {
  if (pin === null) return [];
  const anchor = anchors.find((one) => one.pin === pin);
  return [
    h('p.pin', [
      'About ',
      anchor === undefined
        ? 'a place that this version does not have'
        : h('a', { href: `#${anchor.fragment}` }, anchor.label),
    ]),
  ];
}
