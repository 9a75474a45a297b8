import type { FormulaStatement, Statement } from './conflict.ts';

type FormulaMode = FormulaStatement['mode'];

const great: Readonly<Record<FormulaMode, FormulaMode>> = {
  want: 'must',
  must: 'must',
  not: 'never',
  never: 'never',
};

const ordinary: Readonly<Record<FormulaMode, FormulaMode>> = {
  want: 'want',
  must: 'want',
  not: 'not',
  never: 'not',
};

/** The same mode with the other degree, or with the same one. */
export function modeOfDegree(mode: FormulaMode, greatly: boolean): FormulaMode {
  return (greatly ? great : ordinary)[mode];
}

/** The same statement with the other degree, or with the same one; one about an amount has the ordinary one. */
export function inDegree(statement: Statement, greatly: boolean): Statement {
  return 'amount' in statement
    ? statement
    : { ...statement, mode: modeOfDegree(statement.mode, greatly) };
}

/** Whether a breach of a statement may be greatly worse: an amount has no breach. */
export function hasDegrees(statement: Statement): boolean {
  return !('amount' in statement);
}
