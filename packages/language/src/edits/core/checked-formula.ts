import type { Expected } from '../../formula/check-formula-tokens.ts';
import { parseAs } from '../../formula/parse-formula.ts';
import { plainText } from '../../source/scalar-text.ts';
import { type Refused, refused } from './outcome.ts';

/** Why a text is no formula, or no amount. Whether its names exist is found out when the file is read. */
export function faultyFormula(
  formula: string | undefined,
  expected: Expected = 'formula',
): Refused | undefined {
  if (formula === undefined) return undefined;
  const [first] = parseAs(plainText(formula), expected).diagnostics;
  return first && refused('invalid-formula', first.message, [first.span]);
}

export function faultyFormulas(formulas: readonly (string | undefined)[]): Refused | undefined {
  return formulas.map((formula) => faultyFormula(formula)).find((problem) => problem !== undefined);
}
