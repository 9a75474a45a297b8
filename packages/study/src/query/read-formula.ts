import {
  assignmentsIn,
  type Conflict,
  commasAsAnd,
  type Formula,
  nearestNames,
  parseFormula,
  plainText,
  resolveFormula,
  sayContradiction,
} from '@standoff/language';
import { type Problem, stateProblem } from '@standoff/wording';
import { formulaScope } from './formula-scope.ts';

/**
 * Reads a formula typed outside the file. Commas between parts mean `and`. Levels of which an option gets two are refused:
 * no state has both.
 */
export function readFormula(
  conflict: Conflict,
  text: string,
): { readonly formula: Formula } | Problem {
  const { syntax, diagnostics } = parseFormula(plainText(commasAsAnd(text)));
  const resolved = syntax && resolveFormula(syntax, formulaScope(conflict));
  const problems = [...diagnostics, ...(resolved?.diagnostics ?? [])];
  if (resolved?.formula !== undefined && problems.length === 0) {
    const contradiction = sayContradiction(
      assignmentsIn(resolved.formula) ?? [],
      formulaScope(conflict),
    );
    return contradiction === undefined
      ? { formula: resolved.formula }
      : stateProblem('two-levels', { contradiction });
  }
  // What is not read has an error.
  const { code: diagnostic, message, help } = problems[0]!;
  const near = /\s|[=<>]/.test(text) ? undefined : nearestNames(text, knownNames(conflict))[0];
  return stateProblem('unread-formula', {
    diagnostic,
    message,
    ...(help !== undefined && { help }),
    ...(near !== undefined && { near }),
  });
}

function knownNames({ namedStates, deals, graphStates }: Conflict): string[] {
  return ['status-quo', ...[...namedStates, ...deals, ...graphStates].map(({ id }) => id)];
}
