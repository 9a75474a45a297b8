import { h } from 'hastscript';
import { closingOf, sayClosing } from '../comments/closing.ts';
import { drawClosing, fieldId, readClosing, type TypedClosing, typedOf } from '../pages/closing.ts';
import { drawSaid } from '../pages/decisions.ts';
import { drawFaults } from '../pages/faults.ts';
import { sayComments } from '../pages/place-links.ts';
import { type Call, PUBLICATION, type Route } from '../site/route.ts';
import { findTaking, listTaking, takeAllComments, takeComments } from '../storage/closing.ts';
import { lead } from './answer.ts';
import { readFields } from './forms.ts';
import { showToModerator } from './moderation-routes.ts';
import { notFound, notUnderstood } from './not-found.ts';

/** So many briefings are listed; older ones are opened and closed by programs. */
const MOST_LISTED = 100;

interface Faulty extends TypedClosing {
  readonly of: string;
}

function drawProblem({ of, faults = {} }: Faulty) {
  const fields = Object.entries(faults) as [keyof typeof faults, string][];
  return drawFaults(
    'Nothing was saved.',
    fields.map(([name, says]) => [fieldId(name, of), says]),
  );
}

async function showClosing(call: Call, faulty?: Faulty): Promise<Response> {
  const { site, publication, url } = call;
  const { id, slug } = publication!;
  const { db } = site.storage;
  const [all, briefings] = await Promise.all([
    findTaking(db, id),
    listTaking(db, id, MOST_LISTED + 1),
  ]);
  const action = `/moderate/${slug}/closing`;
  const typed = (of: string, stored: Parameters<typeof typedOf>[0]) =>
    faulty?.of === of ? faulty : typedOf(stored);
  const now = site.now();
  const say = (one: Parameters<typeof typedOf>[0]) =>
    sayClosing(
      closingOf(
        {
          ...one,
          allComments: all.comments,
          allCommentsUntil: all.commentsUntil,
          retractedAt: null,
        },
        now,
      ),
    ) || 'Comments are open.';
  return showToModerator(call, {
    status: faulty === undefined ? 200 : 422,
    title: 'Closing comments',
    here: 'closing',
    body: [
      ...(url.searchParams.has('set') ? drawSaid('Saved.') : []),
      ...(faulty === undefined ? [] : drawProblem(faulty)),
      h('h2', 'The whole publication'),
      h(
        'p',
        'This applies to all briefings of the publication. Where a briefing has a closing time of its own, the earlier of the two counts.',
      ),
      drawClosing(action, '', typed('', all)),
      ...(briefings.length === 0 ? [] : [h('h2', 'Each briefing')]),
      ...briefings
        .slice(0, MOST_LISTED)
        .flatMap((one) => [
          h('h3.small', [h('a', { href: `/${slug}/${one.slug}/` }, one.summary.headline)]),
          h('p.aside', `${sayComments(one.shownComments)} shown. ${say(one)}`),
          drawClosing(action, one.slug, typed(one.slug, one)),
        ]),
      ...(briefings.length > MOST_LISTED
        ? [h('p', `Only the newest ${MOST_LISTED} briefings are listed.`)]
        : []),
    ],
  });
}

async function answerSet(call: Call): Promise<Response> {
  const { site, publication } = call;
  const fields = await readFields(call.request);
  const [of, until] = [fields?.get('of'), fields?.get('until')];
  // An empty field says something, and one that is missing does not.
  if (typeof of !== 'string' || typeof until !== 'string') {
    return notUnderstood(call);
  }
  const comments = fields?.get('comments') ?? '';
  const read = readClosing(comments, until);
  if ('faults' in read) return showClosing(call, { of, comments, until, faults: read.faults });
  const { id, slug } = publication!;
  const { db } = site.storage;
  if (of === '') await takeAllComments(db, id, read.taken);
  else if (!(await takeComments(db, id, of, read.taken))) return notFound(call);
  return lead(site, `/moderate/${slug}/closing?set`);
}

/** Until when comments are taken. */
export const closingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `/moderate/${PUBLICATION}/closing`,
    needs: 'moderator',
    answer: (call) => showClosing(call),
  },
  {
    method: 'POST',
    path: `/moderate/${PUBLICATION}/closing`,
    needs: 'moderator',
    answer: answerSet,
  },
];
