import type { StateCode } from '@standoff/engine';
import { type Casebook, sayState } from '@standoff/study';
import { listOf, proseName } from '@standoff/wording';

/** Those who can move by name, as within a sentence. */
export function namesOf({ movers }: Casebook, positions: readonly number[], joiner?: 'or'): string {
  return listOf(
    positions.map((one) => proseName(movers[one]!.name)),
    joiner,
  );
}

/** A state in passing: `the status quo`, `“Freeze for freeze”`, `“tests frozen and Washington talks”`. */
export function quoted(casebook: Casebook, state: StateCode): string {
  if (state === casebook.statusQuo) return 'the status quo';
  return `“${casebook.stateNames.get(state) ?? sayState(casebook, state)}”`;
}
