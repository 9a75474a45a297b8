import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Closing, closingOf, sayClosing } from '../comments/closing.ts';
import { changeComment, type Sent } from '../comments/take-comment.ts';
import { drawForm, drawQuoted, keepingOf } from '../pages/comment-form.ts';
import { addressOfComment } from '../pages/comment-section.ts';
import { drawProgram, writeDocument } from '../pages/document.ts';
import { drawOwnData } from '../pages/own-data.ts';
import { drawAnswer, drawQuestion, SURE } from '../pages/question.ts';
import { formToken } from '../sealing/form-token.ts';
import { type Call, type Route, UUID } from '../site/route.ts';
import type { Site } from '../site/site.ts';
import { findBriefingById } from '../storage/briefings.ts';
import { findOwnComment, withdrawComments } from '../storage/comments.ts';
import { hashOf } from '../storage/media.ts';
import { HTML, lead, send } from './answer.ts';
import {
  answerFailing,
  answerForm,
  answerKept,
  COMMENT_BYTES,
  readSent,
} from './comment-answers.ts';
import { readForm } from './forms.ts';
import { notFound, notUnderstood, sayAndLeadBack } from './not-found.ts';

/** So long a comment may be changed by its writer. */
const CHANGE_MILLISECONDS = 30 * 60 * 1000;
/** The word of a comment stands in the address. */
const PRIVATE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' } as const;

async function findOwn({ site, param, url }: Call) {
  const word = url.searchParams.get('word') ?? '';
  if (!UUID.test(param('comment'))) return undefined;
  const own = await findOwnComment(site.storage.db, param('comment'), hashOf(word));
  if (own === undefined || own.state === 'removed') return undefined;
  const briefing = await findBriefingById(site.storage.db, own.briefing, own.version);
  return briefing === undefined ? undefined : { own, briefing, word };
}

/** Whether its writer may still change a comment. */
export function mayChange(
  { state, madeAt }: { readonly state: string; readonly madeAt: Date },
  now: Date,
): boolean {
  // One that was made while a clock was ahead is not open until that time comes.
  const apart = Math.abs(now.getTime() - madeAt.getTime());
  return state !== 'hidden' && apart < CHANGE_MILLISECONDS;
}

/** Where no comments are taken, none is changed either: who answered it could not answer the change. */
const sayUnchangeable = (closing: Closing) =>
  `${sayClosing(closing)} You can still remove your comment, but not change it.`;

const STATES = {
  shown: 'Your comment is shown.',
  held: 'Your comment has arrived and waits for a moderator, who decides whether it is shown.',
  hidden:
    'A moderator has decided not to show this comment. It cannot be changed any more; you can remove it.',
  removed: '',
} as const;

function drawChange(
  site: Site,
  { own, briefing, word }: NonNullable<Awaited<ReturnType<typeof findOwn>>>,
): Element[] {
  if (!mayChange(own, site.now())) return [];
  const closing = closingOf(briefing, site.now());
  if (!closing.isOpen) return [h('h2', 'Change it'), h('p', sayUnchangeable(closing))];
  return [
    h('h2', 'Change it'),
    h(
      'p',
      'You can change it for half an hour after you sent it. This browser finds it again under What you left here; from another one you need this page’s address. If a moderator has shown it, it waits for one again.',
    ),
    drawForm({
      action: `/comments/${own.id}?word=${word}`,
      typed: { name: own.name, comment: own.text, about: own.pin ?? '' },
      faults: {},
      anchors: briefing.anchors,
      token: formToken(site.key, 'comment', site.now()),
      asksAbout: own.parent === null,
      isChange: true,
      button: 'Change the comment',
    }),
  ];
}

/** What became of a comment, for its writer alone, who may change it for a while. */
async function answerOwn(call: Call): Promise<Response> {
  const found = await findOwn(call);
  if (found === undefined) return notFound(call);
  const { own, briefing, word } = found;
  const { site, request } = call;
  const back = `/${briefing.publicationSlug}/${briefing.slug}/`;
  const body = writeDocument({
    title: 'Your comment',
    assets: site.assets,
    inHead: [drawProgram(site.assets, 'keep-typed')],
    body: [
      h('h1.small', 'Your comment'),
      ...(call.url.searchParams.has('changed')
        ? [h('p.notice.plain', 'Your comment was changed.')]
        : []),
      h('p', { dataTaken: keepingOf(back, own.parent) }, STATES[own.state]),
      h('p', [
        h(
          'a',
          { href: own.state === 'shown' ? addressOfComment(back, own.number) : `${back}#comments` },
          'Back to the page',
        ),
      ]),
      ...drawChange(site, found),
      ...drawOwnData(own.id, word),
      h('h2', 'Remove it'),
      h(
        'p',
        'You can remove it at any time, with this page’s address. Your name and your words are deleted; replies to it stay, below a line that says that its writer removed it. You are asked once more.',
      ),
      h('form.decide', { method: 'post', action: `/comments/${own.id}/removal?word=${word}` }, [
        h('button', { type: 'submit' }, 'Remove the comment …'),
      ]),
    ],
  });
  return send(site, request, {
    type: HTML,
    policy: 'scripted',
    body,
    headers: PRIVATE,
  });
}

async function answerChange(call: Call): Promise<Response> {
  const sent = await readSent(call);
  if (sent === undefined) return notUnderstood(call);
  const action = `/comments/${call.param('comment')}?word=${encodeURIComponent(call.url.searchParams.get('word') ?? '')}`;
  try {
    return await change(call, action, sent);
  } catch {
    return answerFailing(call, { action, back: '/', isChange: true }, sent);
  }
}

async function change(call: Call, action: string, sent: Sent): Promise<Response> {
  const found = await findOwn(call);
  if (found === undefined) return notFound(call);
  const { own, briefing } = found;
  const { site } = call;
  if (!mayChange(own, site.now())) {
    const why = 'A comment can be changed for half an hour, unless a moderator hides it.';
    return answerKept(call, why, `/${briefing.publicationSlug}/${briefing.slug}/`, sent.typed);
  }
  const closing = closingOf(briefing, site.now());
  if (!closing.isOpen) {
    const back = `/${briefing.publicationSlug}/${briefing.slug}/`;
    return answerKept(call, sayUnchangeable(closing), back, sent.typed);
  }
  const taken = await changeComment(site, briefing, own, sent);
  if (taken.kind === 'kept') return lead(site, `${action}&changed`);
  return answerForm(call, {
    status: taken.status,
    action,
    back: `/${briefing.publicationSlug}/${briefing.slug}/`,
    briefing,
    typed: sent.typed,
    refused: taken,
    isChange: true,
    asksAbout: own.parent === null,
  });
}

/** Its writer may remove a comment at any time, name and words, once they were asked. */
async function answerWithdrawal(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  const found = await findOwn(call);
  if (found === undefined) return notFound(call);
  if (form?.('sure') !== 'yes') return askToRemove(call, found);
  await withdrawComments(call.site.storage.db, [found.own.id]);
  call.site.metrics.comment('withdrawn');
  const { publicationSlug, slug } = found.briefing;
  const says = 'Your name and your words are deleted. They stay in backups that were made before.';
  return sayAndLeadBack(call, {
    title: 'Comment removed',
    says,
    back: `/${publicationSlug}/${slug}/#comments`,
  });
}

function askToRemove(
  { site, request }: Call,
  { own, word }: NonNullable<Awaited<ReturnType<typeof findOwn>>>,
): Promise<Response> {
  const title = 'Remove your comment?';
  const address = `/comments/${own.id}`;
  const body = writeDocument({
    title,
    assets: site.assets,
    body: [
      h('h1.small', title),
      ...drawQuestion({
        says: [
          drawQuoted(own.text),
          h('p', 'Your name and your words are deleted. This cannot be undone.'),
        ],
        action: `${address}/removal?word=${word}`,
        about: [SURE],
        answers: [drawAnswer('Remove it for good')],
        back: `${address}?word=${word}`,
      }),
    ],
  });
  return send(site, request, { type: HTML, policy: 'page', body, headers: PRIVATE });
}

/** What writers may do about a comment of their own. */
export const ownCommentRoutes: readonly Route[] = [
  { method: 'GET', path: '/comments/:comment', needs: 'anyone', answer: answerOwn },
  {
    method: 'POST',
    path: '/comments/:comment',
    needs: 'anyone',
    mostBytes: COMMENT_BYTES,
    answer: answerChange,
  },
  {
    method: 'POST',
    path: '/comments/:comment/removal',
    needs: 'anyone',
    answer: answerWithdrawal,
  },
];
