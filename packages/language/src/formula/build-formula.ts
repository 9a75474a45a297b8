import { readDecimal } from '../amounts/decimal.ts';
import type { ScalarText } from '../source/scalar-text.ts';
import type {
  AmountSyntax,
  AmountsSyntax,
  FormulaSyntax,
  QuantitySyntax,
} from './formula-syntax.ts';
import {
  comparisonOperator,
  constantSyntax,
  type FormulaToken,
  nameSyntax,
  type TokenRole,
} from './formula-tokens.ts';

/** How deep brackets may stand in one another. */
const DEEPEST = 64;

/** Why a text is no formula, and at which tokens. */
export class NoFormula extends Error {
  readonly first: FormulaToken;
  readonly last: FormulaToken;
  readonly kind: 'amount' | 'product' | 'depth';
  constructor(kind: NoFormula['kind'], message: string, first: FormulaToken, last = first) {
    super(message);
    this.kind = kind;
    this.first = first;
    this.last = last;
  }
}

/** Whether some tokens make up a formula with amounts: calculated ones are known by their signs. */
export function hasAmounts(tokens: readonly FormulaToken[]): boolean {
  return tokens.some(({ role }) => AMOUNT_ROLES.has(role));
}

const AMOUNT_ROLES: ReadonlySet<TokenRole> = new Set(['Plus', 'Minus', 'Times', 'Call']);

/** What stands between two tokens: something that holds or not, an amount, or a name, which may be either. */
interface Part {
  readonly is: 'name' | 'formula' | 'amount';
  readonly formula?: FormulaSyntax;
  readonly quantity?: QuantitySyntax;
  readonly first: FormulaToken;
  readonly last: FormulaToken;
}

/** The formula that some tokens make up. Throws `NoFormula`. */
export function buildFormula(text: ScalarText, tokens: readonly FormulaToken[]): FormulaSyntax {
  return new FormulaParser(text, tokens).formula();
}

/** The amount that some tokens make up. Throws `NoFormula`. */
export function buildAmount(text: ScalarText, tokens: readonly FormulaToken[]): AmountSyntax {
  return new FormulaParser(text, tokens).amount();
}

/** The formula or the amount that some tokens make up; a name alone is taken for a formula. Throws `NoFormula`. */
export function buildEither(
  text: ScalarText,
  tokens: readonly FormulaToken[],
): FormulaSyntax | AmountSyntax {
  return new FormulaParser(text, tokens).either();
}

class FormulaParser {
  readonly #text: ScalarText;
  readonly #tokens: readonly FormulaToken[];
  #at = 0;
  #depth = 0;

  constructor(text: ScalarText, tokens: readonly FormulaToken[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  formula(): FormulaSyntax {
    return this.#asFormula(this.#whole());
  }

  amount(): AmountSyntax {
    const part = this.#whole();
    const of = this.#asQuantity(part);
    return { kind: 'amount', of, span: this.#span(part.first, part.last) };
  }

  either(): FormulaSyntax | AmountSyntax {
    const part = this.#whole();
    if (part.formula) return part.formula;
    const of = this.#asQuantity(part);
    return { kind: 'amount', of, span: this.#span(part.first, part.last) };
  }

  #whole(): Part {
    const part = this.#equivalence();
    const next = this.#tokens[this.#at];
    if (next) throw new NoFormula('amount', `"${next.text}" is not expected here`, next);
    return part;
  }

  #equivalence(): Part {
    return this.#chain('Iff', 'iff', () => this.#implication());
  }

  #implication(): Part {
    const left = this.#disjunction();
    return this.#takes('Implies') ? this.#joined('implies', left, this.#implication()) : left;
  }

  #disjunction(): Part {
    return this.#chain('Or', 'or', () => this.#chain('And', 'and', () => this.#negation()));
  }

  #chain(role: TokenRole, kind: 'and' | 'or' | 'iff', part: () => Part): Part {
    let left = part();
    while (this.#takes(role)) left = this.#joined(kind, left, part());
    return left;
  }

  #joined(kind: 'and' | 'or' | 'implies' | 'iff', one: Part, other: Part): Part {
    const [left, right] = [this.#asFormula(one), this.#asFormula(other)];
    const span = this.#span(one.first, other.last);
    return {
      is: 'formula',
      formula: { kind, left, right, span },
      first: one.first,
      last: other.last,
    };
  }

  #negation(): Part {
    const sign = this.#tokens[this.#at];
    if (!this.#takes('Not')) return this.#comparison();
    const of = this.#deeper(sign!, () => this.#negation());
    const span = this.#span(sign!, of.last);
    return {
      is: 'formula',
      formula: { kind: 'not', of: this.#asFormula(of), span },
      first: sign!,
      last: of.last,
    };
  }

  #comparison(): Part {
    const left = this.#sum();
    const sign = this.#tokens[this.#at];
    if (!this.#takes('Compare')) return left;
    const right = this.#sum();
    const operator = comparisonOperator(sign!.text);
    const span = this.#span(left.first, right.last);
    const [one, other] = [left, right].map((part) => this.#nameOf(part));
    const formula: FormulaSyntax =
      one && other
        ? { kind: 'comparison', left: one, operator, right: other, span }
        : {
            kind: 'amounts',
            first: this.#asQuantity(left),
            operator,
            second: this.#asQuantity(right),
            span,
          };
    return { is: 'formula', formula, first: left.first, last: right.last };
  }

  #sum(): Part {
    const first = this.#product();
    const terms: { minus: boolean; of: QuantitySyntax }[] = [];
    let last = first;
    for (;;) {
      const sign = this.#tokens[this.#at];
      if (!this.#takes('Plus') && !this.#takes('Minus')) break;
      last = this.#product();
      terms.push({ minus: sign!.role === 'Minus', of: this.#asQuantity(last) });
    }
    if (terms.length === 0) return first;
    const all = [{ minus: false, of: this.#asQuantity(first) }, ...terms];
    return amount({ kind: 'sum', terms: all }, first.first, last.last);
  }

  #product(): Part {
    let left = this.#unary();
    while (this.#takes('Times')) {
      const right = this.#unary();
      const [one, other] = [this.#asQuantity(left), this.#asQuantity(right)];
      const factor = numberIn(one) ?? numberIn(other);
      if (factor === undefined) {
        throw new NoFormula(
          'product',
          // A number with more digits than are read is taken for a name.
          [left, right].some(({ first }) => /^\d{16}|\.\d{10}/.test(first.text))
            ? 'a number has too many digits: at most 15 are read before the point and 9 behind it'
            : 'two amounts are multiplied, of which neither is a number',
          left.first,
          right.last,
        );
      }
      const of = numberIn(one) === undefined ? one : other;
      left = amount({ kind: 'times', factor, of }, left.first, right.last);
    }
    return left;
  }

  #unary(): Part {
    const sign = this.#tokens[this.#at];
    if (!this.#takes('Minus')) return this.#atom();
    const of = this.#deeper(sign!, () => this.#unary());
    const quantity = this.#asQuantity(of);
    return amount({ kind: 'times', factor: '-1', of: quantity }, sign!, of.last);
  }

  #atom(): Part {
    const token = this.#next();
    switch (token.role) {
      case 'Name': {
        const name = nameSyntax(this.#text, token.text, token.start);
        const formula: FormulaSyntax = { kind: 'name', name, span: name.span };
        return {
          is: 'name',
          formula,
          quantity: { kind: 'option', option: name },
          first: token,
          last: token,
        };
      }
      case 'Constant': {
        const formula = constantSyntax(this.#text, token.text, token.start);
        return { is: 'formula', formula, first: token, last: token };
      }
      case 'Open': {
        const inner = this.#deeper(token, () => this.#equivalence());
        const last = this.#close(token);
        // A name in brackets is no option beside a level.
        return { ...inner, is: inner.is === 'name' ? 'formula' : inner.is, first: token, last };
      }
      case 'Call':
        return this.#deeper(token, () => this.#call(token));
      default:
        throw new NoFormula('amount', `"${token.text}" is not expected here`, token);
    }
  }

  #call(token: FormulaToken): Part {
    const word = token.text.replace(/\s*\($/, '');
    const parts = [this.#equivalence()];
    while (this.#takes('Comma')) parts.push(this.#equivalence());
    const last = this.#close(token);
    const [, needed] = /^at\s+least\s+(\d+)/.exec(word) ?? [];
    if (needed !== undefined) {
      const count: QuantitySyntax = { kind: 'count', of: parts.map((one) => this.#asFormula(one)) };
      const formula: AmountsSyntax = {
        kind: 'amounts',
        first: count,
        operator: '>=',
        second: { kind: 'number', number: needed },
        atLeast: true,
        span: this.#span(token, last),
      };
      return { is: 'formula', formula, first: token, last };
    }
    switch (word) {
      case 'count':
        return amount({ kind: 'count', of: parts.map((one) => this.#asFormula(one)) }, token, last);
      case 'if': {
        const [when, so, otherwise, more] = parts;
        if (!when || !so || !otherwise || more) {
          const message = 'a formula and two amounts stand in the brackets of "if("';
          throw new NoFormula('amount', message, token, last);
        }
        const quantity: QuantitySyntax = {
          kind: 'if',
          when: this.#asFormula(when),
          so: this.#asQuantity(so),
          otherwise: this.#asQuantity(otherwise),
        };
        return amount(quantity, token, last);
      }
      default: {
        const among = parts.map((one) => this.#asQuantity(one));
        return amount({ kind: word === 'min' ? 'min' : 'max', among }, token, last);
      }
    }
  }

  #close(open: FormulaToken): FormulaToken {
    const last = this.#tokens[this.#at];
    if (this.#takes('Close')) return last!;
    const message = last ? `"${last.text}" is not expected here` : 'this parenthesis is not closed';
    throw new NoFormula('amount', message, last ?? open);
  }

  #deeper<T>(token: FormulaToken, read: () => T): T {
    if (++this.#depth > DEEPEST) {
      throw new NoFormula(
        'depth',
        `brackets stand more than ${DEEPEST} deep in one another`,
        token,
      );
    }
    const found = read();
    this.#depth--;
    return found;
  }

  #asFormula(part: Part): FormulaSyntax {
    if (part.formula) return part.formula;
    const message = 'an amount stands here, and what holds or does not is expected';
    throw new NoFormula('amount', message, part.first, part.last);
  }

  #asQuantity(part: Part): QuantitySyntax {
    if (part.quantity) return part.quantity;
    const message = 'what holds or does not stands here, and an amount is expected';
    throw new NoFormula('amount', message, part.first, part.last);
  }

  #nameOf({ is, formula }: Part) {
    return is === 'name' && formula?.kind === 'name' ? formula.name : undefined;
  }

  #next(): FormulaToken {
    const token = this.#tokens[this.#at];
    if (!token) {
      const message = 'the formula ends where something is expected';
      throw new NoFormula('amount', message, this.#tokens.at(-1)!);
    }
    this.#at++;
    return token;
  }

  #takes(role: TokenRole): boolean {
    if (this.#tokens[this.#at]?.role !== role) return false;
    this.#at++;
    return true;
  }

  #span(first: FormulaToken, last: FormulaToken) {
    return this.#text.toSourceSpan(first.start, last.end);
  }
}

function amount(quantity: QuantitySyntax, first: FormulaToken, last: FormulaToken): Part {
  return { is: 'amount', quantity, first, last };
}

/** The number that an amount is, as it is written. */
export function numberIn(quantity: QuantitySyntax): string | undefined {
  if (quantity.kind === 'number') return quantity.number;
  if (quantity.kind !== 'option') return undefined;
  const { prefix, word } = quantity.option;
  const written = prefix ? `${prefix.text}.${word.text}` : word.text;
  return readDecimal(written) === undefined ? undefined : written;
}
