import type { Vote } from '@standoff/engine';
import type { Word } from '../shapes/shape.ts';
import type { ScalarText } from '../source/scalar-text.ts';
import {
  isTally,
  membersScale,
  type Tally,
  type TallyOperator,
  type TallySum,
  type TallySyntax,
} from './tally-syntax.ts';

/** Decimals of a number that are read, those of hundredths included. */
const PRODUCT_DECIMALS = 6;
const SCALE = 10 ** PRODUCT_DECIMALS;
/** Units by which a product of decimals may miss a whole number in floating point. */
const ROUNDING = 10 ** -3;
const MOST_DECIMALS = 4;
const LARGEST = 10 ** 6;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)(?![\w.-])|([A-Za-z0-9_][\w-]*(?:\.[A-Za-z0-9_][\w-]*)?)|(>=|<=|!=|[-+*()%<>=]))/y;

interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  readonly text: string;
  readonly start: number;
}

/** Where a text stops being a rule over tallies. */
export class NoTallies extends Error {
  readonly at: number;
  readonly help: string | undefined;
  constructor(message: string, at: number, help?: string) {
    super(message);
    this.at = at;
    this.help = help;
  }
}

/**
 * A formula over tallies: comparisons of sums such as `3 * yes >= 2 * (yes + no)` or `yes.population >= 65 %`, votes of members such as
 * `us = yes`, joined by not, and, or and brackets. Throws `NoTallies`.
 */
export function parseTallies(text: ScalarText): TallySyntax {
  const parser = new TallyParser(text, tokensOf(text.text));
  const syntax = parser.either();
  parser.end();
  return syntax;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null)
      throw new NoTallies(`"${text.slice(from).trim()[0]}" is not expected here`, from);
    const [, number, word, sign] = match;
    const found = number ?? word ?? sign!;
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'sign';
    tokens.push({ kind, text: found, start: TOKEN.lastIndex - found.length });
  }
  return tokens;
}

const NOTHING: TallySum = { yes: 0, no: 0, abstain: 0, absent: 0, all: 0, number: 0 };

class TallyParser {
  readonly #text: ScalarText;
  readonly #tokens: readonly Token[];
  #at = 0;
  /** That of the comparison that is read. */
  #scale: Word | undefined;

  constructor(text: ScalarText, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  either(): TallySyntax {
    return this.#joined('or', () => this.#joined('and', () => this.#single()));
  }

  end(): void {
    const rest = this.#tokens[this.#at];
    if (rest) throw new NoTallies(`"${rest.text}" is not expected here`, rest.start);
  }

  #joined(word: 'and' | 'or', part: () => TallySyntax): TallySyntax {
    const of = [part()];
    while (this.#takes(word)) of.push(part());
    return of.length === 1 ? of[0]! : { kind: word, of };
  }

  #single(): TallySyntax {
    if (this.#takes('not')) return { kind: 'not', of: this.#single() };
    if (this.#peek()?.text !== '(') return this.#comparison();
    // A bracket begins a sum or a formula.
    const start = this.#at;
    try {
      return this.#comparison();
    } catch (problem) {
      if (!(problem instanceof NoTallies)) throw problem;
      this.#at = start + 1;
      const inside = this.either();
      this.#expect(')');
      return inside;
    }
  }

  #comparison(): TallySyntax {
    const first = this.#peek();
    if (first?.kind === 'word' && !isTally(first.text.split('.')[0]!)) return this.#voteOf(first);
    this.#scale = undefined;
    const left = this.#sum();
    const operator = this.#operator();
    const more = added(left, this.#sum(), -1);
    const scale = this.#scaleTaken();
    return { kind: 'compare', operator, more, ...(scale && { scale }) };
  }

  /** By what the votes of the comparison count that was just read. */
  #scaleTaken(): Word | undefined {
    const scale = this.#scale as Word | undefined;
    return scale?.text === membersScale ? undefined : scale;
  }

  /** A tally, alone or of a scale: `yes`, `yes.population`. All of one comparison are of one scale. */
  #tallyIn({ text, start }: Token): Tally | undefined {
    const [word = '', of] = text.split('.');
    if (!isTally(word)) return undefined;
    const at = of === undefined ? start : start + word.length + 1;
    const span = this.#text.toSourceSpan(at, start + text.length);
    const scale: Word = { text: of ?? membersScale, span };
    if (this.#scale !== undefined && this.#scale.text !== scale.text) {
      const message = `a comparison is of one scale, and this one is of ${this.#scale.text} and of ${scale.text}`;
      const named = [this.#scale.text, scale.text].find((one) => one !== membersScale);
      const help = `name it beside each tally, as in yes.${named} > no.${named}, or join two comparisons by and`;
      throw new NoTallies(message, start, help);
    }
    this.#scale = scale;
    return word;
  }

  #voteOf({ text, start }: Token): TallySyntax {
    this.#at++;
    const operator = this.#peek()?.text;
    if (operator !== '=' && operator !== '!=') {
      throw new NoTallies(`"${text}" is no tally: yes, no, abstain, absent or all`, start);
    }
    this.#at++;
    const vote = this.#peek();
    if (!vote || !isTally(vote.text) || vote.text === 'all') {
      throw new NoTallies('a vote is expected here: yes, no, abstain or absent', this.#here());
    }
    this.#at++;
    const span = this.#text.toSourceSpan(start, start + text.length);
    return { kind: 'vote', of: { text, span }, is: operator === '=', vote: vote.text as Vote };
  }

  #operator(): TallyOperator {
    const sign = this.#peek();
    if (sign === undefined || !/^([<>]=?|!?=)$/.test(sign.text)) {
      throw new NoTallies('a comparison is expected here, such as >= 9', this.#here());
    }
    this.#at++;
    return sign.text as TallyOperator;
  }

  #sum(): TallySum {
    let sum = this.#product();
    for (;;) {
      if (this.#takes('+')) sum = added(sum, this.#product(), 1);
      else if (this.#takes('-')) sum = added(sum, this.#product(), -1);
      else return sum;
    }
  }

  #product(): TallySum {
    const first = this.#peek();
    if (first?.kind === 'number') {
      const number = this.#number();
      if (this.#takes('%')) return times({ ...NOTHING, all: SCALE }, number / 100, first.start);
      return this.#takes('*')
        ? times(this.#factor(), number, first.start)
        : { ...NOTHING, number: Math.round(number * SCALE) };
    }
    const factor = this.#factor();
    return this.#takes('*') ? times(factor, this.#number(), this.#here()) : factor;
  }

  #factor(): TallySum {
    const token = this.#peek();
    if (token?.text === '(') {
      this.#at++;
      const sum = this.#sum();
      this.#expect(')');
      return sum;
    }
    const tally = token?.kind === 'word' ? this.#tallyIn(token) : undefined;
    if (tally !== undefined) {
      this.#at++;
      return { ...NOTHING, [tally]: SCALE } as Record<Tally | 'number', number>;
    }
    throw new NoTallies(
      'a number or a tally is expected here: yes, no, abstain, absent or all',
      this.#here(),
    );
  }

  #number(): number {
    const token = this.#peek();
    if (token?.kind !== 'number') throw new NoTallies('a number is expected here', this.#here());
    const [, decimals = ''] = token.text.split('.');
    if (decimals.length > MOST_DECIMALS || Number(token.text) > LARGEST) {
      const message = `a number has at most ${MOST_DECIMALS} decimals here, and is a million at most`;
      throw new NoTallies(message, token.start);
    }
    this.#at++;
    return Number(token.text);
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #takes(text: string): boolean {
    if (this.#peek()?.text !== text) return false;
    this.#at++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#takes(text)) throw new NoTallies(`"${text}" is expected here`, this.#here());
  }

  #here(): number {
    return this.#peek()?.start ?? this.#text.text.length;
  }
}

function added(one: TallySum, other: TallySum, sign: 1 | -1): TallySum {
  return mapSum(one, (value, key) => value + sign * other[key]);
}

function times(sum: TallySum, factor: number, at: number): TallySum {
  return mapSum(sum, (value) => {
    const product = value * factor;
    if (Math.abs(product - Math.round(product)) > ROUNDING) {
      throw new NoTallies(`products have at most ${PRODUCT_DECIMALS} decimals here`, at);
    }
    return Math.round(product);
  });
}

function mapSum(sum: TallySum, change: (value: number, key: keyof TallySum) => number): TallySum {
  const keys = Object.keys(sum) as (keyof TallySum)[];
  return Object.fromEntries(keys.map((key) => [key, change(sum[key], key)])) as unknown as TallySum;
}
