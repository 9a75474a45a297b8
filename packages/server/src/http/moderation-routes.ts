import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { drawDecisions, drawSaid, drawUndo, sayDecided, sayUndone } from '../pages/decisions.ts';
import { drawProgram, writeDocument } from '../pages/document.ts';
import { titled } from '../pages/faults.ts';
import {
  addressOf,
  DECISIONS,
  drawMissed,
  drawPlaces,
  drawQueue,
  drawRemoval,
  type Listing,
} from '../pages/moderation.ts';
import { type Call, PUBLICATION, type Route, UUID } from '../site/route.ts';
import type { Seen } from '../storage/comment-changes.ts';
import { decideComments, undoDecisions } from '../storage/deciding.ts';
import { listAll, listDecisions, listHeld, listSome } from '../storage/moderation.ts';
import type { Change } from '../storage/tables.ts';
import { countHeld, MOST_COUNTED, nextHeld } from '../storage/waiting.ts';
import { HTML, lead, send } from './answer.ts';
import { readFields } from './forms.ts';
import { notUnderstood } from './not-found.ts';
import { visitorOf } from './visitor.ts';

const MOST_LISTED = 25;
const MOST_DECISIONS = 50;
const LAST_NUMBER = 2 ** 31 - 1;

/** A page for moderators, with the program for their keys. */
export function showToModerator(
  call: Call,
  page: {
    readonly status?: number;
    readonly title: string;
    /** As in its address. */
    readonly here: string;
    readonly body: readonly ElementContent[];
  },
): Promise<Response> {
  const { site, request, publication } = call;
  const { slug, title } = publication!;
  const body = writeDocument({
    title: titled(`${page.title}: ${title}`, page.status === 422),
    assets: site.assets,
    visitor: visitorOf(call),
    inHead: [drawProgram(site.assets, 'moderate')],
    places: drawPlaces(slug, title, page.here),
    body: [h('h1.small', page.title), ...page.body],
  });
  return send(site, request, {
    status: page.status ?? 200,
    type: HTML,
    policy: 'scripted',
    body,
    headers: { 'Cache-Control': 'no-store' },
  });
}

function listingOf({ url }: Call): Listing {
  const shows = url.searchParams.get('show') === 'all' ? 'all' : 'waiting';
  const asked = Number(url.searchParams.get(shows === 'all' ? 'before' : 'after') ?? 0);
  const past = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 0), LAST_NUMBER) : 0;
  return { shows, past };
}

/** What waits, the oldest first, or all, the newest first; who looks further names the last one that was seen. */
async function answerQueue(call: Call): Promise<Response> {
  return showQueue(call, await drawDone(call, call.url.searchParams.get('done') ?? ''));
}

async function showQueue(
  call: Call,
  said: readonly ElementContent[],
  status = 200,
): Promise<Response> {
  const { site, publication } = call;
  const { slug, id } = publication!;
  const { db } = site.storage;
  const listing = listingOf(call);
  const { shows, past } = listing;
  const limit = MOST_LISTED + 1;
  const found =
    shows === 'all'
      ? await listAll(db, id, { before: past === 0 ? LAST_NUMBER : past, limit })
      : await listHeld(db, id, { after: past, limit });
  const listed = found.slice(0, MOST_LISTED);
  const last = listed.at(-1)?.number ?? 0;
  return showToModerator(call, {
    status,
    title: shows === 'all' ? 'All comments' : 'Comments that wait',
    here: shows === 'all' ? '?show=all' : '',
    body: [
      ...said,
      ...(listed.length === 0 ? [h('p', sayNone(listing))] : []),
      ...(shows === 'all' || listed.length === 0 ? [] : [h('p', await sayMany(call))]),
      ...drawQueue(slug, listing, listed),
      h('p.places', [
        ...(found.length > MOST_LISTED
          ? [
              h(
                'a',
                { href: addressOf(slug, { shows, past: last }), accessKey: 'j' },
                'More comments',
              ),
            ]
          : []),
        ...(past === 0
          ? []
          : [
              h(
                'a',
                { href: addressOf(slug, { shows, past: 0 }), accessKey: 'k' },
                shows === 'all' ? 'Back to the newest' : 'Back to the oldest',
              ),
            ]),
      ]),
    ],
  });
}

/** How many wait, as far as they are counted. */
async function sayMany({ site, publication }: Call): Promise<string> {
  const count = await countHeld(site.storage.db, publication!.id);
  if (count > MOST_COUNTED) return `More than ${MOST_COUNTED} are waiting, the oldest first.`;
  return count === 1 ? 'One is waiting.' : `${count} are waiting, the oldest first.`;
}

function sayNone({ shows, past }: Listing): string {
  if (shows === 'all')
    return past === 0 ? 'There are no comments.' : 'There are no earlier comments.';
  return past === 0 ? 'No comment is waiting.' : 'No more are waiting.';
}

/** What was decided just now, by its batch. */
async function drawDone({ site, publication }: Call, batch = ''): Promise<ElementContent[]> {
  if (!UUID.test(batch)) return [];
  const { id, slug } = publication!;
  const [told] = await listDecisions(site.storage.db, id, { batch, limit: 1 });
  if (told === undefined) return [];
  if (told.undone > 0) return drawSaid(sayUndone(told));
  return drawSaid(sayDecided(told), told.change === 'removed' ? undefined : drawUndo(slug, batch));
}

const CHANGES: readonly Change[] = [...DECISIONS.map(([state]) => state), 'locked', 'unlocked'];

/** As the page writes it. */
function readSeen(value: string): Seen | undefined {
  const [id = '', revision = ''] = value.split('.');
  return UUID.test(id) && /^\d{1,10}$/.test(revision)
    ? { id, revision: Number(revision) }
    : undefined;
}

/** Comments that are what was seen still. */
async function askedAbout({ site, publication }: Call, seen: readonly Seen[]) {
  const revisions = new Map(seen.map(({ id, revision }) => [id, revision]));
  const found = await listSome(site.storage.db, publication!.id, [...revisions.keys()]);
  return found.filter(
    ({ id, state, revision }) => state !== 'removed' && revisions.get(id) === revision,
  );
}

async function answerDecision(call: Call): Promise<Response> {
  const { site, publication, account } = call;
  const fields = await readFields(call.request);
  const change = CHANGES.find((one) => one === fields?.get('state'));
  const comments = (fields?.getAll('comment') ?? []).map(readSeen);
  const seen = comments.filter((one) => one !== undefined);
  const isRight = comments.length <= MOST_LISTED && seen.length === comments.length;
  if (change === undefined || !isRight) {
    return notUnderstood(call);
  }
  const { id, slug } = publication!;
  const { db } = site.storage;
  const listing = listingOf(call);
  if (change === 'removed' && fields?.get('sure') !== 'yes') {
    const asked = await askedAbout(call, seen);
    if (asked.length > 0) {
      return showToModerator(call, {
        title: 'Remove the words for good?',
        here: 'removal',
        body: drawRemoval(slug, listing, asked, seen),
      });
    }
  }
  const by = { account: account!.id, at: site.now() };
  const { decided, before, missed } = await decideComments(db, id, seen, change, by);
  if (decided !== undefined) site.log('info', 'moderated', { change, count: decided.count });
  const told = decided ?? before;
  if (missed.length > 0) return answerMissed(call, listing, missed, told?.batch);
  if (told === undefined) return showQueue(call, drawSaid(sayUnchanged(seen.length)), 409);
  const next =
    listing.shows === 'all' ? told.last : await nextHeld(db, id, Math.max(told.last, listing.past));
  const to = addressOf(slug, listing);
  const at = next === undefined ? '' : `#waits-${next}`;
  return lead(site, `${to}${to.includes('?') ? '&' : '?'}done=${told.batch}${at}`);
}

/** What was decided by words that are not there any more is shown as it is now, below what was decided with it. */
async function answerMissed(
  call: Call,
  listing: Listing,
  missed: readonly string[],
  batch: string | undefined,
): Promise<Response> {
  const { id, slug } = call.publication!;
  const found = await listSome(call.site.storage.db, id, missed);
  return showToModerator(call, {
    status: 409,
    title: 'Look again',
    here: 'missed',
    body: [
      ...(await drawDone(call, batch)),
      ...drawMissed(slug, listing, found),
      h('p', [h('a', { href: addressOf(slug, listing) }, 'Back to the comments')]),
    ],
  });
}

function sayUnchanged(count: number): string {
  if (count === 0) return 'Nothing was done: no comment was marked.';
  return 'Nothing was done: it was so already, or the words were removed meanwhile.';
}

async function answerUndo(call: Call): Promise<Response> {
  const { site, publication } = call;
  const batch = (await readFields(call.request))?.get('batch') ?? '';
  if (!UUID.test(batch)) {
    return notUnderstood(call);
  }
  const { id, slug } = publication!;
  const { db } = site.storage;
  const { undone } = await undoDecisions(db, id, batch, site.now());
  const [told] = await listDecisions(db, id, { batch, limit: 1 });
  // Whoever presses twice is told what the first one did.
  if (undone > 0 || (told?.undone ?? 0) > 0) return lead(site, `/moderate/${slug}/?done=${batch}`);
  return showToModerator(call, {
    status: 409,
    title: 'Nothing was taken back',
    here: 'nothing',
    body: [
      h(
        'p',
        'It has been changed or reported since, or it was decided more than 30 days ago. Words that were removed cannot be brought back.',
      ),
      h('p', [h('a', { href: `/moderate/${slug}/decisions` }, 'All decisions')]),
    ],
  });
}

async function answerDecisions(call: Call): Promise<Response> {
  const { id, slug } = call.publication!;
  const asked = call.url.searchParams.get('before') ?? '';
  const before = UUID.test(asked) ? asked : undefined;
  const limit = MOST_DECISIONS + 1;
  const found = await listDecisions(call.site.storage.db, id, { before, limit });
  const told = found.slice(0, MOST_DECISIONS);
  const last = found.length > told.length ? told.at(-1)?.batch : undefined;
  const none = before === undefined ? 'There are none.' : 'There are no earlier ones.';
  return showToModerator(call, {
    title: 'Decisions',
    here: 'decisions',
    body: [
      h(
        'p',
        'What was decided in the last 30 days, the newest first. It can be taken back where nothing else happened to the comment since; words that were removed cannot be brought back.',
      ),
      told.length === 0 ? h('p', none) : drawDecisions(slug, told),
      ...(last === undefined
        ? []
        : [h('p', [h('a', { href: `?before=${last}` }, 'Earlier decisions')])]),
    ],
  });
}

/** What moderators decide about comments. */
export const moderationRoutes: readonly Route[] = [
  { method: 'GET', path: `/moderate/${PUBLICATION}/`, needs: 'moderator', answer: answerQueue },
  { method: 'POST', path: `/moderate/${PUBLICATION}/`, needs: 'moderator', answer: answerDecision },
  { method: 'POST', path: `/moderate/${PUBLICATION}/undo`, needs: 'moderator', answer: answerUndo },
  {
    method: 'GET',
    path: `/moderate/${PUBLICATION}/decisions`,
    needs: 'moderator',
    answer: answerDecisions,
  },
];
