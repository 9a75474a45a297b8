import type { CellSet, Progress, StateCode, Steps } from '@standoff/engine';
import type { Option } from '@standoff/language';
import type { Casebook } from '@standoff/study';
import { doing } from '@standoff/wording';

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
  const idOf =
    space.representation === 'graph' ? stateId : (cell: number) => `s${space.ordinalOf(cell) + 1}`;
  return Array.from(members.listed(), (cell) => idOf(cell));
}

/** A pause while a long answer is written. All that was asked has been found by then. */
export const WRITING: Progress = { what: doing.writing, passes: 0, share: 1 };

/** Values by keys, with pauses. */
export function* byKeys<K, T>(
  keys: Iterable<K>,
  keyOf: (key: K) => string,
  value: (key: K) => Steps<T>,
): Steps<Record<string, T>> {
  const entries: [string, T][] = [];
  for (const key of keys) {
    entries.push([keyOf(key), yield* value(key)]);
  }
  return Object.fromEntries(entries);
}

/** The same of values that are each found at once. */
export function plainByKeys<K, T>(
  keys: Iterable<K>,
  keyOf: (key: K) => string,
  value: (key: K) => T,
): Steps<Record<string, T>> {
  return byKeys(keys, keyOf, function* (key) {
    yield WRITING;
    return value(key);
  });
}

/** So many things are written between two pauses: some milliseconds. */
const AT_ONCE = 1024;

/** A list of which each thing is written, with pauses. */
export function* written<S, T>(list: readonly S[], write: (thing: S) => T): Steps<T[]> {
  const all: T[] = [];
  for (const [at, thing] of list.entries()) {
    if (at % AT_ONCE === 0) yield WRITING;
    all.push(write(thing));
  }
  return all;
}
