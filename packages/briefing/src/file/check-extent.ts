import type { Report } from '@standoff/language';

/** What is looked at before Markdown is read, which takes long over some texts that nobody writes. */
export const EXTENT = {
  /** Of the whole briefing: some ten pages of a newspaper. */
  characters: 100_000,
  lines: 5_000,
  head: 10_000,
  /** Of lines without an empty one between them. */
  block: 5_000,
  /** Quotes and lists that begin in one line. */
  markers: 10,
  /** The same of the whole briefing: Markdown goes through all that it has read wherever one of them ends. */
  allMarkers: 2_000,
  /** Blanks before a line, a tab being four. */
  indent: 40,
  /** Directives around each other. */
  directives: 6,
  /** Directives of the whole briefing, each of which may ask the model. */
  allDirectives: 500,
} as const;

/** How often a sign may stand in a block, and in the whole briefing. */
const SIGNS: readonly (readonly [sign: string, inBlock: number, inAll: number])[] = [
  ['[', 100, 3_000],
  [':', 150, 5_000],
  ['{', 100, 3_000],
  ['=', 200, 5_000],
  ['*', 200, 5_000],
  ['_', 200, 5_000],
  ['`', 100, 3_000],
  ['<', 100, 3_000],
  ['&', 200, 5_000],
  ['|', 600, 6_000],
];

/** Whether a text can be read in a moment. What goes beyond a limit is reported where it does. */
export function checkExtent(text: string, proseAt: number, report: Report): boolean {
  const tooMuch = findTooMuch(text, proseAt);
  if (tooMuch === undefined) return true;
  const { at, message, help } = tooMuch;
  report('too-intricate', { start: at, end: at + 1 }, message, { help });
  return false;
}

interface TooMuch {
  readonly at: number;
  readonly message: string;
  readonly help: string;
}

const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/y;

/** Blanks, and what begins quotes and items of lists. */
const PREFIX = /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/;

function findTooMuch(text: string, proseAt: number): TooMuch | undefined {
  const signs = countSigns();
  const nesting = countNesting();
  let blockAt = proseAt;
  let lines = 0;
  for (let at = proseAt; at < text.length; at = LINE.lastIndex) {
    LINE.lastIndex = at;
    const line = LINE.exec(text)![1]!;
    lines += 1;
    if (lines > EXTENT.lines) {
      return { at, ...say('a briefing', EXTENT.lines, 'lines', 'divide it into several') };
    }
    if (line.trim() === '') {
      blockAt = LINE.lastIndex;
      signs.beginBlock();
      continue;
    }
    if (at + line.length - blockAt > EXTENT.block) {
      const most = say('a paragraph', EXTENT.block, 'characters', 'put an empty line into it');
      return { at: blockAt, ...most };
    }
    const found = nesting.see(line, at) ?? signs.see(line, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function say(what: string, most: number, of: string, help: string) {
  return { message: `${what} has at most ${most.toLocaleString('en')} ${of}`, help };
}

function countSigns() {
  const inAll = new Map<string, number>();
  const inBlock = new Map<string, number>();
  const limits = new Map(SIGNS.map(([sign, ...most]) => [sign, most]));
  const see = (line: string, at: number): TooMuch | undefined => {
    for (let place = 0; place < line.length; place += 1) {
      const sign = line[place]!;
      const most = limits.get(sign);
      if (most === undefined) continue;
      const here = (inBlock.get(sign) ?? 0) + 1;
      const all = (inAll.get(sign) ?? 0) + 1;
      inBlock.set(sign, here);
      inAll.set(sign, all);
      const times = `times the sign ${sign}`;
      const help = 'write less of it here';
      if (here > most[0]!) return { at: at + place, ...say('a paragraph', most[0]!, times, help) };
      if (all > most[1]!) return { at: at + place, ...say('a briefing', most[1]!, times, help) };
    }
    return undefined;
  };
  return { see, beginBlock: () => inBlock.clear() };
}

function countNesting() {
  let all = 0;
  const open: { readonly colons: number; readonly prefix: string }[] = [];
  const see = (line: string, at: number): TooMuch | undefined => {
    const prefix = PREFIX.exec(line)![0];
    const markers = prefix.match(/[>*+-]|\d+/g)?.length ?? 0;
    if (markers > EXTENT.markers) {
      return { at, ...say('a line', EXTENT.markers, 'marks of quotes and lists', 'nest it less') };
    }
    all += markers;
    if (all > EXTENT.allMarkers) {
      const help = 'write fewer lists and quotes';
      return { at, ...say('a briefing', EXTENT.allMarkers, 'marks of quotes and lists', help) };
    }
    const indent = (/^[ \t]*/.exec(line)![0] ?? '').replaceAll('\t', '    ').length;
    if (indent > EXTENT.indent) {
      return { at, ...say('a line', EXTENT.indent, 'blanks before it', 'nest it less') };
    }
    const colons = /^:{3,}/.exec(line.slice(prefix.length))?.[0].length;
    if (colons === undefined) return undefined;
    if (line.slice(prefix.length + colons).trim() !== '') open.push({ colons, prefix });
    else close(colons, prefix);
    if (open.length <= EXTENT.directives) return undefined;
    const help = 'close a directive by as many colons as it began with';
    return { at, ...say('a block', EXTENT.directives, 'directives around each other', help) };
  };
  /** A line of colons ends the outermost block that has no more of them, with all in it. */
  const close = (colons: number, prefix: string): void => {
    const isEnd = (one: (typeof open)[number]): boolean =>
      one.colons <= colons &&
      prefix.length <= one.prefix.length + 3 &&
      (!prefix.includes('>') || one.prefix.includes('>'));
    const ended = open.findIndex(isEnd);
    if (ended >= 0) open.length = ended;
  };
  return { see };
}
