import { parseFormula } from '../../formula/parse-formula.ts';
import { plainText } from '../../source/scalar-text.ts';
import { type Refused, refused } from './outcome.ts';

/** Why a text is no formula. Whether its names exist is found out when the file is read. */
export function faultyFormula(formula: string | undefined): Refused | undefined {
  if (formula === undefined) return undefined;
  const [first] = parseFormula(plainText(formula)).diagnostics;
  return first && refused('invalid-formula', first.message, [first.span]);
}

export function faultyFormulas(formulas: readonly (string | undefined)[]): Refused | undefined {
  return formulas.map(faultyFormula).find((problem) => problem !== undefined);
}
