import { editDistance } from '../diagnostics/nearest-name.ts';
import {
  type FormulaReader,
  nextToken,
  reportAt,
  settleOperand,
  spanOf,
} from './formula-reader.ts';
import type { FormulaToken, TokenRole } from './formula-tokens.ts';

const connectives = ['and', 'or', 'implies', 'iff'];
/** Words that stand beside a wish, and never in a formula. */
const conditions = ['if', 'unless'];
const equalities = ['is', 'are', 'equals', 'equal', 'eq'];
const operandStarts: readonly TokenRole[] = ['Name', 'Constant', 'Not', 'Open', 'ForeignWord'];

/**
 * The operator that was meant by a word which stands where only an operator can stand, such as
 * `adn`, `AND` or `is`. Undefined when the word is no such thing.
 */
export function meantSign(reader: FormulaReader, token: FormulaToken): string | undefined {
  const next = nextToken(reader, 1);
  if (token.role !== 'Name' || !next || !operandStarts.includes(next.role)) return undefined;
  const word = token.text.toLowerCase();
  if (reader.wantsOperand) return word === 'not' ? 'not' : undefined;
  if (reader.troubled) return undefined;
  if (equalities.includes(word)) return '=';
  if (conditions.includes(word)) return word;
  return connectives.find((known) => editDistance(word, known) <= (known === 'implies' ? 2 : 1));
}

/** Reports the word and goes on as if the operator stood there. */
export function readMisspelt(reader: FormulaReader, token: FormulaToken, meant: string): void {
  if (conditions.includes(meant)) {
    readCondition(reader, token, meant);
    return;
  }
  const kind = meant === 'not' ? 'an operand' : 'an operator';
  const message = `"${token.text}" stands where ${kind} is expected`;
  reportAt(reader, 'formula-operator-missing', [token, token], message, {
    help: `did you mean ${meant}?`,
    fix: { span: spanOf(reader, token, token), text: meant },
  });
  if (meant !== '=') settleOperand(reader);
  reader.operand = undefined;
  reader.at += 1;
  reader.wantsOperand = true;
  // After "is" a level stands, which must not be looked up as an operand.
  reader.troubled = meant === '=';
}

/** A wish with its condition in one formula: what stands on both sides is told where it belongs. */
function readCondition(reader: FormulaReader, token: FormulaToken, word: string): void {
  const said = (first: number, end: number) => {
    const [one, last] = [reader.tokens[first], reader.tokens[end - 1]];
    return one && last ? reader.text.text.slice(one.start, last.end) : '';
  };
  const wish = said(0, reader.at);
  const condition = said(reader.at + 1, reader.tokens.length);
  const otherwise =
    word === 'if' ? `(${condition}) implies (${wish})` : `(${wish}) or (${condition})`;
  const message = `"${token.text}" is no operator of a formula`;
  const isOnly = reader.tokens.filter(({ text }) => conditions.includes(text)).length === 1;
  const help =
    isOnly && reader.nesting.length === 0
      ? `of a wish write { want: ${wish}, ${word}: ${condition} }; elsewhere ${otherwise} means the same`
      : `a condition stands beside a wish: { want: …, ${word}: … }`;
  reportAt(reader, 'formula-operator-missing', [token, token], message, { help });
  settleOperand(reader);
  reader.at += 1;
  reader.wantsOperand = true;
  reader.troubled = false;
}
