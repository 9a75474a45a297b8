import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Element } from 'hast';
import { h } from 'hastscript';

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
  /** The picture of the page that previews show, where no photograph does. */
  readonly preview?: string;
}

/** What a page needs to be read and questioned. */
export interface PageAssets {
  readonly css: string;
  /** The program that listens to readers; small, since every reader loads it. */
  readonly script: string;
  /** The program that answers them, which is loaded when one asks. */
  readonly engine: string;
  /** Texts that the engine works on: of the briefing and of its model. */
  readonly texts: { readonly briefing: string; readonly model: string };
}

/** Names of the files of a page that is a folder. */
export const FILES = {
  css: 'briefing.css',
  script: 'briefing.js',
  engine: 'engine.js',
  texts: 'texts.json',
} as const;

/** The parts of a page whose other files stand beside it. */
export function partsInFolder(preview?: string): PageParts {
  return {
    inHead: [
      h('link', { rel: 'stylesheet', href: FILES.css }),
      h('script', { src: FILES.script, defer: true }),
    ],
    atEnd: [],
    scripts: "'self'",
    styles: "'self'",
    fonts: "'self'",
    workers: "'self'",
    ...(preview !== undefined && { preview }),
  };
}

/** The parts of a page that is one file: all within it, allowed by its fingerprints and by nothing else. */
export function partsInline({ css, script, engine, texts }: PageAssets): PageParts {
  return {
    inHead: [h('style', css)],
    atEnd: [
      h('script#engine', { type: 'text/plain' }, withoutEnd(engine)),
      h('script#texts', { type: 'application/json' }, asData(texts)),
      h('script', withoutEnd(script)),
    ],
    scripts: fingerprint(withoutEnd(script)),
    styles: fingerprint(css),
    fonts: 'data:',
    workers: 'blob:',
  };
}

/** Text within a script element: nothing in it may end the element or open a comment. */
function withoutEnd(text: string): string {
  return text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}

/** JSON within a script element. */
function asData(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function fingerprint(text: string): string {
  const bytes = sha256(utf8ToBytes(text));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}

/** Nothing but what the page brings with it; nothing may frame it that does not know it as an embed. */
export function contentPolicy({ scripts, styles, fonts, workers }: PageParts): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    `font-src ${fonts}`,
    "img-src 'self' data:",
    `worker-src ${workers}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
