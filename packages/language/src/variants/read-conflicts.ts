import type { Conflict } from '../conflict/conflict.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createDiagnosticCollector } from '../diagnostics/diagnostic-collector.ts';
import type { MappingNode } from '../document/node.ts';
import type { WrittenFile } from '../sections/index.ts';
import { readFile } from '../sections/read-file.ts';
import { checkVariantConflicts } from './check-variants.ts';

/** What a file says as it stands, and what each of its variants makes of it. */
export interface FileConflicts {
  readonly written?: WrittenFile;
  readonly conflict?: Conflict;
  readonly variants: ReadonlyMap<string, Conflict>;
  /** What is wrong with any of them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** An edit checks what it made of a file, which is then read: the same tree is looked at once. */
const known = new WeakMap<MappingNode, FileConflicts>();

export function readConflicts(root: MappingNode): FileConflicts {
  const found = known.get(root) ?? readAll(root);
  known.set(root, found);
  return found;
}

function readAll(root: MappingNode): FileConflicts {
  const collector = createDiagnosticCollector();
  const read = readFile(root, collector);
  const variants = checkVariantConflicts(root, read.written?.fields.variants, collector);
  return { ...read, variants, diagnostics: collector.list() };
}
