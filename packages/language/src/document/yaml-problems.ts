import type { YAMLParseError } from 'yaml';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { Span } from '../source/span.ts';

/** What a reader of model files makes of an error of the YAML library. */
interface Wording {
  readonly pattern: RegExp;
  readonly message: string;
  readonly help?: string;
}

const quoteTexts = 'put a text that contains ": " or " #" in quotes';

const wordings: readonly Wording[] = [
  {
    pattern: /^Nested mappings are not allowed in compact mappings/,
    message: 'a second colon stands on this line',
    help: `${quoteTexts}, or begin a new line`,
  },
  {
    pattern: /^Implicit (map )?keys need to be (followed|on a single line)/,
    message: 'a key without a colon',
    help: 'write "key: value", or "- " before an item of a list',
  },
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
    pattern: /^Tabs are not allowed as indentation/,
    message: 'a tab stands where the line is indented',
    help: 'indent with spaces',
  },
  {
    pattern: /^All (mapping|sequence) items must start at the same column/,
    message: 'this line is not indented like the ones that it belongs with',
  },
  {
    pattern:
      /^(Block collections are not allowed within flow|Unexpected block-seq-ind on same line)/,
    message: 'a list with "- " cannot begin here',
    help: 'begin it on a line of its own, or write [a, b]',
  },
  {
    pattern: /^Block scalar header includes extra characters|^Unexpected scalar at node end/,
    message: 'text stands where the value has already ended',
    help: quoteTexts,
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
    const quote = openQuotes.get(error.pos[0]);
    const span = quote === undefined ? spanOf(error.pos, source) : { start: quote, end: quote + 1 };
    lineEnd = source.indexOf('\n', error.pos[0]);
    if (lineEnd === -1) lineEnd = source.length;
    reportYamlError(error, span, report);
  }
}

/** Not empty, inside the text, and on one line. */
function spanOf(pos: readonly [number, number], source: string): Span {
  const start = Math.max(0, Math.min(pos[0], source.length - 1));
  const lineEnd = source.indexOf('\n', start);
  const end = Math.min(pos[1], source.length, lineEnd === -1 ? source.length : lineEnd);
  return { start, end: Math.max(end, Math.min(start + 1, source.length)) };
}

function reportYamlError({ code, message }: YAMLParseError, span: Span, report: Report): void {
  if (code === 'RESOURCE_EXHAUSTION') {
    report('nested-too-deeply', span, 'lists and mappings stand too deep inside one another');
    return;
  }
  const wording = wordings.find(({ pattern }) => pattern.test(message));
  const text = wording?.message ?? message.charAt(0).toLowerCase() + message.slice(1);
  report('yaml-syntax', span, text, wording?.help === undefined ? {} : { help: wording.help });
}
