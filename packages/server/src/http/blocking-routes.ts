import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { drawBlockAsked, drawBlocked } from '../pages/blocking.ts';
import { type Call, HASH, PUBLICATION, type Route, UUID } from '../site/route.ts';
import { blockWriter, listBlocked, unblockWriter } from '../storage/blocked-writers.ts';
import { findWriter } from '../storage/own-data.ts';
import { lead } from './answer.ts';
import { readForm } from './forms.ts';
import { showToModerator } from './moderation-routes.ts';
import { notFound, notUnderstood } from './not-found.ts';

const MOST_LISTED = 500;

const show = (call: Call, title: string, body: readonly ElementContent[], here = 'writer') =>
  showToModerator(call, { title, here, body });

async function answerBlocked(call: Call): Promise<Response> {
  const { site, publication } = call;
  const blocked = await listBlocked(site.storage.db, publication!.id, MOST_LISTED);
  return show(call, 'Blocked', drawBlocked(publication!.slug, blocked), 'blocked');
}

/** Blocks the browser that left a comment, once a moderator said that they are sure, or takes comments of one again. */
async function answerBlocking(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const { site, publication } = call;
  const { db } = site.storage;
  const { id, slug } = publication!;
  const [action, comment, writer] = [form('action'), form('comment'), form('writer')];
  if (action === 'unblock' && new RegExp(`^${HASH}$`).test(writer)) {
    if (await unblockWriter(db, id, writer)) site.log('info', 'unblocked');
    return lead(site, `/moderate/${slug}/blocked`);
  }
  if (action !== 'block' || !UUID.test(comment)) return notUnderstood(call);
  const whose = await findWriter(db, id, comment);
  if (whose === undefined) return notFound(call);
  if (whose === '') {
    const says = 'Its words are gone, and with them what leads to its browser.';
    return show(call, 'Nothing was blocked', [h('p', says)]);
  }
  if (form('sure') !== 'yes') {
    return show(call, 'Block this browser?', drawBlockAsked(slug, comment));
  }
  const by = { publication: id, account: call.account!.id, at: site.now() };
  await blockWriter(db, { ...by, writer: whose });
  site.log('info', 'blocked');
  return lead(site, `/moderate/${slug}/blocked`);
}

const path = `/moderate/${PUBLICATION}/blocked`;

/** Browsers from which a publication takes no comments. */
export const blockingRoutes: readonly Route[] = [
  { method: 'GET', path, needs: 'moderator', answer: answerBlocked },
  { method: 'POST', path, needs: 'moderator', answer: answerBlocking },
];
