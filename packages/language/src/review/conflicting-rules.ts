import { type CircuitNode, type Model, type NodeIndex, occurrenceOf } from '@standoff/engine';

/**
 * Positions of rules that together leave no state, as few as there need be: take any one of them
 * away and some state is left. All rules where that takes too long to find out.
 */
export function conflictingRules(model: Model, ruleNodes: readonly NodeIndex[]): number[] {
  const all = [...ruleNodes.keys()];
  if (!leaveNothing(model, ruleNodes)) return all;
  let needed = all;
  for (const rule of all) {
    const without = needed.filter((other) => other !== rule);
    const nodes = without.map((other) => ruleNodes[other]!);
    if (without.length > 0 && leaveNothing(model, nodes)) needed = without;
  }
  return needed;
}

/** Whether it is known that every combination of levels breaks one of the rules. */
function leaveNothing({ circuit, ...model }: Model, rules: readonly NodeIndex[]): boolean {
  const broken: CircuitNode = { op: 'or', of: rules };
  return occurrenceOf({ ...model, circuit: [...circuit, broken] }, circuit.length) === 'always';
}
