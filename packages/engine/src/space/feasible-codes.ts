import type { Model } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import { codeOfState, type StateWords } from '../model/state-words.ts';
import { runToEnd } from '../run/steps.ts';
import { defaultLimits, type Limits, listStates } from './create-space.ts';
import { createDenseSpace } from './dense-space.ts';

/**
 * The codes of the feasible states in ascending order, or undefined where the states are too many to
 * enumerate. Preferences are not looked at and may be missing.
 */
export function feasibleCodes(
  model: Model,
  limits: Limits = defaultLimits,
): Iterable<StateCode> | undefined {
  const { form, circuit } = model;
  if (form.kind === 'graph') return Array(form.stateCount).keys();
  const listing = runToEnd(listStates(form, circuit, limits));
  if (listing.status === 'listed') return codesOf(listing.states);
  if (listing.status !== 'all-combinations') return undefined;
  const { cells, isState } = runToEnd(createDenseSpace(form, circuit, 0));
  return {
    *[Symbol.iterator]() {
      for (let cell = 0; cell < cells; cell++) if (isState(cell)) yield cell;
    },
  };
}

function* codesOf(states: StateWords): Generator<StateCode> {
  for (let position = 0; position < states.count; position++) yield codeOfState(states, position);
}
