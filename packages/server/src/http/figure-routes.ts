import { PICTURES } from '@standoff/briefing';
import { writeElements } from '../pages/document.ts';
import {
  drawRetractions,
  type Retraction,
  type Retractions,
  retractionsOf,
} from '../pages/retraction.ts';
import { BRIEFING, type Call, HASH, PUBLICATION, type Route } from '../site/route.ts';
import { sayDay } from '../site/say-day.ts';
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
  const version = await findBriefing(
    site.storage.db,
    param('publication'),
    param('briefing'),
    found.number,
  );
  const retractions = version === undefined ? undefined : retractionsOf(version);
  const answer = await answerOf(call, found, { dots, kind, retractions });
  if (answer === undefined) return notFound(call);
  // What only its authors see no browser keeps.
  const own = isDraft ? { 'Cache-Control': 'no-store', Vary: 'Cookie' } : {};
  return send(site, request, { ...answer, headers: { ...answer.headers, ...own } });
}

/** What it shows stays as it is, but its briefing may be taken back any day. */
const FOR_AN_HOUR = { 'Cache-Control': 'public, max-age=3600' };

async function answerOf(
  call: Call,
  found: FoundFigure,
  {
    dots,
    kind,
    retractions,
  }: {
    readonly dots: string | undefined;
    readonly kind: string;
    readonly retractions: Retractions | undefined;
  },
): Promise<Answer | undefined> {
  const { address } = call.site.configuration;
  const takenBack = retractions?.briefing ?? retractions?.version;
  if (dots !== undefined && kind !== 'png') return undefined;
  switch (kind) {
    case 'html':
      return { type: HTML, policy: 'embed', body: pageOf(call, found, retractions) };
    case 'csv':
      return {
        type: 'text/csv; charset=utf-8',
        policy: 'data',
        body: takenBack === undefined ? found.csv : `${found.csv}${lineOf(takenBack)}`,
        headers: { ...FOR_AN_HOUR, 'Content-Disposition': 'attachment' },
      };
    case 'json':
      return {
        type: JSON_TYPE,
        policy: 'data',
        body: withRetraction(fill(found.json, address, new Map()), takenBack),
        headers: FOR_AN_HOUR,
      };
    case 'svg':
      return dots === undefined ? drawn(call, found, 'svg', takenBack) : undefined;
    default:
      return PICTURES.scales.some((scale) => Number(dots) === scale * found.picture.width)
        ? drawn(call, found, Number(dots), takenBack)
        : undefined;
  }
}

/** It says when its briefing is taken back, as all that shows it does. */
function pageOf(
  { site }: Call,
  { page }: FoundFigure,
  retractions: Retractions | undefined,
): string {
  const notices = retractions === undefined ? [] : drawRetractions(retractions);
  const added = new Map([['notices', writeElements(notices)]]);
  return fill(page, site.configuration.address, added);
}

async function drawn(
  { site, param, from }: Call,
  { name, picture }: FoundFigure,
  form: 'svg' | number,
  takenBack: Retraction | undefined,
): Promise<Answer | undefined> {
  const where = `${site.configuration.address}/${param('publication')}/${param('briefing')}/`;
  const said = takenBack === undefined ? [] : [sayTakenBack(takenBack)];
  const whole = { ...picture, below: [...said, ...picture.below, where] };
  const key = [where, param('hash'), name, ...said].join(' ');
  const bytes = await site.figurePictures?.(key, form, whole, from);
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
  const headers = { ...FOR_AN_HOUR, 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return { type, policy: 'data', body: bytes, headers };
}

/** So long a reason stands on a picture and in a table. */
const REASON_LETTERS = 200;

function sayTakenBack({ at, reason }: Retraction): string {
  const line = reason.replaceAll(/\s+/g, ' ').trim();
  const short =
    line.length > REASON_LETTERS ? `${line.slice(0, REASON_LETTERS).trimEnd()} …` : line;
  return `Retracted on ${sayDay(at)}: ${short}`;
}

/** Below the table, in one cell, whatever a sheet takes for a formula or for the end of a cell. */
const lineOf = (takenBack: Retraction) => `"${sayTakenBack(takenBack).replaceAll('"', '""')}"\r\n`;

/** Beside what it says of where it is from. */
function withRetraction(json: string, takenBack: Retraction | undefined): string {
  if (takenBack === undefined) return json;
  const { at, reason } = takenBack;
  const retracted = { at: at.toISOString(), reason };
  return `${JSON.stringify({ ...JSON.parse(json), retracted }, null, 1)}\n`;
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
