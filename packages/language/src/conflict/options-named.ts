import { partsOfQuantities } from '@standoff/propositions';
import type { Formula, OptionReference } from '../formula/formula.ts';
import type { Fact } from './conflict.ts';

/** The options that a formula names, facts unfolded. */
export function optionsNamed(formula: Formula, facts: readonly Fact[]): OptionReference[] {
  const found = new Map<string, OptionReference>();
  const unfolded = new Set<string>();
  const open = [formula];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'comparison') {
      found.set(`${next.option.owner}.${next.option.option}`, next.option);
    } else if (next.kind === 'amounts') {
      const { formulas, options } = partsOfQuantities([next.first, next.second]);
      for (const one of options) found.set(`${one.owner}.${one.option}`, one);
      open.push(...formulas);
    } else if (next.kind === 'not') open.push(next.of);
    else if (next.kind === 'fact') {
      const { fact: id } = next;
      const fact = unfolded.has(id) ? undefined : facts.find((one) => one.id === id);
      unfolded.add(id);
      if (fact) open.push(fact.when);
    } else if ('left' in next) open.push(next.left, next.right);
  }
  return [...found.values()];
}
