import { randomUUID } from 'node:crypto';
import {
  alternativeText,
  type Briefing,
  contestedIn,
  drawFontLinks,
  type Embedding,
  findingsIn,
  type HeldBriefing,
  holdBriefing,
  type PageParts,
  type Picture,
  type Place,
  type ServedParts,
  type TakenFigure,
  takeFigures,
  withBelow,
  writePage,
} from '@standoff/briefing';
import { renderDiagnostic } from '@standoff/language';
import { parse } from '@standoff/study';
import type { Comment, Element } from 'hast';
import { h } from 'hastscript';
import type { CutPage } from '../storage/cut-page.ts';
import type { StoredFigure } from '../storage/figures.ts';
import type { Anchor, Offered, Summary } from '../storage/tables.ts';
import {
  doubtAt,
  SERVER_ADDRESS,
  SERVER_ADDRESS_ENCODED,
  VERSION_ENCODED,
} from './server-address.ts';

/** All that a page is drawn from; plain data, since it may go to a thread. */
export interface Draft {
  readonly briefing: string;
  readonly model: string;
  /** By the names that the briefing gives them. */
  readonly pictures: readonly (readonly [name: string, picture: Picture])[];
  /** Where its latest version stands on the server, without a slash at the end. */
  readonly path: string;
  /** Folder of the page's programs and style: `/assets/BUILD`. */
  readonly assets: string;
  /** Where the texts of this version are. */
  readonly texts: string;
}

export type DrawnPage =
  | {
      readonly page: CutPage;
      readonly summary: Summary;
      readonly anchors: readonly Anchor[];
      readonly offered: Offered | null;
      readonly figures: readonly StoredFigure[];
    }
  /** Each as the command shows it. */
  | { readonly problems: readonly string[] };

/** States that are enumerated for a page. What is larger belongs on a machine of one's own. */
const MOST_STATES = 1_000_000;
/** So many judgements readers are asked for; more is a questionnaire. */
const MOST_JUDGEMENTS = 8;

/** Draws the page of a briefing over its model, or says what is wrong with them. */
export async function drawPage(draft: Draft): Promise<DrawnPage> {
  const { model, diagnostics, source } = parse(draft.model, {
    fileName: 'model',
    maxStates: MOST_STATES,
  });
  const show = (
    found: typeof diagnostics,
    from: typeof source,
  ): { readonly problems: readonly string[] } => ({
    problems: found
      .filter(({ severity }) => severity === 'error')
      .map((one) => renderDiagnostic(one, from, { colour: false })),
  });
  if (model === undefined) return show(diagnostics, source);
  const { held, ...told } = await holdBriefing(draft.briefing, 'briefing', model);
  const problems = show(told.diagnostics, told.source);
  if (held === undefined || problems.problems.length > 0) return problems;
  const pictures = new Map(draft.pictures);
  const missing = picturesNamed(held.briefing).filter((name) => !pictures.has(name));
  if (missing.length > 0) {
    return {
      problems: missing.map((name) => `the picture ${name} was not sent: send it, then save again`),
    };
  }
  const { head } = held.briefing;
  const cuts = createCuts();
  const address = `${cuts.origin}${draft.path}`;
  const briefing = { ...held.briefing, head: { ...head, address } };
  const { headline, standfirst, by, date, language, changes } = head;
  const preview = previewOf(held.briefing, pictures);
  const anchors = new Map<string, Anchor>();
  const atPlace = (place: Place) => {
    anchors.set(place.pin, place);
    return [cuts.at(place.pin)];
  };
  const embedding = embeddingOf(draft, cuts);
  const parts = { ...servedParts({ ...draft, address }, cuts, atPlace), ...preview, embedding };
  const content = { ...held, briefing, pictures, parts };
  return {
    page: cuts.cut(
      writePage({ ...content, ...withBelow({ ...held, briefing }, belowDoubt(cuts)) }),
    ),
    summary: {
      ...{ headline, standfirst, by, date, language },
      ...(changes !== undefined && { changes }),
    },
    anchors: [...anchors.values()],
    offered: await offeredIn(held),
    figures: takeFigures(content).map((figure) => storedFigure(figure, cuts)),
  };
}

/** What is answered once it is published stands below what offers it. */
const belowDoubt = (cuts: Cuts) => (number: number) => h('div', [cuts.at(doubtAt(number))]);

/** Letters of a hash by which a figure says from which version it is. */
const VERSION_LETTERS = 12;

/** Where the figures of a version are, by its hash. */
function embeddingOf({ path, texts, assets }: Draft, { at }: Cuts): Embedding {
  const hash = texts.slice(texts.lastIndexOf('/') + 1);
  return {
    version: hash.slice(0, VERSION_LETTERS),
    folder: `${path}/figures/${hash}`,
    suffix: '',
    styles: [`${assets}/briefing.css`, `${assets}/server.css`],
    embed: `${assets}/embed.js`,
    listen: `${assets}/listen.js`,
    hasPictures: true,
    atTop: [at('notices')],
  };
}

/** Its picture says where it is from once that is known. */
function storedFigure({ file, csv, json, html, picture }: TakenFigure, cuts: Cuts): StoredFigure {
  const below = picture.below.filter((words) => !words.startsWith(cuts.origin));
  return {
    name: file.slice(file.lastIndexOf('/') + 1),
    csv,
    json: cuts.cut(json),
    page: cuts.cut(html),
    picture: { ...picture, below },
  };
}

/** What readers may judge otherwise, with the findings that are followed meanwhile. */
async function offeredIn({
  briefing,
  drawn,
  answers,
}: NonNullable<HeldBriefing['held']>): Promise<Offered | null> {
  const judgements = contestedIn(briefing, drawn, answers.model).slice(0, MOST_JUDGEMENTS);
  if (judgements.length === 0) return null;
  const findings = await findingsIn(briefing, answers);
  return { judgements, findings, variant: briefing.head.variant ?? null };
}

const NAMING = ['src', 'poster'];

function picturesNamed({ head, directives }: Briefing): string[] {
  const named = directives.flatMap(({ attributes }) =>
    NAMING.flatMap((key) => attributes.get(key)?.value ?? []),
  );
  return [...new Set(head.picture === undefined ? named : [...named, head.picture])];
}

interface Cuts {
  /** Stands on a page where it is to be cut. */
  at(name: string): Comment;
  /** Stands on a page for the address of the server, which may be another by the time it is served. */
  readonly origin: string;
  /** Stands in an address for what leads on to a version. */
  readonly version: string;
  cut(page: string): CutPage;
}

/** By a mark that nobody knows before a page is drawn, so that no text of a briefing can stand for it. */
function createCuts(): Cuts {
  const mark = randomUUID();
  const origin = `https://${mark}.invalid`;
  const version = `${mark}v`;
  const names: string[] = [];
  const places = new Map([
    [origin, SERVER_ADDRESS],
    [encodeURIComponent(origin), SERVER_ADDRESS_ENCODED],
    [version, VERSION_ENCODED],
  ]);
  return {
    origin,
    version,
    at: (name) => ({ type: 'comment', value: `${mark} ${names.push(name) - 1}` }),
    cut(page) {
      const origins = [...places.keys()].join('|');
      const parts = page.split(new RegExp(`(<!--${mark} \\d+-->|${origins})`));
      const nameOf = (cut: string) =>
        places.get(cut) ?? names[Number(/ (\d+)-->$/.exec(cut)?.[1])]!;
      return {
        pieces: parts.filter((_, k) => k % 2 === 0),
        between: parts.filter((_, k) => k % 2 === 1).map(nameOf),
      };
    },
  };
}

/** The photograph that stands for the page where others tell of it. */
function previewOf(
  briefing: Briefing,
  pictures: ReadonlyMap<string, Picture>,
): Pick<PageParts, 'preview'> {
  const { picture: name } = briefing.head;
  const picture = name === undefined ? undefined : pictures.get(name);
  if (picture === undefined) return {};
  const alt = alternativeText(briefing);
  const { width, height, fallback } = picture;
  return { preview: { file: fallback, width, height, alt } };
}

/** Where programs find the card of the page and the feed of its publication. */
function drawDiscovery(address: string, version: string): Element[] {
  const page = `${address}/`;
  const card = new URL('/oembed', page);
  card.searchParams.set('url', `${page}${version}`);
  const alternate = (type: string, href: string) => h('link', { rel: 'alternate', type, href });
  return [
    alternate('application/json+oembed', card.href),
    alternate('application/atom+xml', new URL('../feed.xml', page).href),
  ];
}

function servedParts(
  { address, assets, texts, path }: Draft & { readonly address: string },
  { at, version }: Cuts,
  atPlace: NonNullable<ServedParts['atPlace']>,
): PageParts {
  return {
    inHead: [
      ...drawFontLinks(`${assets}/`),
      h('link', { rel: 'stylesheet', href: `${assets}/briefing.css` }),
      h('link', { rel: 'stylesheet', href: `${assets}/server.css` }),
      h('script', {
        src: `${assets}/briefing.js`,
        defer: true,
        dataTexts: texts,
        dataDoubts: texts.replace('/texts/', '/doubts/'),
      }),
      ...drawDiscovery(address, version),
    ],
    atEnd: [],
    scripts: "'self'",
    styles: "'self'",
    fonts: "'self'",
    workers: "'self'",
    served: {
      atTop: [at('notices')],
      history: `${path}/history`,
      beforeComments: [at('readers')],
      comments: [at('comments')],
      atPlace,
    },
  };
}
