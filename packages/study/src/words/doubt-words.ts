import type { StateCode } from '@standoff/engine';
import type { Statement } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { unique } from '../prose/lists.ts';
import { type Conditional, uncertainFacts } from './consequences.ts';
import { sayStatement } from './formula-words.ts';

/**
 * A statement as a reason between two states, in quotation marks, with what the file doubts of it:
 * how sure it is, what may be the case instead, and the chance of facts that it turns on.
 */
export function sayDoubtedStatement(
  casebook: Casebook,
  statement: Statement,
  { orElse = [], states }: Doubtful,
): string {
  const others = orElse.map(
    (other) => `or else “${sayStatement(casebook, other)}”${inBrackets(saySure(other))}`,
  );
  const doubts = [...saySure(statement), ...others, ...sayChances(casebook, statement, states)];
  return `“${sayStatement(casebook, statement)}”${inBrackets(doubts)}`;
}

interface Doubtful {
  /** The statements of which it is not known whether one of them is right instead. */
  readonly orElse?: readonly Statement[];
  /** The two states between which it is a reason. */
  readonly states: readonly StateCode[];
}

/** More digits than a file has, and fewer than show that a hundredth is no sum of halves. */
const DIGITS = 12;

/** `70 % sure`. Nothing is rounded: what is just below one half does not count, and is not to look as if it did. */
function sayPercentSure(sure: number): string {
  return `${Number((sure * 100).toPrecision(DIGITS))} % sure`;
}

/** The same, where a statement is less than sure. */
export function saySure({ sure }: Pick<Statement, 'sure'>): string[] {
  return sure < 1 ? [sayPercentSure(sure)] : [];
}

/** `War: chance 0.7`, for each uncertain fact that a statement or a weight turns on in some states. */
export function sayChances(
  casebook: Casebook,
  conditional: Conditional,
  states: readonly StateCode[],
): string[] {
  const facts = unique(states.flatMap((state) => uncertainFacts(casebook, conditional, state)));
  return facts.map(({ name, chance }) => `${name}: chance ${chance}`);
}

function inBrackets(doubts: readonly string[]): string {
  return doubts.length === 0 ? '' : ` (${doubts.join('; ')})`;
}
