import type { Report, Span } from '@standoff/language';
import type { RootContent } from 'mdast';
import { directiveKinds } from './directive-kinds.ts';

const NAMES = [...directiveKinds.keys()].join('|');
const KEYS = [
  ...new Set([...directiveKinds.values()].flatMap(({ attributes }) => Object.keys(attributes))),
].join('|');

/** Signs that nobody writes but for a directive: an attribute in braces, or two colons before its name. */
const MEANT = new RegExp(`(?<!\\\\)(?:\\{[ \\t]*(?:${KEYS})[ \\t]*=|::+(?:${NAMES})\\b)`);
const MEANT_IN_CODE = new RegExp(`\\{[ \\t]*(?:${KEYS})[ \\t]*=|::+(?:${NAMES})\\b`);

/**
 * What was meant for a directive and is nothing but words, so that nobody would hold it against the model or draw it: a
 * blank before its brackets or braces, brackets that do not end in their paragraph, a colon of another script, words in the
 * line of a figure, a line moved in so far that Markdown takes it for code. What stands between signs of code or after a
 * backslash is meant as words.
 */
export function reportUnread(node: RootContent, text: string, span: Span, report: Report): void {
  const sign = signIn(node, text, span);
  const match = sign?.exec(text.slice(span.start, span.end));
  if (!match) return;
  const start = span.start + match.index;
  report(
    'misplaced-directive',
    { start, end: start + match[0].length },
    'this is not read as part of a directive',
    { help: HELP },
  );
}

const HELP =
  'write a figure in a line of its own, and a mark in one paragraph, each with plain colons and with brackets and braces right behind its name';

function signIn(node: RootContent, text: string, { start }: Span): RegExp | undefined {
  if (node.type === 'text') return MEANT;
  return node.type === 'code' && !/^[`~]/.test(text.slice(start)) ? MEANT_IN_CODE : undefined;
}
