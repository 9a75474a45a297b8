import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Diagnostic, parseConflict, type SourceText, toModel } from '@standoff/language';
import { feasibleCodes } from '@standoff/report';
import type { Model } from './model.ts';

export interface ParseOptions {
  /** As it is shown in messages. */
  readonly fileName?: string;
  /** Id of a variant of the file to read instead of the file as it stands. */
  readonly variant?: string;
  /** How many combinations of levels may be enumerated. */
  readonly maxStates?: number;
}

export interface Parsed {
  /** Absent when there is an error. */
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** The text as lines, for showing where diagnostics stand. */
  readonly source: SourceText;
}

/** Reads and checks the text of a model file. All its errors and warnings are reported. */
export function parse(text: string, { fileName, variant, maxStates }: ParseOptions = {}): Parsed {
  const { conflict, diagnostics, source } = parseConflict(text, {
    ...(fileName !== undefined && { fileName }),
    ...(variant !== undefined && { variant }),
  });
  if (conflict === undefined) return { diagnostics, source };
  const limits = maxStates === undefined ? undefined : { cells: maxStates };
  const compilation = toModel(conflict, feasibleCodes(limits));
  const all = [...diagnostics, ...compilation.diagnostics];
  if (compilation.compiled === undefined) return { diagnostics: all, source };
  const model: Model = {
    title: conflict.title,
    sha256: bytesToHex(sha256(utf8ToBytes(text))),
    text,
    ...(variant !== undefined && { variant }),
    variants: conflict.variants.map(({ id }) => id),
    conflict,
    compiled: compilation.compiled,
  };
  return { model, diagnostics: all, source };
}
