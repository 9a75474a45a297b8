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
  return connectives.find((known) => editDistance(word, known) <= (known === 'implies' ? 2 : 1));
}

/** Reports the word and goes on as if the operator stood there. */
export function readMisspelt(reader: FormulaReader, token: FormulaToken, meant: string): void {
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
