import { h } from 'hastscript';
import type { Account } from '../accounts/accounts.ts';
import { type Document, writeDocument } from '../pages/document.ts';
import { drawCompareForm, drawComparison, drawHistory } from '../pages/history.ts';
import { drawCopyLink, drawOrigin } from '../pages/origin.ts';
import { type Part, pageIn, partOf } from '../pages/paging.ts';
import { hashedPrefix } from '../sealing/network-prefix.ts';
import { BRIEFING, type Call, PUBLICATION, type Route } from '../site/route.ts';
import {
  findComparison,
  findVersionTexts,
  findVersionTold,
  keepComparison,
  listHistory,
  type VersionTexts,
  type VersionTold,
} from '../storage/history.ts';
import { attempt, type Limit } from '../storage/limits.ts';
import { findBriefingSource, findOrigin, type ToldOrigin } from '../storage/origins.ts';
import { findPublication, roleOf } from '../storage/publications.ts';
import type { Compared } from '../storage/tables.ts';
import { HTML, send } from './answer.ts';
import { notFound } from './not-found.ts';
import { visitorOf } from './visitor.ts';

/** Comparisons that nobody asked for before, from one network; those that are known are free. */
const LIMIT: Limit = { kind: 'comparison', times: 10, milliseconds: 60 * 60 * 1000 };

/** Who asks, if they write for the publication: drafts are for these alone. */
export async function authorAsking({ site, request, param }: Call): Promise<Account | undefined> {
  if (request.headers.get('Cookie') === null) return undefined;
  const { db } = site.storage;
  const [account, publication] = await Promise.all([
    site.accounts.whoAsks(request.headers),
    findPublication(db, param('publication')),
  ]);
  if (account === undefined || publication === undefined) return undefined;
  const role = await roleOf(db, account.id, publication.id);
  return role === 'author' || role === 'owner' ? account : undefined;
}

const addressOf = ({ param }: Call) => `/${param('publication')}/${param('briefing')}/`;

/** Versions on one page. */
const MOST_VERSIONS = 200;

const namesOf = ({ param }: Call) => [param('publication'), param('briefing')] as const;

async function findHistory(
  call: Call,
  page: number,
  withDrafts: boolean,
): Promise<Part<VersionTold>> {
  const asked = { withDrafts, limit: MOST_VERSIONS + 1, after: (page - 1) * MOST_VERSIONS };
  const found = await listHistory(call.site.storage.db, ...namesOf(call), asked);
  return partOf(found, page, MOST_VERSIONS);
}

/** The versions whose numbers an address gives by some names. */
function findAsked(
  call: Call,
  withDrafts: boolean,
  names: readonly string[],
): Promise<(VersionTold | undefined)[]> {
  const { db } = call.site.storage;
  return Promise.all(
    names.map(async (name) => {
      const asked = call.url.searchParams.get(name) ?? '';
      if (!/^[1-9][0-9]{0,8}$/.test(asked)) return undefined;
      return findVersionTold(db, ...namesOf(call), { withDrafts, number: Number(asked) });
    }),
  );
}

/** A page that is the same for all readers; what an author sees is for nobody else, and says for whom it is. */
function answerWith(
  { site, request, url }: Call,
  author: Account | undefined,
  page: Pick<Document, 'title' | 'body'>,
): Promise<Response> {
  const visitor = author && visitorOf({ site, url, account: author });
  const body = writeDocument({ ...page, assets: site.assets, visitor });
  const headers = { Vary: 'Cookie', ...(visitor && { 'Cache-Control': 'no-store' }) };
  return send(site, request, { type: HTML, policy: 'page', body, headers });
}

async function newestOf(call: Call, withDrafts: boolean, { items, page }: Part<VersionTold>) {
  if (page === 1) return items[0];
  const { db } = call.site.storage;
  return (await listHistory(db, ...namesOf(call), { withDrafts, limit: 1 }))[0];
}

async function answerHistory(call: Call): Promise<Response> {
  const page = pageIn(call.url);
  if (page === undefined) return notFound(call);
  const author = await authorAsking(call);
  const withDrafts = author !== undefined;
  const versions = await findHistory(call, page, withDrafts);
  if (versions.items.length === 0) return notFound(call);
  const newest = (await newestOf(call, withDrafts, versions))!;
  const { headline } = newest.summary;
  const address = addressOf(call);
  const origin = await findOriginOf(call);
  return answerWith(call, author, {
    title: `Versions of “${headline}”`,
    body: [
      h('h1.small', 'Versions'),
      h('p', ['Of ', h('a', { href: address }, headline)]),
      ...(origin === undefined
        ? []
        : [
            h('p', [
              ...drawOrigin(origin),
              h(
                'a',
                { href: `${address}history/origin?to=${newest.number}` },
                'What differs from it now',
              ),
            ]),
          ]),
      ...(withDrafts ? [h('p.notice.plain', 'Only people who write here see drafts.')] : []),
      ...drawHistory(address, versions),
      h('p', [drawCopyLink(address)]),
    ],
  });
}

async function answerComparison(call: Call): Promise<Response> {
  const { site } = call;
  const author = await authorAsking(call);
  const withDrafts = author !== undefined;
  const [from, to] = await findAsked(call, withDrafts, ['from', 'to']);
  if (from === undefined || to === undefined) return notFound(call);
  const { db } = site.storage;
  const [before, after, versions] = await Promise.all([
    findVersionTexts(db, ...namesOf(call), from.number),
    findVersionTexts(db, ...namesOf(call), to.number),
    findHistory(call, 1, withDrafts),
  ]);
  if (before === undefined || after === undefined) return notFound(call);
  const compared = await comparedOf(call, before, after);
  const address = addressOf(call);
  const title = `Version ${from.number} and version ${to.number}`;
  return answerWith(call, author, {
    title,
    body: [
      h('h1.small', title),
      h('p', ['Of ', h('a', { href: `${address}history` }, to.summary.headline)]),
      ...drawComparison(before, after, compared),
      h('h2', 'Compare other versions'),
      drawCompareForm(address, versions, from.number, to.number),
    ],
  });
}

/** What the briefing was made from, if readers may see it. */
async function findOriginOf(call: Call): Promise<ToldOrigin | undefined> {
  const { db } = call.site.storage;
  const source = await findBriefingSource(db, ...namesOf(call));
  return source === undefined ? undefined : findOrigin(db, source.work);
}

/** What differs between a version and the one of another that all began with. */
async function answerOrigin(call: Call): Promise<Response> {
  const { site } = call;
  const author = await authorAsking(call);
  const withDrafts = author !== undefined;
  const [to] = await findAsked(call, withDrafts, ['to']);
  const origin = await findOriginOf(call);
  if (to === undefined || origin === undefined) return notFound(call);
  const { db } = site.storage;
  const [before, after] = await Promise.all([
    findVersionTexts(db, origin.publication, origin.slug, origin.number),
    findVersionTexts(db, ...namesOf(call), to.number),
  ]);
  if (before === undefined || after === undefined) return notFound(call);
  const compared = await comparedOf(call, before, after);
  return answerWith(call, author, {
    title: `What differs from “${origin.headline}”`,
    body: [
      h('h1.small', 'What differs from what it was made from'),
      h('p', [
        ...drawOrigin(origin),
        'Compared with version ',
        `${to.number} of `,
        h('a', { href: `${addressOf(call)}history` }, to.summary.headline),
        '.',
      ]),
      ...drawComparison(before, after, compared),
    ],
  });
}

/** Known from before, or worked out now where the network has not asked for much. */
export async function comparedOf(
  { site, from }: Call,
  before: Pick<VersionTexts, 'model' | 'modelHash'>,
  after: Pick<VersionTexts, 'model' | 'modelHash'>,
): Promise<Compared | 'later' | undefined> {
  const { db } = site.storage;
  const [first, second] = [before.modelHash, after.modelHash];
  if (first === second) return undefined;
  const known = await findComparison(db, first, second);
  if (known !== undefined) return known;
  if (!(await attempt(db, LIMIT, hashedPrefix(from), site.now()))) return 'later';
  const compared = await site.reckon({
    ask: 'comparison',
    before: before.model,
    after: after.model,
  });
  if (compared === undefined) return 'later';
  await keepComparison(db, first, second, compared);
  return compared;
}

/** What became of a briefing and its model. */
export const historyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `/${PUBLICATION}/${BRIEFING}/history`,
    needs: 'anyone',
    answer: answerHistory,
  },
  {
    method: 'GET',
    path: `/${PUBLICATION}/${BRIEFING}/history/compare`,
    needs: 'anyone',
    answer: answerComparison,
  },
  {
    method: 'GET',
    path: `/${PUBLICATION}/${BRIEFING}/history/origin`,
    needs: 'anyone',
    answer: answerOrigin,
  },
];
