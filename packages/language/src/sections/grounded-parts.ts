import type { Conflict } from '../conflict/conflict.ts';
import type { Formula } from '../formula/formula.ts';
import type { GroundedPart } from './grounded-part.ts';
import { sectionsByKey } from './index.ts';

/** Everything in a conflict that can cite claims, section by section. */
export function groundedParts(conflict: Conflict): readonly GroundedPart[] {
  return [...sectionsByKey.values()].flatMap(({ grounds }) => grounds?.(conflict) ?? []);
}

/** Every formula of a conflict, those of facts included. */
export function formulasOf(conflict: Conflict): readonly Formula[] {
  return groundedParts(conflict).flatMap(({ formulas }) => formulas ?? []);
}
