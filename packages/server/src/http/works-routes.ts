import { BRIEFING, type Call, NUMBER, PUBLICATION, type Route } from '../site/route.ts';
import { findWritten, listDrafts, listModels } from '../storage/drafts.ts';
import { findPicture } from '../storage/media.ts';
import { listParts } from '../storage/people.ts';
import { tell } from './authoring-routes.ts';
import { notFound } from './not-found.ts';

/** Who asks, and where they may write; nobody where nobody is signed in, which is no error. */
async function answerWho(call: Call): Promise<Response> {
  const { site, request } = call;
  const account = await site.accounts.whoAsks(request.headers);
  if (account === undefined) return tell(call, 200, { account: null });
  const parts = await listParts(site.storage.db, account.id);
  const publications = parts
    .filter(({ role }) => role !== 'moderator')
    .map(({ slug, title }) => ({ slug, title }));
  return tell(call, 200, { account: { name: account.name }, publications });
}

/** What can be opened of a publication. */
async function answerWorks(call: Call): Promise<Response> {
  const { site, publication } = call;
  const { db } = site.storage;
  const [models, drafts] = await Promise.all([
    listModels(db, publication!.id),
    listDrafts(db, publication!.id),
  ]);
  return tell(call, 200, {
    models,
    briefings: drafts.map(({ summary, ...draft }) => ({ ...draft, headline: summary.headline })),
  });
}

/** A version of a briefing, as its author wrote it, with where its pictures are. */
async function answerWritten(call: Call): Promise<Response> {
  const { site, publication, param } = call;
  const { db } = site.storage;
  const number = param('number') === '' ? undefined : Number(param('number'));
  const found = await findWritten(db, publication!.id, param('briefing'), number);
  if (found === undefined) return notFound(call);
  const { number: version, pictures, ...rest } = found;
  const named = Object.entries(pictures ?? {});
  const shown = await Promise.all(
    named.map(async ([name, picture]) => {
      const { fallback, width, height } = (await findPicture(db, publication!.id, picture))!;
      return [name, { picture, address: fallback, width, height }] as const;
    }),
  );
  return tell(call, 200, { version, ...rest, pictures: Object.fromEntries(shown) });
}

const OF = `/api/publications/${PUBLICATION}`;

/** What the workbench asks. */
export const worksRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/account', needs: 'anyone', answer: answerWho },
  { method: 'GET', path: `${OF}/works`, needs: 'author', answer: answerWorks },
  { method: 'GET', path: `${OF}/briefings/${BRIEFING}`, needs: 'author', answer: answerWritten },
  {
    method: 'GET',
    path: `${OF}/briefings/${BRIEFING}/versions/${NUMBER}`,
    needs: 'author',
    answer: answerWritten,
  },
];
