import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createDiagnosticCollector } from '../diagnostics/diagnostic-collector.ts';
import type { DocumentNode, MappingNode, TextNode } from '../document/node.ts';
import { readDocument } from '../document/read-document.ts';
import { pathProblem } from '../sections/extends.ts';
import { createSourceText, type SourceText } from '../source/source-text.ts';
import { layOver } from './lay-over.ts';
import { type MergedText, mergedText } from './merged-text.ts';

/** A file that was read. */
export interface ReadFile {
  /** Its path from the folder of the first file, with `/` between its parts: the same for the same file. */
  readonly name: string;
  readonly text: string;
  /** The SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** Reads the file that another one extends, or says why that cannot be. */
export type ReadExtended = (
  path: string,
  from: ReadFile,
) => Promise<ReadFile | { readonly problem: string; readonly help: string }>;

export type Extended =
  /** The file extends no other, or what it says of that cannot be read; then reading it says so. */
  | { readonly status: 'alone' }
  | ({ readonly status: 'merged'; readonly files: readonly ReadFile[] } & MergedText)
  | {
      readonly status: 'refused';
      readonly diagnostics: readonly Diagnostic[];
      readonly source: SourceText;
    };

/** How many files may extend one another after the first. */
const DEEPEST = 4;

interface Level {
  readonly file: ReadFile;
  readonly source: SourceText;
  readonly root: MappingNode;
}

/**
 * A file with all that it extends laid under it, key by key, as one text. Files are read by `read` alone; `name` is what
 * messages call the first.
 */
export async function readExtended(
  first: ReadFile,
  read: ReadExtended,
  name: string = first.name,
): Promise<Extended> {
  const levels: Level[] = [];
  let file = first;
  for (;;) {
    const source = createSourceText(levels.length === 0 ? name : file.name, file.text);
    const collector = createDiagnosticCollector();
    const root = readDocument(file.text, collector.report);
    if (!root && levels.length === 0) return { status: 'alone' };
    if (!root) return { status: 'refused', diagnostics: collector.list(), source };
    levels.push({ file, source, root });
    const path = extendedBy(root);
    if (path === undefined) break;
    const isUsable = path.kind === 'text' && pathProblem(path.text) === undefined;
    if (!isUsable && levels.length === 1) return { status: 'alone' };
    const next = await nextFile(path, levels, read);
    if ('problem' in next) {
      const { problem, help } = next;
      const diagnostic = createDiagnostic('extends-refused', path.span, problem, { help });
      return { status: 'refused', diagnostics: [diagnostic], source };
    }
    file = next;
  }
  if (levels.length === 1) return { status: 'alone' };
  return { status: 'merged', files: levels.map((one) => one.file), ...merge(levels, name) };
}

function extendedBy({ entries }: MappingNode): DocumentNode | undefined {
  return entries.find(({ key }) => key.text === 'extends')?.value;
}

async function nextFile(
  path: DocumentNode,
  levels: readonly Level[],
  read: ReadExtended,
): Promise<ReadFile | { readonly problem: string; readonly help: string }> {
  const { file } = levels.at(-1)!;
  if (path.kind !== 'text') {
    return { problem: 'the name of a file is expected here', help: 'write extends: FILE' };
  }
  const unusable = pathProblem(path.text);
  if (unusable) return unusable;
  if (levels.length > DEEPEST) {
    return {
      problem: `more than ${DEEPEST} files would extend one another`,
      help: 'write some of them as one',
    };
  }
  const next = await read(path.text, file);
  if ('problem' in next) return next;
  const circle = levels.findIndex((one) => one.file.name === next.name);
  if (circle < 0) return next;
  const names = levels.slice(circle).map((one) => one.file.name);
  return {
    problem: `files extend one another in a circle: ${[...names, next.name].join(', ')}`,
    help: 'take out "extends" in one of them',
  };
}

function merge(levels: readonly Level[], name: string): MergedText {
  const sources = new Map<TextNode, SourceText>();
  for (const { root, source } of levels) mark(root, source, sources);
  const root = levels
    .toReversed()
    .map((level) => withoutExtends(level.root))
    .reduce(layOver);
  const parts = levels.map(({ file }) => `${file.name} (sha256 ${file.sha256})`);
  const [own, ...others] = parts;
  const head = [`Merged: ${own}`, ...others.map((part) => `laid over ${part}`)];
  return mergedText(root, (node) => sources.get(node) ?? levels[0]!.source, { name, head });
}

function withoutExtends(root: MappingNode): MappingNode {
  return { ...root, entries: root.entries.filter(({ key }) => key.text !== 'extends') };
}

function mark(node: DocumentNode, source: SourceText, sources: Map<TextNode, SourceText>): void {
  if (node.kind === 'text') sources.set(node, source);
  if (node.kind === 'list') for (const item of node.items) mark(item, source, sources);
  if (node.kind !== 'mapping') return;
  for (const { key, value } of node.entries) {
    sources.set(key, source);
    mark(value, source, sources);
  }
}
