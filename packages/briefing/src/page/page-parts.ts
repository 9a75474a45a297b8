import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from './places.ts';

/** Texts and addresses of what stands beside the prose. */
export interface PageParts {
  readonly inHead: readonly Element[];
  readonly atEnd: readonly Element[];
  /** What a content security policy allows of scripts and styles. */
  readonly scripts: string;
  readonly styles: string;
  readonly fonts: string;
  /** Where a worker may come from. */
  readonly workers: string;
  /** The picture of the page that previews show: a file beside the page. */
  readonly preview?: PreviewPicture;
  /** Where its figures stand for others to take along, and for other pages to show. */
  readonly embedding?: Embedding;
  /** Whether the data of its figures are in it, since it is one file. */
  readonly dataWithin?: boolean;
  /** Where it stands with a server that does more than hand out files. */
  readonly served?: ServedParts;
}

/** What a server adds to a page. */
export interface ServedParts {
  /** Above the article. */
  readonly atTop: readonly ElementContent[];
  /** A section before the comments. */
  readonly beforeComments: readonly ElementContent[];
  /** In the place where comments stand. */
  readonly comments: readonly ElementContent[];
  /** Where its versions are told and compared. */
  readonly history?: string;
  /** At every place that readers can speak of. */
  readonly atPlace?: (place: Place) => readonly ElementContent[];
}

/** Where the figures of a page stand for other pages to show. */
export interface Embedding {
  /** Of the briefing and its model; a figure that shows something else has another address. */
  readonly version: string;
  /** Their folder within that of their page. */
  readonly folder: string;
  /** What the names of their files go on with, before the dot of their kind. */
  readonly suffix: string;
  /** As found from the page, or from its host where it begins with a slash: their styles, */
  readonly styles: readonly string[];
  /** the program by which a figure tells how high it is, */
  readonly embed: string;
  /** and the one by which a page that shows them listens. */
  readonly listen: string;
  /** Whether there are pictures of them. */
  readonly hasPictures: boolean;
  /** What stands above each on the page that shows it alone. */
  readonly atTop?: readonly ElementContent[];
}

/** A picture that stands for a page where others tell of it. */
export interface PreviewPicture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** What is to be seen. */
  readonly alt: string;
}

/** What a page needs to be read and questioned. */
export interface PageAssets {
  readonly css: string;
  /** The program that listens to readers, with all that it may need but the engine. */
  readonly script: string;
  /** The program that answers them, which is loaded when one asks. */
  readonly engine: string;
  /** Texts that the engine works on: of the briefing and of its model. */
  readonly texts: { readonly briefing: string; readonly model: string };
  /** Answers to doubts, as far as they were worked out. */
  readonly doubts?: object;
}

/** Names of the files of a page that is a folder. */
export const FILES = {
  css: 'briefing.css',
  script: 'briefing.js',
  engine: 'engine.js',
  texts: 'texts.json',
  doubts: 'doubts.json',
  doubting: 'doubting.js',
  // What the page takes instead of these where it is opened as a file.
  fromDisk: 'from-disk.js',
  typefacesFromDisk: 'from-disk.css',
} as const;

/** The typefaces that a page begins with. Asked for late, they move its first lines once they are there. */
const FIRST_FONTS = [
  'source-serif-4-latin-wght-normal.woff2',
  'source-sans-3-latin-wght-normal.woff2',
];

/** Asks for the first typefaces along with the style that names them; `folder` ends with a slash or is empty. */
export function drawFontLinks(folder: string): Element[] {
  return FIRST_FONTS.map((name) =>
    h('link', {
      rel: 'preload',
      href: `${folder}${name}`,
      as: 'font',
      type: 'font/woff2',
      crossOrigin: 'anonymous',
    }),
  );
}

/** The parts of a page whose other files stand beside it. */
export function partsInFolder(
  more: Pick<PageParts, 'preview' | 'embedding'> = {},
  /** Whether answers to doubts stand beside it. */
  { hasAnswers = false }: { readonly hasAnswers?: boolean } = {},
): PageParts {
  return {
    inHead: [
      ...drawFontLinks(''),
      h('link', { rel: 'stylesheet', href: FILES.css }),
      h('script', {
        src: FILES.script,
        defer: true,
        ...(hasAnswers && { dataDoubts: FILES.doubts }),
      }),
    ],
    atEnd: [],
    scripts: "'self'",
    styles: "'self'",
    fonts: "'self' data:",
    workers: "'self' blob:",
    ...more,
  };
}

/** The parts of a page that is one file: all within it, allowed by its fingerprints and by nothing else. */
export function partsInline(
  { css, script, engine, texts, doubts }: PageAssets,
  /** Further programs, as previews have them. */
  further: readonly string[] = [],
): PageParts {
  const scripts = [script, ...further].map(withoutEnd);
  return {
    inHead: [h('style', css)],
    atEnd: [
      h('script#engine', { type: 'text/plain' }, withoutEnd(engine)),
      h('script#texts', { type: 'application/json' }, asData(texts)),
      ...(doubts === undefined
        ? []
        : [h('script#doubts', { type: 'application/json' }, asData(doubts))]),
      ...scripts.map((text) => h('script', text)),
    ],
    scripts: scripts.map(fingerprint).join(' '),
    styles: fingerprint(css),
    fonts: 'data:',
    workers: 'blob:',
    // A preview saves nothing.
    dataWithin: further.length === 0,
  };
}

/** The parts of a page that is printed: nothing runs on it, and nothing is folded. */
export function partsOnPaper(css: string): PageParts {
  return {
    inHead: [h('style', css)],
    atEnd: [],
    scripts: "'none'",
    styles: fingerprint(css),
    fonts: 'data:',
    workers: "'none'",
  };
}

/** A style with its fonts in it, by the names of their files, for a page that is one file. */
export function withFonts(css: string, fonts: ReadonlyMap<string, Uint8Array>): string {
  return [...fonts].reduce(
    (whole, [name, bytes]) =>
      whole.replace(`url(${name})`, `url(data:font/woff2;base64,${base64(bytes)})`),
    css,
  );
}

/** A text as an address that holds it. */
export function asAddress(type: string, text: string): string {
  return `data:${type};base64,${base64(utf8ToBytes(text))}`;
}

/** Bytes as they stand in an address of data. */
function base64(bytes: Uint8Array): string {
  // So many arguments every browser takes at once.
  const at = 0x8000;
  const parts: string[] = [];
  for (let k = 0; k < bytes.length; k += at) {
    parts.push(String.fromCharCode(...bytes.subarray(k, k + at)));
  }
  return btoa(parts.join(''));
}

/** Text within a script element: nothing in it may end the element or open a comment. */
function withoutEnd(text: string): string {
  return text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}

/** JSON within a script element, which no text in it can end. */
export function asData(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function fingerprint(text: string): string {
  return `'sha256-${base64(sha256(utf8ToBytes(text)))}'`;
}

/** Of a page that has no more than a style, fonts and a script of its own. */
export const onlyOwnFiles = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Nothing but what the page brings with it. Who may frame it only its host can say, in a header. */
export function contentPolicy({ scripts, styles, fonts, workers, served }: PageParts): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    `font-src ${fonts}`,
    "img-src 'self' data:",
    `worker-src ${workers}`,
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${served === undefined ? "'none'" : "'self'"}`,
  ].join('; ');
}
