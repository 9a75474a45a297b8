import type { Body, DecisionMaker, OptionLevel } from '../conflict/conflict.ts';

/** An option in the order of the file. States say something about every needed one. */
export interface OptionPlace {
  /** `owner.option` */
  readonly name: string;
  /** Options of bodies are not: unless something is said, they stand at their first level. */
  readonly needed: boolean;
}

/** The options of the decision makers, then those of the bodies. */
export function optionOrder(
  decisionMakers: readonly Pick<DecisionMaker, 'options'>[],
  bodies: readonly Pick<Body, 'options'>[],
): OptionPlace[] {
  const placesOf = (owners: readonly Pick<Body, 'options'>[], needed: boolean): OptionPlace[] =>
    owners.flatMap(({ options }) =>
      options.map(({ owner, id }) => ({ name: `${owner}.${id}`, needed })),
    );
  return [...placesOf(decisionMakers, true), ...placesOf(bodies, false)];
}

/** Levels for all options in order: those given, else the fallback's. */
export function completeLevels(
  given: readonly OptionLevel[],
  fallback: readonly OptionLevel[],
  order: readonly OptionPlace[],
): { levels: OptionLevel[]; missing: string[] } {
  const known = new Map(
    [...fallback, ...given].map((part) => [`${part.option.owner}.${part.option.option}`, part]),
  );
  return {
    levels: order.flatMap(({ name }) => known.get(name) ?? []),
    missing: order.filter(({ name, needed }) => needed && !known.has(name)).map(({ name }) => name),
  };
}
