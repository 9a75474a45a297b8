import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Typed } from '../comments/check-comment.ts';
import { type Closing, closingOf, sayClosing } from '../comments/closing.ts';
import { formToken } from '../comments/form-token.ts';
import {
  changeComment,
  type Kept,
  type Refused,
  type Sent,
  type Taken,
  takeComment,
} from '../comments/take-comment.ts';
import { drawForm, drawKept, keepingOf, UNTYPED } from '../pages/comment-form.ts';
import { drawProgram, writeDocument } from '../pages/document.ts';
import { titled } from '../pages/faults.ts';
import { drawOwnData } from '../pages/own-data.ts';
import { findBriefing, findBriefingById, type StoredBriefing } from '../storage/briefings.ts';
import { findOwnComment, findShownComment, withdrawComments } from '../storage/comments.ts';
import { hashOf } from '../storage/media.ts';
import { HTML, lead, send } from './answer.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { readForm } from './forms.ts';
import { notFound, notUnderstood, sayAndLeadBack } from './not-found.ts';
import { BRIEFING, type Call, PUBLICATION, type Route, UUID } from './route.ts';
import type { Site } from './site.ts';
import { WRITER } from './writer-cookie.ts';

const WRITER_DAYS = 90;
/** Room for much more than is taken, so that who wrote too much is told so and has it back. */
const COMMENT_BYTES = 512 * 1024;
/** So long a comment may be changed by its writer. */
const CHANGE_MILLISECONDS = 30 * 60 * 1000;

/** The comment that another answers. */
interface Answered {
  readonly id: string;
  readonly name: string;
}

/** A page with the form alone, and what was typed into it. */
async function answerForm(
  { site, request }: Call,
  form: {
    readonly status: number;
    readonly action: string;
    readonly back: string;
    readonly briefing: Pick<StoredBriefing, 'summary' | 'anchors'>;
    readonly typed: Typed;
    readonly refused?: Partial<Refused>;
    readonly to?: Answered | undefined;
    readonly isChange?: boolean;
    /** Until when comments are taken. */
    readonly until?: string;
  },
): Promise<Response> {
  const { status, action, back, briefing, typed, refused, to, isChange = false, until } = form;
  const { headline } = briefing.summary;
  const body = writeDocument({
    title: titled(`Comment on “${headline}”`, refused !== undefined),
    assets: site.assets,
    inHead: [drawProgram(site.assets, 'keep-typed')],
    body: [
      h('h1.small', isChange ? 'Change your comment' : 'Write a comment'),
      h('p', ['On ', h('a', { href: back }, headline)]),
      drawForm({
        action,
        typed,
        faults: refused?.faults ?? {},
        problem: refused?.problem,
        anchors: briefing.anchors,
        token: formToken(site.key, site.now()),
        to,
        ...(!isChange && { keep: keepingOf(back, to?.id) }),
        ...(until !== undefined && { until }),
        button: isChange ? 'Change the comment' : 'Send the comment',
      }),
    ],
  });
  return send(site, request, {
    status,
    type: HTML,
    policy: 'scripted',
    body,
    headers: { 'Cache-Control': 'no-store' },
  });
}

async function readSent(call: Call): Promise<Sent | undefined> {
  const form = await readForm(call.request);
  if (form === undefined) return undefined;
  const { site, request, from } = call;
  return {
    typed: { name: form('name'), comment: form('comment'), about: form('about') },
    to: UUID.test(form('to')) ? form('to') : '',
    token: form('form'),
    trap: form('website'),
    writer: cookieOf(site, request, WRITER),
    from,
  };
}

async function answerNew(call: Call): Promise<Response> {
  const { site, param, url } = call;
  const found = await findBriefing(site.storage.db, param('publication'), param('briefing'));
  if (found === undefined) return notFound(call);
  const back = `/${param('publication')}/${param('briefing')}/`;
  const closing = closingOf(found, site.now());
  if (!closing.isOpen) return answerKept(call, sayClosing(closing), back);
  const asked = url.searchParams.get('to') ?? '';
  const to = UUID.test(asked)
    ? await findShownComment(site.storage.db, found.id, asked)
    : undefined;
  const typed = { ...UNTYPED, about: url.searchParams.get('about') ?? '' };
  return answerForm(call, {
    status: 200,
    action: `${back}comments`,
    back,
    briefing: found,
    typed,
    to,
    until: sayClosing(closing),
  });
}

/** It is not taken any more: what was typed stands there for its writer, who has it if nobody else does. */
function answerKept(
  { site, request }: Call,
  why: string,
  back: string,
  typed?: Typed,
): Promise<Response> {
  const title = typed === undefined ? 'No comments are taken' : 'Not sent';
  const body = writeDocument({
    title: titled(title, typed !== undefined),
    assets: site.assets,
    body: [
      h('h1.small', title),
      h('p', why),
      ...(typed === undefined || typed.comment === '' ? [] : [drawKept(typed)]),
      h('p', [h('a', { href: back }, 'Back to the page')]),
    ],
  });
  return send(site, request, { status: 403, type: HTML, policy: 'page', body });
}

/** Takes a comment. Whatever keeps it from being taken, the form comes back with all that was typed. */
async function answerComment(call: Call): Promise<Response> {
  const { site, param } = call;
  const sent = await readSent(call);
  if (sent === undefined) return notUnderstood(call);
  const back = `/${param('publication')}/${param('briefing')}/`;
  let briefing: StoredBriefing | undefined;
  let taken: Taken;
  let to: Answered | undefined;
  try {
    briefing = await findBriefing(site.storage.db, param('publication'), param('briefing'));
    if (briefing === undefined) return notFound(call);
    const closing = closingOf(briefing, site.now());
    if (!closing.isOpen) return answerKept(call, sayClosing(closing), back, sent.typed);
    taken = await takeComment(site, briefing, sent);
    if (taken.kind === 'refused' && sent.to !== '') {
      to = await findShownComment(site.storage.db, briefing.id, sent.to);
    }
  } catch {
    return answerFailing(call, { action: `${back}comments`, back, briefing }, sent);
  }
  site.metrics.comment(taken.kind === 'refused' ? 'refused' : taken.isShown ? 'shown' : 'held');
  if (taken.kind === 'kept') return leadToOwn(call, taken);
  const { status } = taken;
  return answerForm(call, {
    status,
    action: `${back}comments`,
    back,
    briefing,
    typed: sent.typed,
    refused: taken,
    to,
  });
}

/** The server cannot keep it now: what was typed goes back to its writer, who has it if nobody else does. */
function answerFailing(
  call: Call,
  form: {
    readonly action: string;
    readonly back: string;
    readonly briefing?: StoredBriefing | undefined;
    readonly isChange?: boolean;
  },
  { typed, to }: Sent,
): Promise<Response> {
  call.site.log('error', 'comment not kept');
  const about =
    typed.about === '' ? [] : [{ pin: typed.about, label: 'What you chose', fragment: '' }];
  return answerForm(call, {
    ...form,
    status: 503,
    briefing: form.briefing ?? {
      anchors: about,
      summary: { headline: 'the page', standfirst: '', by: [], date: '', language: 'en' },
    },
    typed,
    refused: {
      problem:
        'The comment could not be saved: the server cannot save anything just now. What you wrote is below. Wait a little, and send it again.',
    },
    to: to === '' ? undefined : { id: to, name: 'another comment' },
  });
}

function leadToOwn(call: Call, { id, word, writer }: Kept): Response {
  return lead(call.site, `/comments/${id}?word=${word}`, {
    'Set-Cookie': setCookie(call.site, WRITER, writer, WRITER_DAYS * 24 * 60 * 60),
  });
}

async function findOwn({ site, param, url }: Call) {
  const word = url.searchParams.get('word') ?? '';
  if (!UUID.test(param('comment'))) return undefined;
  const own = await findOwnComment(site.storage.db, param('comment'), hashOf(word));
  if (own === undefined || own.state === 'removed') return undefined;
  const briefing = await findBriefingById(site.storage.db, own.briefing, own.version);
  return briefing === undefined ? undefined : { own, briefing, word };
}

function mayChange(
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
  hidden: 'A moderator has decided not to show this comment.',
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
    h('p', 'You can change it for half an hour. Keep the address of this page if you may want to.'),
    drawForm({
      action: `/comments/${own.id}?word=${word}`,
      typed: { name: own.name, comment: own.text, about: own.pin ?? '' },
      faults: {},
      anchors: briefing.anchors,
      token: formToken(site.key, site.now()),
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
      h('p', { dataTaken: keepingOf(back, own.parent) }, STATES[own.state]),
      h('p', [
        h(
          'a',
          { href: `${back}#${own.state === 'shown' ? `comment-${own.number}` : 'comments'}` },
          'Back to the page',
        ),
      ]),
      ...drawChange(site, found),
      ...drawOwnData(own.id, word),
      h('h2', 'Remove it'),
      h(
        'p',
        'You can remove it at any time, with the address of this page. Your name and your words are deleted; replies to it stay, and the page says that its writer removed the comment.',
      ),
      h('form.decide', { method: 'post', action: `/comments/${own.id}/removal?word=${word}` }, [
        h('button', { type: 'submit' }, 'Remove the comment'),
      ]),
    ],
  });
  return send(site, request, {
    type: HTML,
    policy: 'scripted',
    body,
    headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' },
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
  if (taken.kind === 'kept') return lead(site, action);
  return answerForm(call, {
    status: taken.status,
    action,
    back: `/${briefing.publicationSlug}/${briefing.slug}/`,
    briefing,
    typed: sent.typed,
    refused: taken,
    isChange: true,
  });
}

/** Its writer may take a comment back at any time, name and words. */
async function answerWithdrawal(call: Call): Promise<Response> {
  const found = await findOwn(call);
  if (found === undefined) return notFound(call);
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

/** What readers may say. */
export const commentRoutes: readonly Route[] = [
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
  {
    method: 'GET',
    path: `/${PUBLICATION}/${BRIEFING}/comments/new`,
    needs: 'anyone',
    answer: answerNew,
  },
  {
    method: 'POST',
    path: `/${PUBLICATION}/${BRIEFING}/comments`,
    needs: 'anyone',
    mostBytes: COMMENT_BYTES,
    answer: answerComment,
  },
];
