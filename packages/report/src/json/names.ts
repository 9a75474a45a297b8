import type { CellSet, StateCode } from '@standoff/engine';
import type { Option } from '@standoff/language';
import type { Casebook } from '@standoff/study';

/** Levels of a state by option: `{ "dprk.tests": "frozen" }`; empty in a graph model. */
export function valuesOf({ options, states }: Casebook, state: StateCode): Record<string, string> {
  const levels = states.levels(state);
  const values: Record<string, string> = {};
  options.forEach(({ option }, k) => {
    values[optionName(option)] = option.levels[levels[k]!]!.id;
  });
  return values;
}

const optionNames = new WeakMap<Option, string>();

/** `dprk.tests`; each is made once, because there may be a million states to name it in. */
function optionName(option: Option): string {
  const known = optionNames.get(option);
  if (known !== undefined) return known;
  const name = `${option.owner}.${option.id}`;
  optionNames.set(option, name);
  return name;
}

/** Ids of decision makers and bodies with a value for each. */
export function byMover<T>(
  { movers }: Casebook,
  value: (position: number) => T,
): Record<string, T> {
  return Object.fromEntries(movers.map(({ id }, position) => [id, value(position)]));
}

/** Ids of the states in a set of cells. */
export function idsOfMembers({ space, stateId }: Casebook, members: CellSet): string[] {
  if (space.representation === 'graph') return Array.from(members, (cell) => stateId(cell));
  const ids: string[] = [];
  let ordinal = 0;
  for (let cell = 0; cell < space.cells; cell++) {
    if (!space.isState(cell)) continue;
    ordinal++;
    if (members.has(cell)) ids.push(`s${ordinal}`);
  }
  return ids;
}
