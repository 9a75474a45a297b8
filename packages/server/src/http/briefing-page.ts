import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { closingOf, sayClosing } from '../comments/closing.ts';
import { drawAbove, inPublication } from '../pages/above.ts';
import { drawForm, keepingOf, UNTYPED } from '../pages/comment-form.ts';
import { drawComments } from '../pages/comment-section.ts';
import { drawProgram, writeElements } from '../pages/document.ts';
import { cardOf, drawEmbedCode } from '../pages/embed.ts';
import { drawCopyLink, drawOrigin } from '../pages/origin.ts';
import { drawPlaceLink, drawWayToComments } from '../pages/place-links.ts';
import { drawReaders } from '../pages/readers-section.ts';
import {
  drawEarlierRetraction,
  drawRetractions,
  ownRetractionOf,
  type Retraction,
  retractionsOf,
} from '../pages/retraction.ts';
import { doubtAt, serverAddressAt, VERSION_ENCODED } from '../press/server-address.ts';
import { toldDoubts } from '../publishing/answer-doubts.ts';
import { type FormKind, formToken } from '../sealing/form-token.ts';
import type { Call } from '../site/route.ts';
import { sayDay } from '../site/say-day.ts';
import type { Site } from '../site/site.ts';
import { findBriefing, findEarlierRetraction, type StoredBriefing } from '../storage/briefings.ts';
import { listOwnShown } from '../storage/comments.ts';
import type { CutPage } from '../storage/cut-page.ts';
import { hashOf } from '../storage/media.ts';
import { findOrigin, type ToldOrigin } from '../storage/origins.ts';
import type { PagePieces } from '../storage/tables.ts';
import { countAbout, listThreads, pageOf } from '../storage/threads.ts';
import { HTML, send } from './answer.ts';
import { cookieOf } from './cookies.ts';
import { notFound } from './not-found.ts';
import { mayChange } from './own-comment-routes.ts';
import { readersOf } from './reader-routes.ts';
import { WRITER } from './writer-cookie.ts';

/** Threads on one page. */
const THREADS = 100;
const HOUR_MILLISECONDS = 60 * 60 * 1000;

/**
 * The page of a version, the latest where none is named: as it was drawn when it was saved, with what is said of it since and the
 * comments. So a version may be kept by readers, and still they are told when it is taken back.
 */
export async function answerBriefing(call: Call, number?: number): Promise<Response> {
  const { site, request, url, param } = call;
  const { db } = site.storage;
  const found = await findBriefing(db, param('publication'), param('briefing'), number);
  if (found === undefined) return notFound(call);
  const address = `/${param('publication')}/${param('briefing')}/`;
  const here = number === undefined ? address : `${address}versions/${number}/`;
  const asked = (name: string) => wholeOf(url.searchParams.get(name));
  const sought = asked('comment');
  const page = sought === 0 ? undefined : await pageOf(db, found.id, sought, THREADS);
  const after = page ?? asked('after');
  // Whoever seeks one comment is not shown those about a place alone.
  const about =
    page === undefined
      ? found.anchors.find(({ pin }) => pin === url.searchParams.get('about'))
      : undefined;
  const [threads, counts, readers, earlier, origin, left, doubts] = await Promise.all([
    listThreads(db, found.id, {
      after,
      limit: THREADS,
      about: about?.pin,
      sought,
    }),
    countAbout(db, found.id),
    readersOf(site, found, address),
    found.retractedAt === null ? findEarlierRetraction(db, found.id) : undefined,
    found.origin === null ? undefined : findOrigin(db, found.id),
    leftHere(call, found.id),
    toldDoubts(
      site,
      { briefing: found.id, version: found.number },
      { offers: found.offered !== null },
    ),
  ]);
  const now = site.now();
  const closing = closingOf(found, now);
  const { isOpen } = closing;
  const more = threads.length === THREADS ? threads.at(-1)?.comment.number : undefined;
  const { anchors } = found;
  const comments = drawComments({
    address,
    here,
    about,
    version: found.number,
    anchors,
    threads,
    isFirst: after === 0,
    shown: about === undefined ? found.shownComments : (counts.get(about.pin) ?? 0),
    more,
    isOpen,
    ownMayChange: (one) => (left.has(one.id) ? isOpen && mayChange(one, now) : undefined),
  });
  const above = drawAbove(`/${param('publication')}/`, found.publicationTitle);
  const notices = [
    ...drawNotices(found, address, number !== undefined, earlier),
    ...drawWayToComments(found.shownComments, isOpen),
  ];
  const form = (token: string) =>
    isOpen
      ? drawForm({
          action: `${address}comments`,
          typed: { ...UNTYPED, about: about?.pin ?? '' },
          faults: {},
          anchors,
          token,
          button: 'Send the comment',
          until: sayClosing(closing),
          keep: keepingOf(address),
        })
      : h('p.aside', sayClosing(closing));
  // What is written is about the version that stands.
  const takes = isOpen && found.number === found.published;
  const links = { here, counts, form: takes ? `${address}comments/new` : undefined };
  const places = new Map(
    anchors.map((anchor) => [anchor.pin, writeElements(drawPlaceLink(links, anchor))]),
  );
  const heading = isOpen ? [h('h3.write', 'Write a comment')] : [];
  // Written once, since there may be a hundred threads; only forms differ from one reading to the next.
  const written = writeElements(comments);
  const program = drawProgram(site.assets, 'keep-typed');
  const pageWith = (tokens: Readonly<Record<FormKind, string>>) =>
    fill(
      found.page,
      site.configuration.address,
      new Map([
        ...places,
        ...doubts.map(({ figure, html }) => [doubtAt(figure), html] as const),
        [VERSION_ENCODED, number === undefined ? '' : encodeURIComponent(`versions/${number}/`)],
        ['notices', writeElements([above, ...notices])],
        [
          'readers',
          writeElements([
            ...(readers === undefined ? [] : [drawReaders(readers(tokens.judgements))]),
            drawVersionLine(found, address, origin),
            ...drawEmbedding(site, found, address),
          ]),
        ],
        [
          'comments',
          // The page may be in another language than our own words.
          `<div lang="en">${written}${writeElements([...heading, form(tokens.comment), program])}</div>`,
        ],
      ]),
    );
  const tokens = {
    comment: formToken(site.key, 'comment', now),
    judgements: formToken(site.key, 'judgements', now),
  };
  const body = inPublication(pageWith(tokens), found.publicationTitle);
  // The forms are signed anew each time; what the browser has is good for as long as it is the same but for that.
  const hour = Math.floor(now.getTime() / HOUR_MILLISECONDS);
  const headers = {
    // Its forms, and the ways to comments of one's own, are for one browser: nothing between may hand them to another.
    'Cache-Control': 'private, no-cache',
    Link: `<${site.configuration.address}${address}>; rel="canonical"`,
  };
  const differs = [tokens.comment, tokens.judgements];
  return send(site, request, {
    type: HTML,
    policy: 'briefing',
    body,
    tag: String(hour),
    differs,
    headers,
  });
}

/** A number of an address; 0 for what is none. */
function wholeOf(asked: string | null): number {
  const number = Number(asked ?? 0);
  return Number.isSafeInteger(number) ? Math.min(Math.max(number, 0), 2 ** 31 - 1) : 0;
}

/** Which of the comments that are shown this browser left: the page is for it alone, see its headers. */
async function leftHere({ site, request }: Call, briefing: string): Promise<ReadonlySet<string>> {
  const writer = cookieOf(site, request, WRITER);
  return writer === undefined ? new Set() : listOwnShown(site.storage.db, briefing, hashOf(writer));
}

function drawVersionLine(
  { number, publishedAt }: StoredBriefing,
  address: string,
  origin: ToldOrigin | undefined,
) {
  const at = publishedAt === null ? '' : `, published on ${sayDay(publishedAt)}`;
  return h('p.aside', [
    ...drawOrigin(origin),
    `Version ${number}${at}. `,
    h('a', { href: `${address}history` }, 'All versions, and what changed'),
    ' · ',
    drawCopyLink(address, number),
  ]);
}

/** How others show what stands now. */
function drawEmbedding({ configuration, assets }: Site, found: StoredBriefing, path: string) {
  if (found.number !== found.published) return [];
  const publisher = { address: configuration.address, assets };
  return [drawEmbedCode(publisher, path, cardOf(found), retractionsOf(found))];
}

function drawNotices(
  found: StoredBriefing,
  address: string,
  isPermanent: boolean,
  earlier: Retraction | undefined,
): ElementContent[] {
  const { number, published, retractedAt } = found;
  const retracted =
    retractedAt === null
      ? drawEarlierRetraction(address, ownRetractionOf(found), earlier, number === published)
      : drawRetractions(retractionsOf(found));
  const version =
    isPermanent && published !== null && published !== number
      ? [
          h('p.notice.plain', [
            `This is version ${number}, as it was published. `,
            h('a', { href: address }, 'Read the current version'),
          ]),
        ]
      : [];
  return [...retracted, ...version];
}

/** The pieces of a page at the address of its server, with what is said and asked today between them, by its places; where nothing is, nothing stands. */
export function fill(
  page: PagePieces,
  address: string,
  added: ReadonlyMap<string, string>,
): string {
  const { pieces, between } = cutPage(page);
  const all = new Map([...serverAddressAt(address), ...added]);
  return pieces.flatMap((piece, k) => [piece, all.get(between[k] ?? '') ?? '']).join('');
}

function cutPage(page: PagePieces): CutPage {
  if ('pieces' in page) return page;
  const between = page.length === 3 ? ['notices', 'comments'] : ['notices', 'readers', 'comments'];
  return { pieces: page, between };
}
