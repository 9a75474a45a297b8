import type { StateCode } from '@standoff/engine';
import { type Casebook, sayState } from '@standoff/study';
import { agreementOf, listOf, openingName, proseName } from '@standoff/wording';

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

/** That bodies take no part, and how a command lets them; nothing where there are none or all take part. */
export function sayBodiesLeftOut(casebook: Casebook, taking: readonly number[]): string[] {
  const bodies = casebook.movers
    .map((_, mover) => mover)
    .filter((mover) => mover >= casebook.decisionMakers.length && !taking.includes(mover));
  if (bodies.length === 0) return [];
  const called = bodies.map((mover) => casebook.movers[mover]!);
  const { verb, their, them } = agreementOf(called);
  const [first, ...others] = called;
  const names = listOf([openingName(first!.name), ...others.map(({ name }) => proseName(name))]);
  const ids = called.map(({ id }) => id).join(',');
  return [
    `${names} ${verb('takes')} no part, and ${their} options stay as they are; --bodies ${ids} lets ${them} take part.`,
  ];
}
