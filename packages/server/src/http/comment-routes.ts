import { closingOf, sayClosing } from '../comments/closing.ts';
import { type Kept, type Taken, takeComment } from '../comments/take-comment.ts';
import { UNTYPED } from '../pages/comment-form.ts';
import { BRIEFING, type Call, PUBLICATION, type Route, UUID } from '../site/route.ts';
import { findBriefing, type StoredBriefing } from '../storage/briefings.ts';
import { findShownComment } from '../storage/comments.ts';
import { lead } from './answer.ts';
import {
  type Answered,
  answerFailing,
  answerForm,
  answerKept,
  COMMENT_BYTES,
  readSent,
} from './comment-answers.ts';
import { setCookie } from './cookies.ts';
import { notFound, notUnderstood } from './not-found.ts';
import { WRITER } from './writer-cookie.ts';

const WRITER_DAYS = 90;

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

function leadToOwn(call: Call, { id, word, writer }: Kept): Response {
  return lead(call.site, `/comments/${id}?word=${word}`, {
    'Set-Cookie': setCookie(call.site, WRITER, writer, WRITER_DAYS * 24 * 60 * 60),
  });
}

/** How readers write comments. */
export const commentRoutes: readonly Route[] = [
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
