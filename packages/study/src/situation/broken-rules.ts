import type { StateCode } from '@standoff/engine';
import type { Rule } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';

/** The rules of the file that a combination of levels breaks; none if it is a state. */
export function brokenRules({ conflict, compiled, states }: Casebook, code: StateCode): Rule[] {
  return conflict.infeasible.filter((_, k) => states.holds(compiled.ruleNodes[k]!, code));
}
