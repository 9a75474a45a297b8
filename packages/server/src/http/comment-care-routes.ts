import { h } from 'hastscript';
import { drawQuoted } from '../pages/comment-form.ts';
import { addressOfComment } from '../pages/comment-section.ts';
import { writeDocument } from '../pages/document.ts';
import { titled } from '../pages/faults.ts';
import { drawPlainForm, type PlainField } from '../pages/plain-form.ts';
import { idOf } from '../sealing/form-token.ts';
import { hashedPrefix } from '../sealing/network-prefix.ts';
import { type Call, type Route, UUID } from '../site/route.ts';
import { findOwnComment, findReportable, reportComment } from '../storage/comments.ts';
import { attempt, hashesOf, type Limit } from '../storage/limits.ts';
import { hashOf } from '../storage/media.ts';
import { cleanLine } from '../storage/typed-text.ts';
import { HTML, JSON_TYPE, send } from './answer.ts';
import { readForm } from './forms.ts';
import { notFound, sayAndLeadBack } from './not-found.ts';

const HOUR = 60 * 60 * 1000;
const LIMIT: Limit = { kind: 'report', times: 10, milliseconds: HOUR };

type Reported = NonNullable<Awaited<ReturnType<typeof findReported>>>;

function addressOf(found: Reported): string {
  return addressOfComment(`/${found.publication}/${found.slug}/`, found.number);
}

async function findReported({ site, param }: Call) {
  return UUID.test(param('comment'))
    ? findReportable(site.storage.db, param('comment'))
    : undefined;
}

/** Asks once more, so that a link that was followed reports nothing. */
async function answerReportForm(call: Call): Promise<Response> {
  const found = await findReported(call);
  return found === undefined ? notFound(call) : showReportForm(call, found);
}

const MOST_OF_REASON = 300;

function showReportForm(
  { site, request, param }: Call,
  found: Reported,
  reason = '',
  fault?: string,
): Promise<Response> {
  const title = titled('Report a comment', fault !== undefined);
  const field: PlainField = {
    name: 'reason',
    label: 'Why (optional)',
    hint: 'Only moderators read it. It is deleted 30 days after one of them decided about the comment, and sooner with the words of the comment.',
    type: 'text',
    autoComplete: 'off',
    value: reason,
    fault,
  };
  const body = writeDocument({
    title,
    assets: site.assets,
    body: [
      h('h1.small', `Report this comment by ${found.name}?`),
      drawQuoted(found.text),
      drawPlainForm(`/comments/${param('comment')}/report`, [field], 'Report this comment', {
        problem: fault === undefined ? undefined : 'Nothing was reported yet.',
      }),
      h('p', [h('a', { href: addressOf(found) }, 'Back to the page')]),
    ],
  });
  const status = fault === undefined ? 200 : 422;
  const headers = { 'Cache-Control': 'no-store' };
  return send(site, request, { status, type: HTML, policy: 'page', body, headers });
}

/** Counts one report of a network for a comment in a day; a second one changes nothing. */
async function answerReport(call: Call): Promise<Response> {
  const { site, from, param } = call;
  const form = await readForm(call.request);
  const found = await findReported(call);
  if (found === undefined) return notFound(call);
  const reason = cleanLine(form?.('reason') ?? '');
  if (reason.length > MOST_OF_REASON) {
    const fault = `At most ${MOST_OF_REASON} characters; this has ${reason.length}.`;
    return showReportForm(call, found, reason, fault);
  }
  const back = addressOf(found);
  const { db } = site.storage;
  if (!(await attempt(db, LIMIT, hashedPrefix(from), site.now()))) {
    return sayAndLeadBack(call, {
      status: 429,
      title: 'Not reported',
      says: 'Many reports have come from your network. Try again in an hour.',
      back,
    });
  }
  const comment = param('comment');
  const networks = await hashesOf(db, hashedPrefix(from), site.now());
  const id = idOf(site.key, ['report', comment, networks[0]]);
  await reportComment(db, comment, { id, networks, at: site.now(), reason });
  const says = 'A moderator will look at the comment. Until then it stays on the page.';
  return sayAndLeadBack(call, { title: 'Reported', says, back });
}

async function findOwn({ site, param, url }: Call) {
  if (!UUID.test(param('comment'))) return undefined;
  const secret = hashOf(url.searchParams.get('word') ?? '');
  const own = await findOwnComment(site.storage.db, param('comment'), secret);
  return own === undefined || own.state === 'removed' ? undefined : own;
}

/** All that is kept of a comment, for its writer. */
async function answerData(call: Call): Promise<Response> {
  const { site, request } = call;
  const own = await findOwn(call);
  if (own === undefined) return notFound(call);
  return send(site, request, {
    type: JSON_TYPE,
    policy: 'data',
    body: JSON.stringify(own, undefined, 2),
    headers: {
      'Cache-Control': 'no-store',
      'Content-Disposition': 'attachment; filename="comment.json"',
    },
  });
}

/** What readers may do about a comment of others, and what is kept of their own. */
export const commentCareRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/comments/:comment/report',
    needs: 'anyone',
    answer: answerReportForm,
  },
  { method: 'POST', path: '/comments/:comment/report', needs: 'anyone', answer: answerReport },
  { method: 'GET', path: '/comments/:comment/data', needs: 'anyone', answer: answerData },
];
