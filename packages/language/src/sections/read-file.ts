import type { Conflict } from '../conflict/conflict.ts';
import type { DiagnosticCollector } from '../diagnostics/diagnostic-collector.ts';
import type { MappingNode } from '../document/node.ts';
import { checkFile } from './check-file.ts';
import { modelFile, type WrittenFile } from './index.ts';

/** The two passes over the tree of a file: shapes first, then names. */
export function readFile(
  root: MappingNode,
  collector: DiagnosticCollector,
): { readonly written?: WrittenFile; readonly conflict?: Conflict } {
  const written = modelFile.read(root, collector);
  if (!written || collector.isFull()) return {};
  const conflict = checkFile(written, collector.report);
  return collector.hasErrors() ? { written } : { written, conflict };
}
