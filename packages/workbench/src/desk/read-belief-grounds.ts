import type { Casebook } from '@standoff/study';
import { proseName } from '@standoff/wording';
import type { ShownBeliefGrounds } from './shown-beliefs.ts';

/** What the file says that can be asked about beliefs. */
export function readBeliefGrounds(casebook: Casebook): ShownBeliefGrounds {
  const { conflict, decisionMakers, movers, options } = casebook;
  const positionOf = (id: string) => decisionMakers.findIndex((one) => one.id === id);
  return {
    names: movers.map(({ name }) => proseName(name)),
    signals: conflict.signals.map(({ id, says, by, to, because }) => ({
      id,
      says,
      by: positionOf(by),
      to: to.map(positionOf),
      claims: because,
    })),
    hasThreats: conflict.threats.length > 0,
    hasEvents: conflict.timeline.some(({ sets }) => sets.length > 0),
    hasPictures: conflict.perceptions.length + conflict.misread.length > 0,
    hasOptions: options.length > 0,
    // Nobody asks how it could come to what is the case.
    states: conflict.namedStates.flatMap(({ id, name, pattern }) =>
      casebook.stateOf(pattern) === casebook.statusQuo ? [] : [{ formula: id, name: name ?? id }],
    ),
  };
}
