import { cardOf, embedAnswer, writeEmbed } from '../pages/embed.ts';
import { writeFeed } from '../pages/feed.ts';
import { writePublication, writePublications } from '../pages/lists.ts';
import { pageIn, partOf } from '../pages/paging.ts';
import { retractionsOf } from '../pages/retraction.ts';
import {
  BRIEFING,
  type Call,
  DIGITS,
  HASH,
  NUMBER,
  PUBLICATION,
  type Route,
  SLUG,
} from '../site/route.ts';
import { findBriefing, findTexts } from '../storage/briefings.ts';
import { findDoubts } from '../storage/doubts.ts';
import { findAsset, findMedia } from '../storage/media.ts';
import { findPublication, listBriefings, listPublications } from '../storage/publications.ts';
import { HTML, JSON_TYPE, send } from './answer.ts';
import { answerBriefing } from './briefing-page.ts';
import { answerDraftTexts } from './draft-routes.ts';
import { notFound } from './not-found.ts';

/** Briefings on one page of a publication. */
const MOST_LISTED = 100;

async function answerFirst({ site, request }: Call): Promise<Response> {
  const { db } = site.storage;
  const [publications, briefings] = await Promise.all([
    listPublications(db),
    listBriefings(db, { limit: 20 }),
  ]);
  const body = writePublications(site.configuration.name, site.assets, publications, briefings);
  return send(site, request, { type: HTML, policy: 'page', body });
}

async function answerPublication(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const publication = await findPublication(site.storage.db, param('publication'));
  const page = pageIn(call.url);
  if (publication === undefined || page === undefined) return notFound(call);
  const found = await listBriefings(site.storage.db, {
    of: publication.slug,
    limit: MOST_LISTED + 1,
    after: (page - 1) * MOST_LISTED,
  });
  if (found.length === 0 && page > 1) return notFound(call);
  const briefings = partOf(found, page, MOST_LISTED);
  const body = writePublication(site.configuration.name, site.assets, publication, briefings);
  return send(site, request, { type: HTML, policy: 'page', body });
}

async function answerFeed(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const publication = await findPublication(site.storage.db, param('publication'));
  if (publication === undefined) return notFound(call);
  const briefings = await listBriefings(site.storage.db, { of: publication.slug, limit: 50 });
  const { address } = site.configuration;
  const body = writeFeed(address, publication, briefings, site.now());
  return send(site, request, {
    type: 'application/atom+xml; charset=utf-8',
    policy: 'data',
    body,
    tag: JSON.stringify(briefings),
  });
}

async function answerTexts(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const { db } = site.storage;
  const texts = await findTexts(db, param('publication'), param('briefing'), param('hash'));
  if (texts === undefined) return answerDraftTexts(call);
  return send(site, request, {
    type: JSON_TYPE,
    policy: 'data',
    body: JSON.stringify(texts),
    isForGood: true,
  });
}

/** Answers to single doubts; none as long as they are worked out, and the reader's browser does so by itself. */
async function answerDoubts(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const { db } = site.storage;
  const of = [param('publication'), param('briefing'), param('hash')] as const;
  const found = await findDoubts(db, ...of);
  if (found === undefined && (await findTexts(db, ...of)) === undefined) return notFound(call);
  return send(site, request, {
    type: JSON_TYPE,
    policy: 'data',
    body: JSON.stringify(found ?? {}),
    isForGood: found !== undefined,
  });
}

async function answerMedia(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const media = await findMedia(site.storage.db, param('hash'));
  // Bytes of pictures alone: programs and styles have their own addresses.
  if (media === undefined || !media.type.startsWith('image/')) return notFound(call);
  return send(site, request, {
    type: media.type,
    policy: 'data',
    body: media.bytes,
    isForGood: true,
  });
}

async function answerAsset(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const asset = await findAsset(site.storage.db, param('build'), param('name'));
  if (asset === undefined) return notFound(call);
  const policy = param('name') === 'engine.js' ? 'engine' : 'data';
  // A card in a frame of somebody else's page is of no origin, and is to have its style and its typefaces.
  const headers = {
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  };
  const { type, bytes: body } = asset;
  return send(site, request, { type, policy, body, isForGood: true, headers });
}

/** The card of what stands, or of a version, which stays as it is. */
async function answerEmbed(call: Call, number?: number): Promise<Response> {
  const { site, request, param } = call;
  const [publication, briefing] = [param('publication'), param('briefing')];
  const found = await findBriefing(site.storage.db, publication, briefing, number);
  if (found === undefined) return notFound(call);
  const address = `${site.configuration.address}${pathOf(publication, briefing, number)}`;
  const body = writeEmbed(site.assets, address, cardOf(found), retractionsOf(found));
  return send(site, request, { type: HTML, policy: 'embed', body });
}

const OF_BRIEFING = new RegExp(`^/(${SLUG})/(${SLUG})/?(?:versions/(${DIGITS})/?)?$`);

function pathOf(publication: string, briefing: string, number?: number): string {
  return `/${publication}/${briefing}/${number === undefined ? '' : `versions/${number}/`}`;
}

/** Answers only for addresses of its own, however they are written. */
async function answerOembed(call: Call): Promise<Response> {
  const { site, request, url } = call;
  const { address, name } = site.configuration;
  const asked = url.searchParams.get('url') ?? '';
  const parsed = URL.canParse(asked) ? new URL(asked) : undefined;
  const named = parsed?.origin === address ? OF_BRIEFING.exec(parsed.pathname) : null;
  const format = url.searchParams.get('format') ?? 'json';
  if (format !== 'json') {
    return send(site, request, {
      status: 501,
      type: JSON_TYPE,
      policy: 'data',
      body: '{"error":"the format is json"}',
    });
  }
  const [, publication = '', briefing = '', version] = named ?? [];
  const number = version === undefined ? undefined : Number(version);
  const found =
    named === null ? undefined : await findBriefing(site.storage.db, publication, briefing, number);
  if (found === undefined) return notFound(call);
  const answer = embedAnswer(
    { name, address },
    `${address}${pathOf(publication, briefing, number)}`,
    cardOf(found),
    retractionsOf(found),
    { ...most(url, 'width'), ...most(url, 'height') },
  );
  return send(site, request, { type: JSON_TYPE, policy: 'data', body: JSON.stringify(answer) });
}

function most(url: URL, side: 'width' | 'height') {
  const asked = Number(url.searchParams.get(`max${side}`));
  return Number.isInteger(asked) && asked > 0 ? { [side]: asked } : {};
}

const get = (path: string, answer: Route['answer']): Route => ({
  method: 'GET',
  path,
  needs: 'anyone',
  answer,
});

/** What anybody may read. */
export const publicRoutes: readonly Route[] = [
  get('/', answerFirst),
  get('/oembed', answerOembed),
  get(`/media/:hash{${HASH}}`, answerMedia),
  get('/assets/:build{[0-9a-f]{16}}/:name{[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+}', answerAsset),
  get(`/${PUBLICATION}/`, answerPublication),
  get(`/${PUBLICATION}/feed.xml`, answerFeed),
  get(`/${PUBLICATION}/${BRIEFING}/`, (call) => answerBriefing(call)),
  get(`/${PUBLICATION}/${BRIEFING}/versions/${NUMBER}/`, (call) =>
    answerBriefing(call, Number(call.param('number'))),
  ),
  get(`/${PUBLICATION}/${BRIEFING}/texts/:hash{${HASH}}`, answerTexts),
  get(`/${PUBLICATION}/${BRIEFING}/doubts/:hash{${HASH}}`, answerDoubts),
  get(`/${PUBLICATION}/${BRIEFING}/embed/`, (call) => answerEmbed(call)),
  get(`/${PUBLICATION}/${BRIEFING}/versions/${NUMBER}/embed/`, (call) =>
    answerEmbed(call, Number(call.param('number'))),
  ),
];
