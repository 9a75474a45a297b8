import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { sayMinute } from '../site/say-day.ts';
import type { BlockedWriter } from '../storage/blocked-writers.ts';
import { UNKNOWN } from './comment-words.ts';
import { drawAnswer, drawQuestion, SURE } from './question.ts';

const addressOf = (slug: string) => `/moderate/${slug}/blocked`;

/** The way to take no more comments of a browser, where its comments are listed. */
export function drawBlockForm(slug: string, comment: string): Element {
  return h('form.decide', { method: 'post', action: addressOf(slug) }, [
    h('input', { type: 'hidden', name: 'comment', value: comment }),
    h('button', { type: 'submit', name: 'action', value: 'block' }, 'Block this browser …'),
  ]);
}

export function drawBlockAsked(slug: string, comment: string): ElementContent[] {
  return drawQuestion({
    says: [
      h(
        'p',
        'This publication takes no more comments from the browser that left them, and none of those is changed. Whoever tries is told so. What is there stays as it is: hide it, or remove its words, besides.',
      ),
      h(
        'p',
        'A browser is known by a cookie. Whoever throws it away comes as somebody new, whose first comment waits for a moderator.',
      ),
    ],
    action: addressOf(slug),
    about: [['comment', comment], SURE],
    answers: [drawAnswer('Block this browser', 'action', 'block')],
    back: `/moderate/${slug}/writer?comment=${comment}`,
  });
}

/** Browsers that are blocked, each with the way to take comments of it again. */
export function drawBlocked(slug: string, blocked: readonly BlockedWriter[]): ElementContent[] {
  if (blocked.length === 0) return [h('p', 'No browser is blocked.')];
  return [
    h('p', 'No comments are taken from these browsers. A block ends by itself after a year.'),
    h(
      'ul.rows',
      blocked.map((one) => h('li', [drawOne(slug, one)])),
    ),
  ];
}

function drawOne(slug: string, { writer, at, by, comment, name }: BlockedWriter): Element {
  const whose =
    comment === null || name === null
      ? 'A browser of which no words are kept'
      : h('a', { href: `/moderate/${slug}/writer?comment=${comment}` }, [
          'That of ',
          h('span', UNKNOWN, name),
        ]);
  return h('form.row', { method: 'post', action: addressOf(slug) }, [
    h('span', [whose, `, on ${sayMinute(at)}${by === null ? '' : ` by ${by}`}`]),
    h('input', { type: 'hidden', name: 'writer', value: writer }),
    h('button', { type: 'submit', name: 'action', value: 'unblock' }, 'Take its comments again'),
  ]);
}
