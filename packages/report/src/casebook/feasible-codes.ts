import { createSpace, type Limits, type Model } from '@standoff/engine';

/**
 * Lists the codes of the feasible states in ascending order, for rankings that name states by
 * number; undefined where they are more than the limits allow.
 */
export function feasibleCodes(limits?: Limits): (model: Model) => Iterable<number> | undefined {
  return (model) => {
    const result = createSpace(model, limits);
    if (result.status !== 'created') return undefined;
    const { space } = result;
    return (function* () {
      for (let k = 0; k < space.stateCount; k++) yield space.codeOf(space.cellAt(k));
    })();
  };
}
