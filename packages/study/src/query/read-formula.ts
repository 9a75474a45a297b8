import {
  assignmentsIn,
  type Conflict,
  type Formula,
  nearestNames,
  parseFormula,
  plainText,
  resolveFormula,
  sayContradiction,
} from '@standoff/language';
import { formulaScope } from './formula-scope.ts';

/**
 * Reads a formula typed outside the file. Commas between parts mean `and`. Levels of which an option gets two are refused:
 * no state has both.
 */
export function readFormula(
  conflict: Conflict,
  text: string,
): { readonly formula: Formula } | { readonly problem: string } {
  const { syntax, diagnostics } = parseFormula(plainText(text.replaceAll(',', ' and ')));
  const resolved = syntax && resolveFormula(syntax, formulaScope(conflict));
  const problems = [...diagnostics, ...(resolved?.diagnostics ?? [])];
  if (resolved?.formula !== undefined && problems.length === 0) {
    const contradiction = sayContradiction(
      assignmentsIn(resolved.formula) ?? [],
      formulaScope(conflict),
    );
    return contradiction === undefined
      ? { formula: resolved.formula }
      : { problem: `${contradiction}, and no state has both` };
  }
  const [first] = problems;
  const help = first?.help === undefined ? '' : `; ${first.help}`;
  const near = /\s|[=<>]/.test(text) ? undefined : nearestNames(text, knownNames(conflict))[0];
  const nearest = near === undefined ? help : `; did you mean ${near}?`;
  return { problem: `${first?.message ?? 'this names no state'}${nearest}` };
}

function knownNames({ namedStates, deals, graphStates }: Conflict): string[] {
  return ['status-quo', ...[...namedStates, ...deals, ...graphStates].map(({ id }) => id)];
}
