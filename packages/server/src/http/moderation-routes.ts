import type { Element } from 'hast';
import { h } from 'hastscript';
import { writeDocument } from '../pages/document.ts';
import { sayMinute } from '../pages/say-day.ts';
import { decideComment, type HeldComment, listHeld, lockThread } from '../storage/comments.ts';
import { HTML, lead, send } from './answer.ts';
import { readForm } from './forms.ts';
import { notFound, refuse } from './not-found.ts';
import { type Call, PUBLICATION, type Route } from './route.ts';

const MOST_LISTED = 25;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const REASONS: Readonly<Record<string, string>> = {
  first: 'the first of its browser',
  link: 'holds a link',
  word: 'holds a word of the list',
  all: 'all wait',
};

const DECISIONS = [
  ['shown', 'Show', 's'],
  ['hidden', 'Hide', 'h'],
  ['removed', 'Remove the words', 'r'],
] as const;

function sayWhy({ held, reports, state }: HeldComment): string {
  const why = state === 'held' ? [REASONS[held ?? ''] ?? 'it was held'] : [];
  const reported = reports === 0 ? [] : [`readers reported it, ${reports} in all`];
  return [...why, ...reported].join('; ');
}

/** One that waits. The keys of a browser (Alt and Shift with S, H, R, L) are those of the first. */
function drawWaiting(slug: string, one: HeldComment, isFirst: boolean): Element {
  const key = (letter: string) => (isFirst ? { accessKey: letter } : {});
  const action = `/moderate/${slug}/`;
  return h('article.thread', { id: `waits-${one.number}` }, [
    h('p.comment-head', [
      h('strong', one.name),
      ` ${sayMinute(one.madeAt)}, on `,
      h('a', { href: `/${slug}/${one.slug}/` }, one.slug),
      `. Waits because: ${sayWhy(one)}.`,
    ]),
    ...one.text.split('\n\n').map((paragraph) => h('p.comment-text', paragraph)),
    h('form.decide', { method: 'post', action }, [
      h('input', { type: 'hidden', name: 'comment', value: one.id }),
      ...DECISIONS.map(([state, label, letter]) =>
        h('button', { type: 'submit', name: 'state', value: state, ...key(letter) }, label),
      ),
      ...(one.parent === null && one.state === 'shown'
        ? [
            h(
              'button',
              {
                type: 'submit',
                name: 'state',
                value: one.locked ? 'unlocked' : 'locked',
                ...key('l'),
              },
              one.locked ? 'Take answers again' : 'Take no more answers',
            ),
          ]
        : []),
    ]),
  ]);
}

/** What waits for a moderator, the oldest first; who looks further names the last one that was seen. */
async function answerQueue(call: Call): Promise<Response> {
  const { site, request, publication, url } = call;
  const { slug, id, title } = publication!;
  const asked = Number(url.searchParams.get('after') ?? 0);
  const after = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 0), 2 ** 31 - 1) : 0;
  const found = await listHeld(site.storage.db, id, { after, limit: MOST_LISTED + 1 });
  const waiting = found.slice(0, MOST_LISTED);
  const last = waiting.at(-1)?.number;
  const body = writeDocument({
    title: `Comments that wait: ${title}`,
    assets: site.assets,
    body: [
      h('h1.small', 'Comments that wait'),
      h('p', [
        h('a', { href: `/${slug}/` }, title),
        ...(after === 0
          ? []
          : [' · ', h('a', { href: `/moderate/${slug}/`, accessKey: 'k' }, 'From the oldest')]),
      ]),
      ...(waiting.length === 0 ? [h('p', after === 0 ? 'None waits.' : 'No more wait.')] : []),
      ...waiting.map((one, k) => drawWaiting(slug, one, k === 0)),
      ...(found.length > MOST_LISTED
        ? [
            h('p', [
              h('a', { href: `/moderate/${slug}/?after=${last}`, accessKey: 'j' }, 'Further ones'),
            ]),
          ]
        : []),
    ],
  });
  return send(site, request, {
    type: HTML,
    policy: 'page',
    body,
    headers: { 'Cache-Control': 'no-store' },
  });
}

async function answerDecision(call: Call): Promise<Response> {
  const { site, publication } = call;
  const form = await readForm(call.request);
  const said = form?.('state') ?? '';
  const decision = DECISIONS.find(([state]) => state === said);
  const isLock = said === 'locked' || said === 'unlocked';
  const comment = form?.('comment') ?? '';
  if ((decision === undefined && !isLock) || !UUID.test(comment)) {
    return refuse(call, 400, 'Not understood', 'This is not what the form sends.');
  }
  const { id, slug } = publication!;
  const { db } = site.storage;
  const isDone =
    decision === undefined
      ? await lockThread(db, id, comment, said === 'locked')
      : await decideComment(db, id, comment, decision[0]);
  return isDone ? lead(site, `/moderate/${slug}/`) : notFound(call);
}

/** What moderators do. */
export const moderationRoutes: readonly Route[] = [
  { method: 'GET', path: `/moderate/${PUBLICATION}/`, needs: 'moderator', answer: answerQueue },
  { method: 'POST', path: `/moderate/${PUBLICATION}/`, needs: 'moderator', answer: answerDecision },
];
