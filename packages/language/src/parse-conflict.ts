import { readDocument } from './document/read-document.ts';
import { type ParsedConflict, type ParseOptions, parseTree } from './parse-tree.ts';

/** Reads a model file. Nothing is thrown: whatever is wrong is in the diagnostics, all at once. */
export function parseConflict(text: string, options?: ParseOptions): ParsedConflict {
  return parseTree(text, (report) => readDocument(text, report), options);
}
