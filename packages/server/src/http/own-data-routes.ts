import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { ownWord } from '../comments/take-comment.ts';
import { drawBlockForm } from '../pages/blocking.ts';
import { writeDocument } from '../pages/document.ts';
import {
  drawAllThatIsLeft,
  drawLeftComments,
  drawRemovalOfAll,
  drawRemovalOfShown,
  exportOf,
  type Left,
  NOTHING,
} from '../pages/own-data.ts';
import { type Call, PUBLICATION, type Route, UUID } from '../site/route.ts';
import { findOwnComment, withdrawComments } from '../storage/comments.ts';
import { hashOf } from '../storage/media.ts';
import {
  findWriter,
  type LeftComment,
  type LeftJudgements,
  listLeftComments,
  listLeftJudgements,
  takeAllJudgementsBack,
} from '../storage/own-data.ts';
import { HTML, JSON_TYPE, send } from './answer.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { readForm } from './forms.ts';
import { showToModerator } from './moderation-routes.ts';
import { notFound, refuse } from './not-found.ts';
import { mayChange } from './own-comment-routes.ts';
import { READER, readerOf } from './reader-cookie.ts';
import { WRITER } from './writer-cookie.ts';

/** What one person left, as far as it can be found: by the cookies of the browser, and by the link of a comment. */
interface Own extends Left {
  readonly reader: string | undefined;
}

async function findOwn({ site, request, url }: Call): Promise<Own> {
  const { db } = site.storage;
  const [comment, word] = ['comment', 'word'].map((name) => url.searchParams.get(name) ?? '') as [
    string,
    string,
  ];
  const linked = UUID.test(comment) ? await findOwnComment(db, comment, hashOf(word)) : undefined;
  const cookie = cookieOf(site, request, WRITER);
  const reader = readerOf(site, request);
  const known = reader === undefined ? undefined : hashOf(reader);
  const writers = [linked?.writer ?? '', cookie === undefined ? '' : hashOf(cookie)];
  const [comments, judgements] = await Promise.all([
    listLeftComments(db, writers),
    known === undefined ? [] : listLeftJudgements(db, known),
  ]);
  const query = linked === undefined ? '' : `?comment=${comment}&word=${encodeURIComponent(word)}`;
  const linkOf = (one: LeftComment) => ({
    href: `/comments/${one.id}?word=${ownWord(site, one.id)}`,
    mayChange: mayChange(one, site.now()),
  });
  return { reader: known, comments, judgements, query, linkOf };
}

const KEPT = {
  'Cache-Control': 'no-store',
  // The link of a comment stands in the address.
  'Referrer-Policy': 'same-origin',
} as const;

function showOwn(
  { site, request }: Call,
  title: string,
  content: readonly Element[],
  status = 200,
): Promise<Response> {
  const body = writeDocument({
    title,
    assets: site.assets,
    body: [h('h1.small', title), ...content],
  });
  return send(site, request, { status, type: HTML, policy: 'page', body, headers: KEPT });
}

async function answerOwn(call: Call): Promise<Response> {
  return showOwn(call, 'What you left here', drawAllThatIsLeft(await findOwn(call)));
}

function sendFile({ site, request }: Call, name: string, body: string): Promise<Response> {
  const headers = { ...KEPT, 'Content-Disposition': `attachment; filename="${name}.json"` };
  return send(site, request, { type: JSON_TYPE, policy: 'data', body, headers });
}

async function answerData(call: Call): Promise<Response> {
  const { comments, judgements } = await findOwn(call);
  const { address } = call.site.configuration;
  return sendFile(call, 'what-you-left', exportOf(address, comments, judgements));
}

/** What was shown when it was asked, with its words; whatever else is there afterwards was not meant. */
function hashOfShown(
  comments: readonly LeftComment[],
  judgements: readonly LeftJudgements[] = [],
): string {
  const said = [
    comments.map(({ id, name, text, pin }) => [id, name, text, pin]),
    judgements.map(({ publication, briefing, version, choices }) => [
      publication,
      briefing,
      version,
      choices,
    ]),
  ];
  return hashOf(JSON.stringify(said));
}

/** Removes all of it for good, once somebody who was told what goes has said so. */
async function answerRemoval(call: Call): Promise<Response> {
  const { site } = call;
  const form = await readForm(call.request);
  const own = await findOwn(call);
  const { reader, comments, judgements } = own;
  if (comments.length + judgements.length === 0) {
    return showOwn(call, 'Nothing to remove', [h('p', NOTHING)]);
  }
  const isSure = form?.('sure') === 'yes';
  const shown = hashOfShown(comments, judgements);
  if (!isSure || form('shown') !== shown) {
    const asked = drawRemovalOfAll(own, shown, isSure);
    return showOwn(call, 'Remove all that you left?', asked, isSure ? 409 : 200);
  }
  const { db } = site.storage;
  const gone = await withdrawComments(
    db,
    comments.map(({ id }) => id),
  );
  const judged = reader === undefined ? 0 : await takeAllJudgementsBack(db, reader);
  site.log('info', 'removed on request', { comments: gone, judgements: judged });
  const response = await refuse(
    call,
    200,
    'Removed',
    `${gone} ${gone === 1 ? 'comment' : 'comments'} and your judgements on ${judged} ${judged === 1 ? 'version' : 'versions'} were removed. This server no longer knows this browser.`,
  );
  for (const name of [WRITER, READER]) {
    response.headers.append('Set-Cookie', setCookie(site, name, '', 0));
  }
  return response;
}

/** Comments of whoever wrote one of them, for a moderator whom that person asked. */
async function findOfWriter(call: Call, comment: string) {
  const { site, publication } = call;
  if (!UUID.test(comment)) return undefined;
  const writer = await findWriter(site.storage.db, publication!.id, comment);
  return writer === undefined
    ? undefined
    : listLeftComments(site.storage.db, [writer], publication!.id);
}

const askedOf = ({ url }: Call) => url.searchParams.get('comment') ?? '';

const GONE = 'Its words are gone, and with them what leads to others of its writer.';

async function answerWriter(call: Call): Promise<Response> {
  const comment = askedOf(call);
  const comments = await findOfWriter(call, comment);
  if (comments === undefined) return notFound(call);
  const at = `/moderate/${call.publication!.slug}/writer`;
  return showToModerator(call, {
    title: 'All of one writer',
    here: 'writer',
    body: [
      h(
        'p',
        'Comments that came from the same browser, in this publication, for when its writer asks to see or to remove them. That they are of the same person is not known for certain. Judgements cannot be found by a comment: whoever left them removes them with the browser itself.',
      ),
      ...(comments.length === 0
        ? [h('p', GONE)]
        : [
            h('p', [h('a', { href: `${at}/data?comment=${comment}` }, 'All of them as a file')]),
            drawBlockForm(call.publication!.slug, comment),
            h('form.decide', { method: 'post', action: `${at}/removal` }, [
              h('input', { type: 'hidden', name: 'comment', value: comment }),
              h(
                'button',
                { type: 'submit' },
                comments.length === 1
                  ? 'Remove it, as its writer asked …'
                  : `Remove all ${comments.length}, as their writer asked …`,
              ),
            ]),
            ...drawLeftComments(comments),
          ]),
    ],
  });
}

async function answerWriterData(call: Call): Promise<Response> {
  const comments = await findOfWriter(call, askedOf(call));
  if (comments === undefined) return notFound(call);
  const { address } = call.site.configuration;
  return sendFile(call, 'of-one-writer', exportOf(address, comments, []));
}

const say = (call: Call, title: string, body: readonly ElementContent[]) =>
  showToModerator(call, { title, here: 'writer', body });

/** Nothing brings back what a moderator removes for its writer, so it is asked once more. */
function askBeforeRemoval(
  call: Call,
  comment: string,
  comments: readonly LeftComment[],
  isChanged: boolean,
): Promise<Response> {
  const what = comments.length === 1 ? 'this comment' : `these ${comments.length} comments`;
  return showToModerator(call, {
    status: isChanged ? 409 : 200,
    title: `Remove ${what} for good?`,
    here: 'writer',
    body: drawRemovalOfShown({
      at: `/moderate/${call.publication!.slug}/writer`,
      comment,
      comments,
      shown: `${comments[0]!.number}.${hashOfShown(comments)}`,
      isChanged,
    }),
  });
}

/** Removes what was shown when it was asked; what came since is kept, and what was changed since is shown again. */
async function answerWriterRemoval(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  const comment = form?.('comment') ?? '';
  const comments = await findOfWriter(call, comment);
  if (comments === undefined) return notFound(call);
  if (comments.length === 0) return say(call, 'Nothing to remove', [h('p', GONE)]);
  const isSure = form!('sure') === 'yes';
  const [last, hash] = form!('shown').split('.');
  const shown = comments.filter(({ number }) => number <= Number(last));
  if (!isSure || hashOfShown(shown) !== hash) {
    return askBeforeRemoval(call, comment, comments, isSure);
  }
  const { site, publication } = call;
  const ids = shown.map(({ id }) => id);
  const gone = await withdrawComments(site.storage.db, ids);
  site.log('info', 'removed on request', { comments: gone });
  return say(call, 'Removed', [
    h(
      'p',
      `${gone} ${gone === 1 ? 'comment is' : 'comments are'} not kept any more; pages say that the writer removed ${gone === 1 ? 'it' : 'them'} where replies stand below.`,
    ),
    ...drawKept(
      `/moderate/${publication!.slug}/writer`,
      comments.slice(0, comments.length - shown.length),
    ),
  ]);
}

/** What came from the same browser after it was asked. */
function drawKept(at: string, [first, ...rest]: readonly LeftComment[]): ElementContent[] {
  if (first === undefined) return [];
  const [which, see] =
    rest.length === 0
      ? ['One that came from the same browser meanwhile is kept: ', 'look at it']
      : [`${rest.length + 1} that came from the same browser meanwhile are kept: `, 'look at them'];
  return [h('p', [which, h('a', { href: `${at}?comment=${first.id}` }, see), '.'])];
}

const OF_WRITER = `/moderate/${PUBLICATION}/writer`;

/** What one person left, as a whole: for that person, and for a moderator who was asked. */
export const ownDataRoutes: readonly Route[] = [
  { method: 'GET', path: '/yours', needs: 'anyone', answer: answerOwn },
  { method: 'GET', path: '/yours/data', needs: 'anyone', answer: answerData },
  { method: 'POST', path: '/yours/removal', needs: 'anyone', answer: answerRemoval },
  { method: 'GET', path: OF_WRITER, needs: 'moderator', answer: answerWriter },
  { method: 'GET', path: `${OF_WRITER}/data`, needs: 'moderator', answer: answerWriterData },
  { method: 'POST', path: `${OF_WRITER}/removal`, needs: 'moderator', answer: answerWriterRemoval },
];
