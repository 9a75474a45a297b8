import type { YAMLParseError } from 'yaml';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { Span } from '../source/span.ts';

/** What a reader of model files makes of an error of the YAML library. */
interface Wording {
  readonly pattern: RegExp;
  readonly message: string;
  readonly help?: string;
  /** What is said instead where the text at the place shows more of what was meant. */
  better?(source: string, span: Span): Partial<ToldProblem> | undefined;
}

interface ToldProblem {
  readonly message: string;
  readonly help?: string;
  readonly span?: Span;
}

const quoteTexts = 'put a text that contains ": " or " #" in quotes';

const SHALLOW_TEXT = {
  message: 'a text after | or > stands no deeper than its key',
  help: 'indent every line of it with spaces, deeper than the key',
};

const wordings: readonly Wording[] = [
  {
    pattern: /^Nested mappings are not allowed in compact mappings/,
    message: 'a second colon stands on this line',
    help: `${quoteTexts}, or begin a new line`,
    better: colonInText,
  },
  {
    pattern: /^Implicit (map )?keys need to be (followed|on a single line)/,
    message: 'a key without a colon',
    help: 'write "key: value", or "- " before an item of a list',
    better: afterBlockSign,
  },
  { pattern: /^Block scalar values in collections must be indented/i, ...SHALLOW_TEXT },
  {
    pattern: /must be sufficiently indented and end with a|must end with a [}\]]/,
    message: 'a bracket or brace is not closed',
    help: 'close it on the same line, or indent the lines that belong to it',
  },
  {
    pattern: /^Missing , or : between flow map items/,
    message: 'between { and } a key or its colon is missing',
    help: 'put a text that contains a comma or a colon in quotes',
  },
  {
    pattern: /^Missing , between flow/,
    message: 'between brackets or braces a comma is missing',
    help: 'put a text that contains a comma, a bracket or a brace in quotes',
  },
  {
    pattern: /^Plain value cannot start with block scalar indicator >/,
    message: 'a value that begins with > needs quotes',
    help: "write '>>'",
  },
  {
    pattern: /^Plain value cannot start with/,
    message: 'a value that begins with this sign needs quotes',
  },
  { pattern: /^Missing closing ["']/, message: 'a quotation mark is not closed' },
  {
    pattern: /^Invalid escape sequence/,
    message: 'a backslash between double quotes begins an escape, and this is none',
    help: 'use single quotes, or write two backslashes',
  },
  {
    pattern:
      /^All (mapping|sequence) items must start at the same column|^A block sequence may not be used as an implicit map key/,
    message: 'this line is not indented like the ones that it belongs with',
    better: indentedLikeNone,
  },
  {
    pattern:
      /^(Block collections are not allowed within flow|Unexpected block-seq-ind on same line)/,
    message: 'a list with "- " cannot begin here',
    help: 'begin it on a line of its own, or write [a, b]',
    better: textWithColon,
  },
  {
    pattern: /^Block scalar header includes extra characters|^Unexpected scalar at node end/,
    message: 'text stands where the value has already ended',
    help: quoteTexts,
    better: apostropheInQuotes,
  },
  {
    pattern: /^Map comment with trailing content/,
    message: 'this line is neither a key with a value nor an entry of a list',
    help: 'put a text that begins with [ or { in quotes',
  },
  { pattern: /^Unexpected , in flow|^Unexpected empty item/, message: 'a comma without a value' },
  {
    pattern: /^The : indicator must be at most 1024 chars/,
    message: 'a key is longer than 1,024 characters',
  },
];

/** Reports the errors of the YAML library, the first of each line; an open quotation where it opens. */
export function reportYamlErrors(
  errors: readonly YAMLParseError[],
  openQuotes: ReadonlyMap<number, number>,
  source: string,
  report: Report,
): void {
  let lineEnd = -1;
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const error of inOrder) {
    if (error.pos[0] <= lineEnd) continue;
    const tab = tabBefore(source, error.pos[0]);
    if (tab !== undefined) {
      // The columns of all that follows are not known.
      report('yaml-syntax', tab, TAB.message, { help: TAB.help });
      return;
    }
    const quote = openQuotes.get(error.pos[0]);
    const span = quote === undefined ? spanOf(error.pos, source) : { start: quote, end: quote + 1 };
    lineEnd = source.indexOf('\n', error.pos[0]);
    if (lineEnd === -1) lineEnd = source.length;
    const wording = wordings.find(({ pattern }) => pattern.test(error.message));
    reportYamlError(error, wording, { source, span }, report);
  }
}

const TAB = {
  message: 'a tab stands where the line is indented',
  help: 'indent with spaces, here and in the lines below',
};

/** The tab by which a line is indented in which something is wrong. */
function tabBefore(source: string, at: number): Span | undefined {
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  const indent = source.slice(lineStart, endOfLine(source, lineStart)).match(/^ *\t/)?.[0];
  if (indent === undefined) return undefined;
  const end = lineStart + indent.length;
  return { start: end - 1, end };
}

/** Not empty, inside the text, and on one line. */
function spanOf(pos: readonly [number, number], source: string): Span {
  const start = Math.max(0, Math.min(pos[0], source.length - 1));
  const lineEnd = source.indexOf('\n', start);
  const end = Math.min(pos[1], source.length, lineEnd === -1 ? source.length : lineEnd);
  return { start, end: Math.max(end, Math.min(start + 1, source.length)) };
}

function reportYamlError(
  { code, message }: YAMLParseError,
  wording: Wording | undefined,
  { source, span }: { readonly source: string; readonly span: Span },
  report: Report,
): void {
  if (code === 'RESOURCE_EXHAUSTION') {
    report('nested-too-deeply', span, 'lists and mappings stand too deep inside one another');
    return;
  }
  const usual: ToldProblem = wording ?? {
    message: message.charAt(0).toLowerCase() + message.slice(1),
  };
  const told: ToldProblem = { ...usual, ...wording?.better?.(source, span) };
  const details = told.help === undefined ? {} : { help: told.help };
  report('yaml-syntax', told.span ?? span, told.message, details);
}

/** Longer texts are not repeated in a message. */
const MOST_SHOWN = 120;

/** In `{ says: We need it: badly }` the second colon begins a mapping, which cannot stand there. */
function textWithColon(source: string, { start, end }: Span): Partial<ToldProblem> | undefined {
  const text = source.slice(start, end).trimEnd();
  if (text.length > MOST_SHOWN || /^(- |["'])/.test(text) || !/: /.test(text)) return undefined;
  return {
    message: 'a text with a colon stands here without quotes',
    help: `write ${inQuotes(text)}`,
  };
}

/** Between double quotes a backslash would begin an escape, and a double quote would end them. */
function inQuotes(text: string): string {
  return /[\\"]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * In `title: 'It's: ours'` the apostrophe ends the quotation before the second colon; in `says: We: a "bad" deal` the
 * text as it would be in quotes can be said.
 */
function colonInText(source: string, { start }: Span): Partial<ToldProblem> | undefined {
  const text = source.slice(start, endOfLine(source, start)).trimEnd();
  const quoted = text.match(/^'(.*[^'])'$/)?.[1];
  if (quoted !== undefined && /[^']'[^']/.test(quoted) && text.length <= MOST_SHOWN) {
    const at = start + 1 + quoted.search(/[^']'[^']/) + 1;
    return {
      span: { start: at, end: at + 1 },
      message: 'an apostrophe ends the quotation here',
      help: `double the apostrophe: '${quoted.replaceAll(/'+/g, "''")}'`,
    };
  }
  if (text.length > MOST_SHOWN || !/^[^\s"'[{&*!|>#%@`-].* /.test(text) || / #/.test(text))
    return undefined;
  return { help: `write ${inQuotes(text)} if all of it is a text, or begin a new line` };
}

/** In `'It's ours'` the apostrophe ends the quotation. */
function apostropheInQuotes(source: string, { start }: Span): Partial<ToldProblem> | undefined {
  if (source[start - 1] !== "'") return undefined;
  const line = source.slice(source.lastIndexOf('\n', start) + 1, endOfLine(source, start));
  const at = start - (source.lastIndexOf('\n', start) + 1);
  const opened = line.slice(0, at - 1).lastIndexOf("'");
  const closed = line.lastIndexOf("'");
  // It may have been opened on a line before.
  const text = opened >= 0 && closed >= at ? line.slice(opened + 1, closed) : undefined;
  return {
    message: 'an apostrophe ends the quotation here',
    help:
      text === undefined || text.length > MOST_SHOWN
        ? 'double the apostrophe, or put the text in double quotes'
        : `double the apostrophe: '${text.replaceAll(/'+/g, "''")}'`,
  };
}

/** After `about: |` a text is expected. */
function afterBlockSign(source: string, { start }: Span): Partial<ToldProblem> | undefined {
  const before = source.slice(0, source.lastIndexOf('\n', start) + 1).trimEnd();
  return /[:-] +[|>][+-]?$/.test(before) ? SHALLOW_TEXT : undefined;
}

/** The line from its first sign, and in which columns it could begin. */
function indentedLikeNone(source: string, { start }: Span): Partial<ToldProblem> | undefined {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const end = endOfLine(source, start);
  const own = source.slice(lineStart, end).search(/\S/);
  if (own < 0) return undefined;
  const open = openIndents(source.slice(0, lineStart));
  const shallower = open.findLast((one) => one.indent < own);
  const deeper = open.find((one) => one.indent > own);
  const places = [deeper, shallower].flatMap((one) =>
    one === undefined ? [] : [`column ${one.indent + 1} like "${one.key}"`],
  );
  return {
    span: { start: lineStart + own, end: Math.max(lineStart + own + 1, end) },
    ...(places.length > 0 && { help: `begin it in ${places.join(', or in ')}` }),
  };
}

/** The columns in which lines before a place began that are not over yet, ascending, with what stands there. */
function openIndents(before: string): { readonly indent: number; readonly key: string }[] {
  const open: { indent: number; key: string }[] = [];
  for (const line of before.split('\n')) {
    const indent = line.search(/[^\s]/);
    if (indent < 0 || line[indent] === '#') continue;
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
    open.push({ indent, key: line.slice(indent).split(':')[0]!.slice(0, 30) });
  }
  return open;
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}
