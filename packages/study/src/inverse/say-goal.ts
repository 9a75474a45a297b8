import { inWords } from '../prose/lists.ts';
import { sayFinding } from '../sweep/say-finding.ts';
import type { Inverse } from './inverse.ts';

/** What is to be: `the status quo holds under SEQ`; of several states that one of them does. */
export function sayInverseGoal({
  casebook,
  states,
  concept,
}: Pick<Inverse, 'casebook' | 'states' | 'concept'>): string {
  const [state] = states;
  if (states.length > 1)
    return `one of ${inWords(states.length, 'state', 'states')} holds under ${concept.symbol}`;
  const words = sayFinding(casebook, { kind: 'stable', state: state!, concept });
  return words.startsWith('The ') ? `t${words.slice(1)}` : words;
}
