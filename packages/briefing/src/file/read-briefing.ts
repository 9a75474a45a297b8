import {
  createDiagnosticCollector,
  createSourceText,
  credentialsIn,
  type Report,
  reportCredentials,
  type Span,
} from '@standoff/language';
import type { Nodes, Root, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Attribute, Directive, ReadBriefing } from '../syntax/briefing.ts';
import { checkExtent, EXTENT } from './check-extent.ts';
import { isWebAddress, readHead } from './read-head.ts';
import { reportUnread } from './unread-directives.ts';
import { reportUnshown } from './unshown-words.ts';

/**
 * Reads the text of a briefing. What its directives mean is not looked at here. All that is wrong is reported;
 * nothing is thrown.
 */
export function readBriefing(text: string, fileName = 'briefing.md'): ReadBriefing {
  const source = createSourceText(fileName, text);
  const collector = createDiagnosticCollector();
  const { report } = collector;
  if (text.length > EXTENT.characters) {
    report('file-too-large', { start: 0, end: 1 }, 'a briefing has at most 100,000 characters', {
      help: 'divide it into several briefings',
    });
    return { diagnostics: collector.list(), source };
  }
  const { head, proseAt } = readHead(text, report);
  if (!checkExtent(text, proseAt, report)) return { diagnostics: collector.list(), source };
  const prose = readProse(text, proseAt);
  const directives: Directive[] = [];
  visit(prose, (node) => {
    const found = directiveOf(node, text, directives.length + 1);
    if (found !== undefined) {
      directives.push(found);
      reportTwice(found, text, report);
    } else {
      checkNode(node, report);
      reportUnread(node, text, spanOf(node), report);
    }
  });
  reportUnshown(prose, text, report);
  const tooMany = directives[EXTENT.allDirectives];
  if (tooMany !== undefined) {
    const { start } = tooMany.span;
    report('too-intricate', { start, end: start + 1 }, 'a briefing has at most 500 directives', {
      help: 'divide it into several briefings',
    });
    return { diagnostics: collector.list(), source };
  }
  return {
    ...(head && { briefing: { head, prose, directives } }),
    diagnostics: collector.list(),
    source,
  };
}

/** Offsets are those of the whole file, since what stands above the prose is read as empty lines. */
function readProse(text: string, proseAt: number): Root {
  const above = text.slice(0, proseAt).replaceAll(/[^\r\n]/g, ' ');
  return fromMarkdown(above + text.slice(proseAt), {
    extensions: [directive(), gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
}

/** Every node, those of the outside first. */
function visit(node: Nodes, see: (node: RootContent) => void): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    see(child);
    visit(child, see);
  }
}

const FORMS = {
  leafDirective: 'line',
  containerDirective: 'block',
  textDirective: 'words',
} as const;

function directiveOf(node: RootContent, text: string, number: number): Directive | undefined {
  if (!isDirective(node)) return undefined;
  const span = spanOf(node);
  return {
    number,
    name: node.name,
    form: FORMS[node.type],
    attributes: attributesOf(node.attributes ?? {}, text, span),
    span,
    node,
    // Braces that touch it and are not its own were meant to be.
    isCutOff: text[span.end] === '{',
  };
}

type DirectiveNode = Extract<RootContent, { type: keyof typeof FORMS }>;

/** A colon within prose, as in `at 10:30`, begins no directive unless brackets or braces follow. */
export function isDirective(node: Nodes): node is DirectiveNode {
  if (!(node.type in FORMS)) return false;
  const { type, attributes, children } = node as DirectiveNode;
  return type !== 'textDirective' || children.length + Object.keys(attributes ?? {}).length > 0;
}

/** The names and values in the braces of a directive. */
const ATTRIBUTE = /([A-Za-z_:][\w.:-]*)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<=>`}]+)/g;

/** Of an attribute that is written twice the first value would be lost. */
function reportTwice({ form, attributes, span }: Directive, text: string, report: Report): void {
  if (attributes.size === 0) return;
  const own = text.slice(span.start, span.end);
  const opening = form === 'words' ? own : own.split(/\r?\n/, 1)[0]!;
  const begin = opening.indexOf('{', form === 'words' ? opening.lastIndexOf(']{') : 0);
  const seen = new Set<string>();
  for (const { index, 0: found, 1: name } of opening.slice(begin).matchAll(ATTRIBUTE)) {
    if (seen.has(name!)) {
      const start = span.start + begin + index;
      report('unshown-words', { start, end: start + found.length }, `"${name}" is written twice`, {
        help: 'keep one of the two',
      });
    }
    seen.add(name!);
  }
}

/** The place of each value, looked for where braces stand; that of the directive where it is not found. */
function attributesOf(
  written: Readonly<Record<string, string | null | undefined>>,
  text: string,
  span: Span,
): ReadonlyMap<string, Attribute> {
  const own = text.slice(span.start, span.end);
  const opening = own.split(/\r?\n/, 1)[0]!;
  const braces = opening.lastIndexOf('{');
  return new Map(
    Object.entries(written).map(([key, given]) => {
      const value = given ?? '';
      const at = braces < 0 ? -1 : opening.indexOf(value, opening.indexOf(key, braces));
      const isFound = at >= 0 && value !== '';
      const start = span.start + (isFound ? at : 0);
      return [key, { value, span: { start, end: isFound ? start + value.length : span.end } }];
    }),
  );
}

function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** What Markdown can say and a page cannot show. */
function checkNode(node: RootContent, report: Report): void {
  switch (node.type) {
    case 'html':
      report(
        'raw-html',
        spanOf(node),
        'tags and comments are left out of the page, but not out of its texts, which are published too',
      );
      return;
    case 'image':
    case 'imageReference':
      report('unsafe-link', spanOf(node), 'a picture is no part of Markdown here', {
        help: 'put the file into the folder "media", and write a block :::photo{src=NAME alt="…" credit="…"}',
      });
      return;
    case 'link':
    case 'definition':
      if (credentialsIn(node.url)) reportCredentials(report, spanOf(node));
      else if (!isSafeTarget(node.url)) {
        report('unsafe-link', spanOf(node), `"${node.url}" is no address that a page may lead to`);
      }
  }
}

/** A place in the page, a mail address, or an address of the web. */
export function isSafeTarget(url: string): boolean {
  return /^#[\w-]*$/.test(url) || /^mailto:[^\s?]+$/i.test(url) || isWebAddress(url);
}
