import { inWords } from '@standoff/wording';
import { sayFinding } from '../sweep/say-finding.ts';
import { sayFormula } from '../words/formula-words.ts';
import type { Inverse } from './inverse.ts';

/** What is to be: `the status quo holds under SEQ`; of several states that one of them does. */
export function sayInverseGoal({
  casebook,
  states,
  concept,
  where,
}: Pick<Inverse, 'casebook' | 'states' | 'concept' | 'where'>): string {
  const [state] = states;
  if (states.length > 1)
    return `one of ${inWords(states.length, 'state', 'states')}${sayWhere(casebook, where)} holds under ${concept.symbol}`;
  const words = sayFinding(casebook, { kind: 'stable', state: state!, concept });
  return words.startsWith('The ') ? `t${words.slice(1)}` : words;
}

/** What is true in all of them, where that is what was asked for. */
function sayWhere(casebook: Inverse['casebook'], where: Inverse['where']): string {
  return where === undefined ? '' : ` with “${sayFormula(casebook, where)}”`;
}
