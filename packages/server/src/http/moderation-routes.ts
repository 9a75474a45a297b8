import { h } from 'hastscript';
import { writeDocument } from '../pages/document.ts';
import { sayMinute } from '../pages/say-day.ts';
import { decideComment, listHeld } from '../storage/comments.ts';
import { HTML, lead, send } from './answer.ts';
import { readForm } from './forms.ts';
import { notFound, refuse } from './not-found.ts';
import { type Call, PUBLICATION, type Route } from './route.ts';

const MOST_LISTED = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const REASONS: Readonly<Record<string, string>> = {
  first: 'the first of its browser',
  link: 'holds a link',
  word: 'holds a word of the list',
  all: 'all wait',
};

const DECISIONS = [
  ['shown', 'Show'],
  ['hidden', 'Hide'],
  ['removed', 'Remove the words'],
] as const;

/** What waits for a moderator, the oldest first. */
async function answerQueue(call: Call): Promise<Response> {
  const { site, request, publication } = call;
  const { slug, id, title } = publication!;
  const waiting = await listHeld(site.storage.db, id, { after: 0, limit: MOST_LISTED });
  const body = writeDocument({
    title: `Comments that wait: ${title}`,
    assets: site.assets,
    body: [
      h('h1.small', 'Comments that wait'),
      h('p', [h('a', { href: `/${slug}/` }, title)]),
      ...(waiting.length === 0 ? [h('p', 'None waits.')] : []),
      ...waiting.map((one) =>
        h('article.thread', [
          h('p.comment-head', [
            h('strong', one.name),
            ` ${sayMinute(one.madeAt)}, on `,
            h('a', { href: `/${slug}/${one.slug}/` }, one.slug),
            `. Waits because: ${REASONS[one.held ?? ''] ?? 'it was held'}.`,
          ]),
          ...one.text.split('\n\n').map((paragraph) => h('p.comment-text', paragraph)),
          h('form.decide', { method: 'post', action: `/moderate/${slug}/` }, [
            h('input', { type: 'hidden', name: 'comment', value: one.id }),
            ...DECISIONS.map(([state, label]) =>
              h('button', { type: 'submit', name: 'state', value: state }, label),
            ),
          ]),
        ]),
      ),
      ...(waiting.length === MOST_LISTED
        ? [h('p', 'More wait, and come up as these are decided.')]
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
  const decision = DECISIONS.find(([state]) => state === form?.('state'));
  const comment = form?.('comment') ?? '';
  if (decision === undefined || !UUID.test(comment)) {
    return refuse(call, 400, 'Not understood', 'This is not what the form sends.');
  }
  const { id, slug } = publication!;
  const isDone = await decideComment(site.storage.db, id, comment, decision[0]);
  return isDone ? lead(site, `/moderate/${slug}/`) : notFound(call);
}

/** What moderators do. */
export const moderationRoutes: readonly Route[] = [
  { method: 'GET', path: `/moderate/${PUBLICATION}/`, needs: 'moderator', answer: answerQueue },
  { method: 'POST', path: `/moderate/${PUBLICATION}/`, needs: 'moderator', answer: answerDecision },
];
