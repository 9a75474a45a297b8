import { createSpaceSteps, limitsOf, type Steps } from '@standoff/engine';
import { type Diagnostic, reviewModel } from '@standoff/language';
import { withShare } from '@standoff/report';
import type { Model } from './model.ts';
import { addEachOnce } from './parse.ts';

/**
 * Warnings that show only once the states of a model are enumerated, for the file as it stands and
 * for its variants. A reading with more states than allowed is passed over.
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
    if (created.status !== 'created') continue;
    const review = reviewModel(conflict, compiled, created.space);
    addEachOnce(found, yield* withShare(review, () => share));
  }
  return found;
}
