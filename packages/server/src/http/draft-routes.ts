import { h } from 'hastscript';
import { inPublication } from '../pages/above.ts';
import { writeElements } from '../pages/document.ts';
import { drawVisitor } from '../pages/visitor.ts';
import { BRIEFING, type Call, NUMBER, PUBLICATION, type Route } from '../site/route.ts';
import { findDraft, findDraftTexts } from '../storage/drafts.ts';
import { HTML, JSON_TYPE, send } from './answer.ts';
import { fill } from './briefing-page.ts';
import { authorAsking } from './history-routes.ts';
import { notFound } from './not-found.ts';
import { visitorOf } from './visitor.ts';

/** A version as readers will see it, for those who write here, whether it is published or not. */
async function answerDraft(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const number = Number(param('number'));
  const found = await findDraft(site.storage.db, param('publication'), param('briefing'), number);
  if (found === undefined) return notFound(call);
  const address = `/${param('publication')}/${param('briefing')}/`;
  const isPublished = found.publishedAt !== null;
  const notice = h('p.notice.plain', [
    ...(isPublished
      ? [
          `Version ${number}, which is published: `,
          h('a', { href: `${address}versions/${number}/` }, 'as readers see it'),
        ]
      : [`Version ${number} is a draft: only those who write for this publication see it`]),
    '.',
  ]);
  const says = 'Comments and readers’ judgements stand here once it is published.';
  const drawn = fill(
    found.page,
    site.configuration.address,
    new Map([
      ['notices', writeElements([drawVisitor(visitorOf(call)!), notice])],
      ['comments', writeElements([h('p.aside', says)])],
    ]),
  );
  const body = inPublication(drawn, found.publicationTitle);
  const headers = { 'Cache-Control': 'no-store', Vary: 'Cookie' };
  return send(site, request, { type: HTML, policy: 'briefing', body, headers });
}

/** The texts of what is no version that readers see: for those who write here, and kept by no browser. */
export async function answerDraftTexts(call: Call): Promise<Response> {
  const { site, request, param } = call;
  if ((await authorAsking(call)) === undefined) return notFound(call);
  const texts = await findDraftTexts(
    site.storage.db,
    param('publication'),
    param('briefing'),
    param('hash'),
  );
  if (texts === undefined) return notFound(call);
  const headers = { 'Cache-Control': 'no-store', Vary: 'Cookie' };
  return send(site, request, {
    type: JSON_TYPE,
    policy: 'data',
    body: JSON.stringify(texts),
    headers,
  });
}

/** What is saved and not published yet, as a page. */
export const draftRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `/${PUBLICATION}/${BRIEFING}/drafts/${NUMBER}/`,
    needs: 'author',
    answer: answerDraft,
  },
];
