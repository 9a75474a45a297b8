import type { Register } from '../../interface/wording.ts';
import { percentSure } from '../grammar/shares.ts';

/** What a state is called: in a text about countries a *state* would be one of them. */
export function stateNoun(register: Register): 'state' | 'outcome' {
  return register === 'plain' ? 'outcome' : 'state';
}

/** How sure the author of a model is: `70 % sure`, and beside shares of models so that they are not taken for each other. */
export function sayHowSure(sure: number, register: Register): string {
  return register === 'plain' ? `the author is ${percentSure(sure)}` : percentSure(sure);
}

/** `chance 0.2 to 0.7`, `the author gives it a chance of 20 to 70 %` */
export function sayChance(
  { from, to }: { readonly from: number; readonly to: number },
  register: Register,
): string {
  if (register === 'exact') return `chance ${from === to ? from : `${from} to ${to}`}`;
  const [least, most] = [from, to].map((chance) => Number((chance * 100).toPrecision(12)));
  return `the author gives it a chance of ${least === most ? least : `${least} to ${most}`} %`;
}
