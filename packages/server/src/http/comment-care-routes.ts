import { h } from 'hastscript';
import { idOf } from '../comments/form-token.ts';
import { hashedPrefix } from '../comments/network-prefix.ts';
import { drawQuoted } from '../pages/comment-form.ts';
import { writeDocument } from '../pages/document.ts';
import { findOwnComment, findReportable, reportComment } from '../storage/comments.ts';
import { attempt, type Limit, saltOf } from '../storage/limits.ts';
import { hashOf } from '../storage/media.ts';
import { HTML, JSON_TYPE, send } from './answer.ts';
import { notFound, sayAndLeadBack } from './not-found.ts';
import { type Call, type Route, UUID } from './route.ts';

const HOUR = 60 * 60 * 1000;
const LIMIT: Limit = { kind: 'report', times: 10, milliseconds: HOUR };

function addressOf(found: NonNullable<Awaited<ReturnType<typeof findReported>>>): string {
  return `/${found.publication}/${found.slug}/#comment-${found.number}`;
}

async function findReported({ site, param }: Call) {
  return UUID.test(param('comment'))
    ? findReportable(site.storage.db, param('comment'))
    : undefined;
}

/** Asks once more, so that a link that was followed reports nothing. */
async function answerReportForm(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const found = await findReported(call);
  if (found === undefined) return notFound(call);
  const body = writeDocument({
    title: 'Report a comment',
    assets: site.assets,
    body: [
      h('h1.small', `Report this comment by ${found.name}?`),
      drawQuoted(found.text),
      h('form.decide', { method: 'post', action: `/comments/${param('comment')}/report` }, [
        h('button.main', { type: 'submit' }, 'Report this comment'),
      ]),
      h('p', [h('a', { href: addressOf(found) }, 'Back to the page')]),
    ],
  });
  const headers = { 'Cache-Control': 'no-store' };
  return send(site, request, { type: HTML, policy: 'page', body, headers });
}

/** Counts one report of a network for a comment; a second one changes nothing. */
async function answerReport(call: Call): Promise<Response> {
  const { site, from, param } = call;
  const found = await findReported(call);
  if (found === undefined) return notFound(call);
  const back = addressOf(found);
  const { db } = site.storage;
  const prefix = hashedPrefix(await saltOf(db, site.now()), from);
  if (!(await attempt(db, LIMIT, prefix, site.now()))) {
    return sayAndLeadBack(call, {
      status: 429,
      title: 'Not reported',
      says: 'Many reports have come from your network. Try again in an hour.',
      back,
    });
  }
  const comment = param('comment');
  const id = idOf(site.key, ['report', comment, prefix]);
  await reportComment(db, comment, { id, from: prefix, at: site.now() });
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
