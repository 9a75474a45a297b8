import type { Report, Span } from '@standoff/language';
import type { Code, Definition, Html, Nodes, Root, RootContent, Table } from 'mdast';

/** Reports words of the prose that Markdown takes in and a page would not show, and footnotes, which it does not take in. */
export function reportUnshown(prose: Root, text: string, report: Report): void {
  const nodes = [...nodesIn(prose)];
  const say = (span: Span, message: string, help?: string) =>
    report('unshown-words', span, message, help === undefined ? {} : { help });
  for (const node of nodes) {
    if (node.type === 'table') reportCells(node, say);
    if (node.type === 'code') reportInfo(node, say);
    if (node.type === 'html') reportBetweenTags(node, say);
    if (node.type === 'text') reportFootnotes(spanOf(node), text, say);
  }
  reportDefinitions(nodes, say);
}

type Say = (span: Span, message: string, help?: string) => void;

function* nodesIn(node: Nodes): Generator<RootContent> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    yield child;
    yield* nodesIn(child);
  }
}

/** Whether a name is that of a footnote, where Markdown has them. */
const isFootnote = (name: string) => name.startsWith('^');

/** A row has as many cells as the head. */
function reportCells({ children: [head, ...rows] }: Table, say: Say): void {
  const columns = head?.children.length ?? 0;
  for (const cell of rows.flatMap((row) => row.children.slice(columns))) {
    say(
      spanOf(cell),
      `the head of this table has ${columns} ${columns === 1 ? 'cell' : 'cells'}, and this one is beyond them`,
      'give the head a cell for it too',
    );
  }
}

function reportInfo(code: Code, say: Say): void {
  if (!code.meta) return;
  const { start } = spanOf(code);
  say({ start, end: start + 3 }, `“${code.meta}” stands beside the language of the code`);
}

/** Comments and tags, as Markdown takes them for HTML. */
const TAGS = /<!--[\s\S]*?(?:-->|$)|<[^>]*(?:>|$)/g;

/** A block that begins with a tag goes up to the next empty line, and is left out as a whole. */
function reportBetweenTags(html: Html, say: Say): void {
  if (html.value.replaceAll(TAGS, '').trim() === '') return;
  say(
    spanOf(html),
    'words stand within or right below these tags, and would be left out with them',
    'take the tags away',
  );
}

const FOOTNOTE = /(?<!\\)\[\^[^\]\s]+\]/g;

function reportFootnotes({ start, end }: Span, text: string, say: Say): void {
  for (const { index, 0: found } of text.slice(start, end).matchAll(FOOTNOTE)) {
    sayFootnote({ start: start + index, end: start + index + found.length }, say);
  }
}

function sayFootnote(span: Span, say: Say): void {
  say(
    span,
    'footnotes are no part of Markdown here',
    'say it in the sentence, or make it a claim of the model and write :cite{claims="ID"}',
  );
}

/** The first definition of a name that a link uses gives it its address; no other one is shown. */
function reportDefinitions(nodes: readonly RootContent[], say: Say): void {
  const used = new Set(
    nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : [])),
  );
  for (const node of nodes.filter((one): one is Definition => one.type === 'definition')) {
    const name = node.label ?? node.identifier;
    if (isFootnote(name)) sayFootnote(spanOf(node), say);
    else if (!used.delete(node.identifier)) {
      say(spanOf(node), 'no link takes its address from here', `write [words][${name}] for a link`);
    }
  }
}

function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
