import { Composer, type CST, type Document } from 'yaml';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { buildTree } from './build-tree.ts';
import { type DocumentNode, describeNode, type MappingNode } from './node.ts';
import { readPlainDocument } from './plain-document.ts';
import { isReadableText } from './readable-text.ts';
import { type ReadText, recall, remember } from './recent-texts.ts';
import { reportYamlErrors } from './yaml-problems.ts';
import { readYamlTokens } from './yaml-tokens.ts';

/**
 * The content of a model file as a tree, or nothing when the text has no structure to go by. YAML
 * errors come alone: what a faulty structure means would be guesswork.
 */
export function readDocument(source: string, report: Report): MappingNode | undefined {
  const { root, reports } = recall(source) ?? remember(readText(source));
  for (const each of reports) report(...each);
  return root;
}

function readText(source: string): ReadText {
  const reports: Parameters<Report>[] = [];
  const root = readAnew(source, (...each) => {
    reports.push(each);
  });
  return { source, root, reports };
}

function readAnew(source: string, report: Report): MappingNode | undefined {
  if (!isReadableText(source, report)) return undefined;
  return readPlainDocument(source) ?? readAnyDocument(source, report);
}

/** Reads a text by the YAML library, which knows all of YAML and says what is wrong. */
export function readAnyDocument(source: string, report: Report): MappingNode | undefined {
  const read = readYamlTokens(source, report);
  const document = read && withoutStackTraces(() => composeDocument(read.tokens, source.length));
  if (!document) return undefined;
  if (document.errors.length > 0) {
    reportYamlErrors(document.errors, read.openQuotes, source, report);
    return undefined;
  }
  return readRoot(buildTree(source, document.contents, report), source, report);
}

/** The first document, with every scalar as a text and nothing else decided. */
function composeDocument(
  tokens: readonly CST.Token[],
  length: number,
): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    // Duplicate keys are reported by who reads the mapping; here they would cost quadratic time.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  for (const document of composer.compose(tokens, true, length)) return document;
  return undefined;
}

/** A faulty text can have as many errors as signs; with a stack trace each they would take seconds. */
function withoutStackTraces<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function readRoot(root: DocumentNode, source: string, report: Report): MappingNode | undefined {
  if (root.kind === 'mapping') return root;
  if (root.kind === 'refused') return undefined;
  const help = 'begin with "standoff: 1", then "title:" and "decision-makers:"';
  const span = { start: root.span.start, end: Math.min(root.span.end, endOfLine(source, root)) };
  if (root.kind === 'nothing') report('empty-file', span, 'the file is empty', { help });
  else {
    const message = `a model file is a mapping with keys such as "title", and this is ${describeNode(root)}`;
    report('not-a-model', span, message, { help });
  }
  return undefined;
}

function endOfLine(source: string, { span }: DocumentNode): number {
  const end = source.indexOf('\n', span.start);
  return end === -1 ? source.length : end;
}
