import { PICTURES } from '@standoff/briefing';
import { writeElements } from '../pages/document.ts';
import { drawRetractions, retractionsOf } from '../pages/retraction.ts';
import { BRIEFING, type Call, HASH, PUBLICATION, type Route } from '../site/route.ts';
import { findBriefing, findFigure } from '../storage/briefings.ts';
import { type Answer, HTML, JSON_TYPE, send } from './answer.ts';
import { fill } from './briefing-page.ts';
import { authorAsking } from './history-routes.ts';
import { notFound } from './not-found.ts';

type FoundFigure = NonNullable<Awaited<ReturnType<typeof findFigure>>>;

const FILE = /^(figure-\d+)(?:-(\d+))?\.(\w+)$/;

/** A file of a figure: its table, its picture, or the page on which it stands by itself. */
async function answerFigure(call: Call): Promise<Response> {
  const { site, request, param } = call;
  const [, name = '', dots, kind = ''] = FILE.exec(param('file')) ?? [];
  const found = await findFigure(
    site.storage.db,
    param('publication'),
    param('briefing'),
    param('hash'),
    name,
  );
  if (found === undefined) return notFound(call);
  const isDraft = found.publishedAt === null;
  if (isDraft && (await authorAsking(call)) === undefined) return notFound(call);
  const answer = await answerOf(call, found, dots, kind);
  if (answer === undefined) return notFound(call);
  // What only its authors see no browser keeps.
  const own = isDraft ? { 'Cache-Control': 'no-store', Vary: 'Cookie' } : {};
  return send(site, request, {
    ...answer,
    isForGood: answer.isForGood === true && !isDraft,
    headers: { ...answer.headers, ...own },
  });
}

async function answerOf(
  call: Call,
  found: FoundFigure,
  dots: string | undefined,
  kind: string,
): Promise<Answer | undefined> {
  const { address } = call.site.configuration;
  if (dots !== undefined && kind !== 'png') return undefined;
  switch (kind) {
    case 'html':
      return { type: HTML, policy: 'embed', body: await pageOf(call, found) };
    case 'csv':
      return {
        type: 'text/csv; charset=utf-8',
        policy: 'data',
        body: found.csv,
        isForGood: true,
        headers: { 'Content-Disposition': 'attachment' },
      };
    case 'json':
      return {
        type: JSON_TYPE,
        policy: 'data',
        body: fill(found.json, address, new Map()),
        isForGood: true,
      };
    case 'svg':
      return dots === undefined ? drawn(call, found, 'svg') : undefined;
    default:
      return PICTURES.scales.some((scale) => Number(dots) === scale * found.picture.width)
        ? drawn(call, found, Number(dots))
        : undefined;
  }
}

/** It says when its briefing is taken back, as all that shows it does. */
async function pageOf({ site, param }: Call, { page, number }: FoundFigure): Promise<string> {
  const version = await findBriefing(
    site.storage.db,
    param('publication'),
    param('briefing'),
    number,
  );
  const notices = version === undefined ? [] : drawRetractions(retractionsOf(version));
  const added = new Map([['notices', writeElements(notices)]]);
  return fill(page, site.configuration.address, added);
}

async function drawn(
  { site, param }: Call,
  { name, picture }: FoundFigure,
  form: 'svg' | number,
): Promise<Answer | undefined> {
  const where = `${site.configuration.address}/${param('publication')}/${param('briefing')}/`;
  const whole = { ...picture, below: [...picture.below, where] };
  const bytes = await site.figurePictures?.(`${where} ${param('hash')} ${name}`, form, whole);
  if (bytes === undefined) return undefined;
  if (bytes === 'busy') {
    return {
      status: 503,
      type: 'text/plain; charset=utf-8',
      policy: 'data',
      body: 'Many pictures are being drawn: try again in a minute.\n',
      headers: { 'Retry-After': '60' },
    };
  }
  const type = form === 'svg' ? 'image/svg+xml' : 'image/png';
  // Others may show it where they tell of the page.
  const headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return { type, policy: 'data', body: bytes, isForGood: true, headers };
}

const FILES = 'figure-[1-9][0-9]{0,5}(?:-[1-9][0-9]{1,4})?\\.(?:html|csv|json|svg|png)';

/** What may be taken along of the figures of a version, by its hash. */
export const figureRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `/${PUBLICATION}/${BRIEFING}/figures/:hash{${HASH}}/:file{${FILES}}`,
    needs: 'anyone',
    answer: answerFigure,
  },
];
