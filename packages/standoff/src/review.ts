import { createSpace, type Steps } from '@standoff/engine';
import { type Diagnostic, reviewModel } from '@standoff/language';
import type { Model } from './model.ts';
import { addEachOnce } from './parse.ts';

/**
 * Warnings that show only once the states of a model are enumerated, for the file as it stands and
 * for its variants. A reading with more combinations of levels than allowed is passed over.
 */
export function* reviewSteps(
  { base, variants }: Model,
  maxStates: number | undefined,
): Steps<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const readings = [base, ...variants.values()];
  const limits = maxStates === undefined ? undefined : { cells: maxStates };
  for (const [k, { conflict, compiled }] of readings.entries()) {
    yield { what: 'reviewing the model', passes: k, share: k / readings.length };
    const created = createSpace(compiled.model, limits);
    if (created.status !== 'created') continue;
    addEachOnce(found, reviewModel(conflict, compiled, created.space));
  }
  return found;
}
