import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** Of each statement of an order whether it speaks for a step (1), against it (-1), or neither. */
export type Signs = readonly number[];

/** What the statements of a decision maker say of a step; undefined where its order is not given by statements. */
export function signsOf(
  { model, states }: Casebook,
  decisionMaker: number,
  from: StateCode,
  to: StateCode,
): Signs | undefined {
  const preference = model.preferences[decisionMaker]!;
  if (preference.kind !== 'prioritized') return undefined;
  return preference.tiers.map(({ conditions }) => {
    const met = (state: StateCode) => conditions.filter((node) => states.holds(node, state)).length;
    return Math.sign(met(to) - met(from));
  });
}

/** The place of the first statement that says anything of the step; -1 where none does. */
export function deciding(signs: Signs): number {
  return signs.findIndex((sign) => sign !== 0);
}

/**
 * Whether some order of the statements has every step as an improvement. A statement that speaks against none of the
 * steps that are left can always stand next; where each speaks against one, no order does.
 */
export function canAllImprove(steps: readonly Signs[]): boolean {
  let left = steps;
  while (left.length > 0) {
    const places = [...left[0]!.keys()];
    const next = places.find(
      (place) =>
        left.every((signs) => signs[place]! >= 0) && left.some((signs) => signs[place]! > 0),
    );
    if (next === undefined) return false;
    left = left.filter((signs) => signs[next]! === 0);
  }
  return true;
}
