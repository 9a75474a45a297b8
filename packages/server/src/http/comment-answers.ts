import { h } from 'hastscript';
import type { Typed } from '../comments/check-comment.ts';
import type { Refused, Sent } from '../comments/take-comment.ts';
import { drawForm, drawKept, drawQuoted, keepingOf } from '../pages/comment-form.ts';
import { drawProgram, writeDocument } from '../pages/document.ts';
import { titled } from '../pages/faults.ts';
import { formToken } from '../sealing/form-token.ts';
import { type Call, UUID } from '../site/route.ts';
import type { StoredBriefing } from '../storage/briefings.ts';
import { HTML, send } from './answer.ts';
import { cookieOf } from './cookies.ts';
import { readForm } from './forms.ts';
import { WRITER } from './writer-cookie.ts';

/** The comment that another answers. */
export interface Answered {
  readonly id: string;
  readonly name: string;
  /** Its words, where they could be read. */
  readonly text?: string;
}

/** A page with the form alone, and what was typed into it. */
export async function answerForm(
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
    readonly asksAbout?: boolean;
    /** Until when comments are taken. */
    readonly until?: string;
  },
): Promise<Response> {
  const { status, action, back, briefing, typed, refused, to, isChange = false, until } = form;
  const { headline } = briefing.summary;
  const title = to === undefined ? 'Write a comment' : `Reply to ${to.name}`;
  const about = briefing.anchors.find(({ pin }) => pin === typed.about);
  const quoted = to === undefined ? (about?.full ?? about?.label) : to.text;
  const body = writeDocument({
    title: titled(
      `${to === undefined ? 'Comment' : title} on “${headline}”`,
      refused !== undefined,
    ),
    assets: site.assets,
    inHead: [drawProgram(site.assets, 'keep-typed')],
    body: [
      h('h1.small', isChange ? 'Change your comment' : title),
      h('p', ['On ', h('a', { href: back }, headline)]),
      ...(quoted === undefined ? [] : [drawQuoted(quoted)]),
      drawForm({
        action,
        typed,
        faults: refused?.faults ?? {},
        problem: refused?.problem,
        anchors: briefing.anchors,
        token: formToken(site.key, 'comment', site.now()),
        to: to?.id,
        isChange,
        ...(form.asksAbout !== undefined && { asksAbout: form.asksAbout }),
        ...(!isChange && { keep: keepingOf(back, to?.id) }),
        ...(until !== undefined && { until }),
        button: isChange
          ? 'Change the comment'
          : to === undefined
            ? 'Send the comment'
            : 'Send the reply',
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

export async function readSent(call: Call): Promise<Sent | undefined> {
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

/** It is not taken any more: what was typed stands there for its writer, who has it if nobody else does. */
export function answerKept(
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

/** The server cannot keep it now: what was typed goes back to its writer, who has it if nobody else does. */
export function answerFailing(
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

/** Room for much more than is taken, so that who wrote too much is told so and has it back. */
export const COMMENT_BYTES = 512 * 1024;
