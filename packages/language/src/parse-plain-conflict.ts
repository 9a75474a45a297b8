import { knownDocument } from './document/known-document.ts';
import { type ParsedConflict, type ParseOptions, parseTree } from './parse-tree.ts';

/**
 * Reads a model file as `parseConflict` does if it uses of YAML what nearly all do, or was read before; of any other it is
 * nothing. A program that loads its parts when it needs them so begins without the YAML library.
 */
export function parsePlainConflict(
  text: string,
  options?: ParseOptions,
): ParsedConflict | undefined {
  const root = knownDocument(text);
  return root && parseTree(text, () => root, options);
}
