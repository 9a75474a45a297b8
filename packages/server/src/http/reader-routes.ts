import { h } from 'hastscript';
import { writeDocument } from '../pages/document.ts';
import { titled } from '../pages/faults.ts';
import { drawReaders, type ReadersSection } from '../pages/readers-section.ts';
import { choicesIn } from '../readers/choices-in-form.ts';
import { leave, reckonMissing } from '../readers/leave.ts';
import { standingsOf } from '../readers/standings.ts';
import { formToken } from '../sealing/form-token.ts';
import { BRIEFING, type Call, PUBLICATION, type Route } from '../site/route.ts';
import type { Site } from '../site/site.ts';
import { findBriefing, type StoredBriefing } from '../storage/briefings.ts';
import type { Choices } from '../storage/choices.ts';
import { hashOf } from '../storage/media.ts';
import {
  findJudgements,
  listOutcomes,
  listTallies,
  takeBackJudgements,
} from '../storage/reader-judgements.ts';
import type { Offered } from '../storage/tables.ts';
import { HTML, lead, send } from './answer.ts';
import { setCookie } from './cookies.ts';
import { readForm } from './forms.ts';
import { notFound, notUnderstood, refuse } from './not-found.ts';
import { cookieWith, newReader, READER, readerOf } from './reader-cookie.ts';

const READER_SECONDS = 365 * 24 * 60 * 60;

type Offering = StoredBriefing & { readonly offered: Offered };

function offers(found: StoredBriefing): found is Offering {
  return found.offered !== null;
}

/** Whether readers may leave judgements on a version: on the one that stands. */
function takesJudgements({ number, published, retractedAt }: StoredBriefing): boolean {
  return number === published && retractedAt === null;
}

/** What readers judge of a version; nothing where it offers nothing. The same for everybody who reads the page. */
export async function readersOf(
  site: Site,
  found: StoredBriefing,
  address: string,
): Promise<((token: string) => ReadersSection) | undefined> {
  if (!offers(found)) return undefined;
  const { db } = site.storage;
  const of = { briefing: found.id, version: found.number };
  const [tallies, outcomes] = await Promise.all([listTallies(db, of), listOutcomes(db, of)]);
  const standings = standingsOf(found.offered, tallies, outcomes);
  const authors = found.summary.by.length;
  if (!takesJudgements(found)) return () => ({ standings, authors });
  const action = `${address}judgements`;
  return (token) => ({
    standings,
    authors,
    form: { action, version: found.number, token, own: undefined },
  });
}

/** The section on a page that is for one browser, with what it left or what is wrong with what it sent. */
async function answerSection(
  call: Call,
  found: Offering,
  said: { readonly status: number; readonly own: Choices | undefined; readonly problem?: string },
): Promise<Response> {
  const { site, request } = call;
  const back = addressOf(call);
  const section = (await readersOf(site, found, back))!(
    formToken(site.key, 'judgements', site.now()),
  );
  const { form } = section;
  const { headline } = found.summary;
  const body = writeDocument({
    title: titled(`What readers judge: ${headline}`, said.problem !== undefined),
    assets: site.assets,
    body: [
      h('h1.small', [h('a', { href: `${back}#readers` }, headline)]),
      ...(said.own !== undefined && said.problem === undefined
        ? [
            h(
              'p.notice.plain',
              'Your judgements are counted. You can change them here, or withdraw them.',
            ),
          ]
        : []),
      drawReaders({
        ...section,
        ...(form && { form: { ...form, own: said.own, problem: said.problem } }),
      }),
    ],
  });
  return send(site, request, {
    status: said.status,
    type: HTML,
    policy: 'page',
    body,
    headers: { 'Cache-Control': 'no-store' },
  });
}

function addressOf({ param }: Call): string {
  return `/${param('publication')}/${param('briefing')}/`;
}

async function findOffering({ site, param }: Call): Promise<Offering | undefined> {
  const found = await findBriefing(site.storage.db, param('publication'), param('briefing'));
  return found !== undefined && offers(found) ? found : undefined;
}

async function answerOwn(call: Call): Promise<Response> {
  const { site, request } = call;
  const found = await findOffering(call);
  if (found === undefined) return notFound(call);
  const word = readerOf(site, request);
  const of = { briefing: found.id, version: found.number };
  const own =
    word === undefined ? undefined : await findJudgements(site.storage.db, of, hashOf(word));
  return answerSection(call, found, { status: 200, own });
}

async function answerLeft(call: Call): Promise<Response> {
  const { site, request, from } = call;
  const field = await readForm(request);
  if (field === undefined) {
    return notUnderstood(call);
  }
  const found = await findOffering(call);
  if (found === undefined) return notFound(call);
  const known = readerOf(site, request);
  const of = { briefing: found.id, version: found.number };
  if (field('do') === 'take-back') {
    if (known !== undefined) await takeBackJudgements(site.storage.db, of, hashOf(known));
    return lead(site, `${addressOf(call)}judgements`);
  }
  if (!takesJudgements(found)) {
    return refuse(call, 403, 'Not taken', 'This page no longer takes judgements.');
  }
  const chosen = choicesIn(found.offered, field);
  const own = 'choices' in chosen ? chosen.choices : undefined;
  if (field('version') !== String(found.number)) {
    const problem =
      'Another version has been published since you opened the page. Check what you chose, and send it again.';
    return answerSection(call, found, { status: 409, own, problem });
  }
  const word = known ?? (await newReader(site, from, field('form')));
  const left = await leave(site, found, { field, reader: hashOf(word), from });
  if (left.kind === 'refused') return answerSection(call, found, { ...left, own });
  await reckonMissing(site, found);
  return lead(site, `${addressOf(call)}judgements`, {
    'Set-Cookie': setCookie(site, READER, cookieWith(site, word), READER_SECONDS),
  });
}

/** What readers may judge otherwise. */
export const readerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `/${PUBLICATION}/${BRIEFING}/judgements`,
    needs: 'anyone',
    answer: answerOwn,
  },
  {
    method: 'POST',
    path: `/${PUBLICATION}/${BRIEFING}/judgements`,
    needs: 'anyone',
    answer: answerLeft,
  },
];
