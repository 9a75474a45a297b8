import { judgesImprovements, concepts as registry } from '@standoff/engine';

/** The concept by which moves are judged where none is given: the first whose replies are credible. */
export const usual = registry.find(
  (one) =>
    one.byDefault && judgesImprovements(one) && one.foresight.credible && one.foresight.moves > 1,
)!;

/** Ids of the concepts that say of a single move whether something deters from it: `nash, gmr, …`. */
export function judging(): string {
  return registry
    .filter(judgesImprovements)
    .map(({ id }) => id)
    .join(', ');
}
