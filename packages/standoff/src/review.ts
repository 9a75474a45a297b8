import { createSpaceSteps, limitsOf, type Steps } from '@standoff/engine';
import { type Diagnostic, reviewModel, reviewUnlisted } from '@standoff/language';
import { withShare } from '@standoff/report';
import type { Model } from './model.ts';
import { addEachOnce } from './parse.ts';

/**
 * Warnings that show only once the states of a model are enumerated, for the file as it stands and
 * for its variants. Of a reading with more states than allowed it says so, and nothing
 * else.
 */
export function* reviewSteps(
  { base, variants }: Model,
  maxStates: number | undefined,
): Steps<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const readings = [base, ...variants.values()];
  const limits = limitsOf(maxStates);
  for (const [k, { conflict, compiled }] of readings.entries()) {
    const share = k / readings.length;
    yield { what: 'reviewing the model', passes: k, share };
    const created = yield* withShare(createSpaceSteps(compiled.model, limits), () => share);
    const warnings =
      created.status === 'created'
        ? reviewModel(conflict, compiled, created.space)
        : reviewUnlisted(conflict, limits.states);
    addEachOnce(found, warnings);
  }
  return found;
}
