import type { StateCode } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';

/** What is the case in a state. */
export function levelsOf(casebook: Casebook, state: StateCode): Of<'levels'> {
  const levels = casebook.space.representation === 'graph' ? [] : casebook.states.levels(state);
  const are = casebook.options.map(({ option }, k) => ({
    option: `${option.owner}.${option.id}`,
    level: levels[k] ?? 0,
  }));
  return { kind: 'levels', state: casebook.stateId(state), are };
}
