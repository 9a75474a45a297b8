import type { Model } from '../model/model.ts';
import { createSpace, defaultLimits, type Limits } from './create-space.ts';

/**
 * The codes of the feasible states in ascending order, or undefined where the states are too many to
 * enumerate. Preferences are not looked at and may be missing.
 */
export function feasibleCodes(
  model: Model,
  limits: Limits = defaultLimits,
): Iterable<number> | undefined {
  const result = createSpace(model, limits);
  if (result.status !== 'created') return undefined;
  const { space } = result;
  return {
    *[Symbol.iterator]() {
      for (let cell = 0; cell < space.cells; cell++) {
        if (space.isState(cell)) yield space.codeOf(cell);
      }
    },
  };
}
