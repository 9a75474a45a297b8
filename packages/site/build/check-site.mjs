import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesIn } from './site-files.mjs';

const LINK = /\s(?:href|src)="([^"]*)"/g;
/** What a page loads by itself: anything but a link that a reader follows. */
const LOADED =
  /<(?:script|link|img|iframe|source|video|audio)\b[^>]*\s(?:href|src)="(https?:|\/\/)[^"]*"/g;
/** Of a link that only says what a page is. */
const SAYS = /\srel="(?:canonical|alternate)"/;
const NAME = /\s(?:id|name)="([^"]*)"/g;
const OUTWARD = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Follows every link of a built site to a file and to a place in it, and looks for what a page would load from elsewhere.
 * @param {string} folder
 * @param {string} base where it is served, slashes around
 * @returns {{ links: number, broken: string[] }}
 */
export function checkSite(folder, base) {
  const files = filesIn(folder);
  const there = new Set(files);
  /** @type {Map<string, string>} */
  const pages = new Map(
    files
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  /** @type {Map<string, Set<string>>} */
  const places = new Map();
  /** @param {string} path */
  const placesOf = (path) => {
    const known = places.get(path) ?? new Set(allOf(pages.get(path) ?? '', NAME));
    places.set(path, known);
    return known;
  };
  /** @type {string[]} */
  const broken = [];
  let links = 0;
  for (const [path, html] of pages) {
    for (const [found] of html.matchAll(LOADED)) {
      if (!SAYS.test(found)) broken.push(`${path} loads from elsewhere: ${found}`);
    }
    for (const link of allOf(html, LINK)) {
      if (OUTWARD.test(link)) continue;
      links++;
      const problem = problemOf(link, path);
      if (problem !== undefined) broken.push(`${path}: ${link} ${problem}`);
    }
  }
  return { links, broken };

  /** @param {string} link @param {string} from */
  function problemOf(link, from) {
    const [address = '', place = ''] = link.split('#');
    const file = fileOf(decodeURI(address.split('?')[0] ?? ''), from);
    if (file === undefined) return 'leads out of the site';
    if (!there.has(file)) return `leads to no file: ${file}`;
    // A place with a slash first is an address within the workbench, one with a sign a doubt about a briefing.
    if (place === '' || /^\/|=/.test(place)) return undefined;
    return placesOf(file).has(decodeURIComponent(place))
      ? undefined
      : 'leads to no place of that page';
  }

  /** @param {string} address @param {string} from @returns {string | undefined} */
  function fileOf(address, from) {
    if (address === '') return from;
    if (address.startsWith('/') && !address.startsWith(base)) return undefined;
    const path = address.startsWith('/')
      ? address.slice(base.length)
      : posix.join(posix.dirname(from), address);
    if (path.startsWith('..')) return undefined;
    return path === '' || path === '.' || path.endsWith('/')
      ? posix.join(path, 'index.html')
      : path;
  }
}

/** What a pattern finds in HTML, with its entities read. @param {string} html @param {RegExp} pattern */
function allOf(html, pattern) {
  return [...html.matchAll(pattern)].map(([, value = '']) =>
    value
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}
