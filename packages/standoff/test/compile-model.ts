import { createSpace, type Model } from '@standoff/engine';
import type { Conflict } from '@standoff/language';
import { type CompiledConflict, toModel } from '../../language/src/conflict/to-model.ts';
import type { Diagnostic } from '../../language/src/diagnostics/diagnostic.ts';
import { parseConflict } from '../../language/src/parse-conflict.ts';

/** A model file, read under a variant, with all that was found in it. */
export interface ReadModel {
  readonly conflict?: Conflict;
  readonly compiled?: CompiledConflict;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a model file and makes it into what the engine takes. */
export function readModel(fileName: string, text: string, variant?: string): ReadModel {
  const parsed = parseConflict(text, { fileName, ...(variant !== undefined && { variant }) });
  if (parsed.conflict === undefined) return parsed;
  const { compiled, diagnostics } = toModel(parsed.conflict, feasibleCodes);
  return {
    conflict: parsed.conflict,
    ...(compiled && { compiled }),
    diagnostics: [...parsed.diagnostics, ...diagnostics],
  };
}

function feasibleCodes(model: Model): number[] | undefined {
  const created = createSpace(model);
  if (created.status !== 'created') return undefined;
  const { space } = created;
  return Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
}
