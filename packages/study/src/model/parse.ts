import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { feasibleCodes } from '@standoff/engine';
import {
  type Conflict,
  type Diagnostic,
  type FoundIn,
  foundInVersions,
  parseConflict,
  type SourceText,
  toModel,
  type VariantSummary,
} from '@standoff/language';
import { limitsAsked } from '../asking/limits.ts';
import type { Model, Version } from './model.ts';

export interface ParseOptions {
  /** As it is shown in messages. */
  readonly fileName?: string;
  /** How many states may be enumerated, where a ranking names states by number. */
  readonly maxStates?: number;
}

export interface Parsed {
  /** Absent when there is an error. */
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** The text as lines, for showing where diagnostics stand. */
  readonly source: SourceText;
}

/**
 * Reads and checks the text of a model file, all its variants included. All errors and warnings are
 * reported; nothing is thrown.
 */
export function parse(text: string, { fileName, maxStates }: ParseOptions = {}): Parsed {
  const parsed = parseConflict(text, fileName === undefined ? {} : { fileName });
  const { conflict, source } = parsed;
  const diagnostics = [...parsed.diagnostics];
  if (conflict === undefined) return { diagnostics, source };
  const found: FoundIn[] = [];
  const read = (stated: Conflict, variant?: VariantSummary): Version | undefined => {
    const { diagnostics, version } = compile(stated, variant?.id, maxStates);
    found.push({ ...(variant && { variant }), found: diagnostics });
    return version;
  };
  const base = read(conflict);
  const variants = new Map<string, Version>();
  for (const [id, varied] of parsed.variants) {
    const version = read(
      varied,
      conflict.variants.find((one) => one.id === id),
    );
    if (version) variants.set(id, version);
  }
  addEachOnce(diagnostics, foundInVersions(found));
  if (base === undefined || variants.size < parsed.variants.size) return { diagnostics, source };
  const hash = bytesToHex(sha256(utf8ToBytes(text)));
  return {
    model: { title: conflict.title, sha256: hash, text, base, variants },
    diagnostics,
    source,
  };
}

function compile(
  conflict: Conflict,
  variant: string | undefined,
  maxStates: number | undefined,
): { readonly diagnostics: readonly Diagnostic[]; readonly version?: Version } {
  const limits = limitsAsked({ maxStates });
  const { compiled, diagnostics } = toModel(conflict, (model) => feasibleCodes(model, limits));
  if (compiled === undefined) return { diagnostics };
  return {
    diagnostics,
    version: { ...(variant !== undefined && { variant }), conflict, compiled },
  };
}

/** Adds diagnostics of places where none of that kind is known: versions share most of a file. */
export function addEachOnce(diagnostics: Diagnostic[], more: readonly Diagnostic[]): void {
  for (const diagnostic of more) {
    const { code, span } = diagnostic;
    const isKnown = diagnostics.some(
      (known) =>
        known.code === code && known.span.start === span.start && known.span.end === span.end,
    );
    if (!isKnown) diagnostics.push(diagnostic);
  }
}
