import type {
  AmountsFormula,
  AmountWish,
  Formula,
  Operator,
  Quantity,
  Quoted,
} from '@standoff/propositions';
import type { OptionName } from '../../interface/lexicon.ts';
import type { Names } from '../../interface/wording.ts';
import { listOf } from '../grammar/lists.ts';
import { oneAfterAnother, withinOthers } from '../grammar/prose-name.ts';
import { setApart } from '../grammar/quotations.ts';

/** A formula in the words of the file: phrases of levels, names of facts and states. */
export function sayFormula(lexicon: Names, formula: Formula): string {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? 'always' : 'never';
    case 'comparison':
      return sayLevels(lexicon, formula, true);
    case 'amounts':
      return sayAmounts(lexicon, formula, true);
    case 'fact':
      return setApart(lexicon.fact(formula.fact).name);
    case 'state':
      return lexicon.namedStates.find(({ id }) => id === formula.state)?.name ?? formula.state;
    case 'not':
      return sayNot(lexicon, formula.of);
    default:
      return sayTwo(
        formula.kind,
        sayPart(lexicon, formula.left, formula.kind),
        sayPart(lexicon, formula.right, formula.kind),
      );
  }
}

/** What is wanted, in the words of whoever made the model where there are any; without marks of quotation. */
export function sayQuoted(lexicon: Names, quoted: Quoted): string {
  if ('words' in quoted) return quoted.words;
  const { if: condition, unless } = quoted;
  const limit = (word: string, formula: Formula | undefined) =>
    formula === undefined ? '' : ` ${word} ${withinOthers(sayFormula(lexicon, formula))}`;
  const when = limit('if', condition);
  const exception = limit('unless', unless);
  if ('amount' in quoted) {
    const limits = when + exception;
    // Steps stand between commas.
    const comma = quoted.steps !== undefined && limits !== '' ? ',' : '';
    return sayWishedAmount(lexicon, quoted) + comma + limits;
  }
  const { formula, avoid } = quoted;
  // What is avoided is not called by what is left when it is.
  const body = avoid
    ? sayNot(lexicon, formula)
    : (nameOfWholeState(lexicon, formula) ?? sayFormula(lexicon, formula));
  return body + when + exception;
}

/** `Its share: the more the better, in steps of 10`. */
function sayWishedAmount(lexicon: Names, { amount, better, steps }: AmountWish): string {
  const words = sayQuantity(lexicon, amount);
  const wish = better === undefined ? '' : `: the ${better} the better`;
  return words + wish + (steps === undefined ? '' : `, in steps of ${steps}`);
}

type ComparisonFormula = Extract<Formula, { readonly kind: 'comparison' }>;

function optionOf({ options }: Names, { option }: ComparisonFormula): OptionName {
  const found = options.find((one) => one.option === option);
  if (found === undefined) throw new RangeError(`the lexicon does not name ${option}`);
  return found;
}

const MEETS: Readonly<Record<Operator, (level: number, bound: number) => boolean>> = {
  '=': (level, bound) => level === bound,
  '!=': (level, bound) => level !== bound,
  '<': (level, bound) => level < bound,
  '<=': (level, bound) => level <= bound,
  '>': (level, bound) => level > bound,
  '>=': (level, bound) => level >= bound,
};

function levelsMeeting(lexicon: Names, formula: ComparisonFormula, met: boolean): number[] {
  const { phrases } = optionOf(lexicon, formula);
  const meets = MEETS[formula.operator];
  return [...phrases.keys()].filter((level) => meets(level, formula.level) === met);
}

/** The levels that meet a comparison, or do not; where there are none, the comparison itself. */
function sayLevels(lexicon: Names, formula: ComparisonFormula, met: boolean): string {
  const { phrases, countedIn } = optionOf(lexicon, formula);
  if (countedIn !== undefined) return sayAmount(lexicon, formula, met);
  const meeting = levelsMeeting(lexicon, formula, met).map((level) => setApart(phrases[level]!));
  return meeting.length === 0
    ? sayComparison(lexicon, formula, met)
    : listOf(oneAfterAnother(meeting), 'or');
}

const OPERATORS: Readonly<Record<Operator, { readonly words: string; readonly not: Operator }>> = {
  '=': { words: '', not: '!=' },
  '!=': { words: 'other than', not: '=' },
  '<': { words: 'below', not: '>=' },
  '<=': { words: 'at most', not: '>' },
  '>': { words: 'above', not: '<=' },
  '>=': { words: 'at least', not: '<' },
};

/** `offer: 40 %`, or `offer at least 40 %`. */
function sayAmount(lexicon: Names, formula: ComparisonFormula, met: boolean): string {
  const option = optionOf(lexicon, formula);
  const { levels, countedIn, phrases } = option;
  const operator = met ? formula.operator : OPERATORS[formula.operator].not;
  if (operator === '=') return setApart(phrases[formula.level]!);
  const unit = countedIn === '' ? '' : ` ${countedIn}`;
  return setApart(
    `${sayOption(option)} ${OPERATORS[operator].words} ${levels[formula.level]}${unit}`,
  );
}

/** An option that is a number, with whose it is where that has to be said: what its phrases say before the number. */
function sayOption({ name, levels: [first = ''], phrases: [phrase = ''] }: OptionName): string {
  const at = phrase.lastIndexOf(`${name}: ${first}`);
  return at < 0 ? name : phrase.slice(0, at + name.length);
}

/** `its share + its offer at most 100`, `at least 2 of a, b and c`. */
function sayAmounts(lexicon: Names, formula: AmountsFormula, met: boolean): string {
  const { first, second } = formula;
  const operator = met ? formula.operator : OPERATORS[formula.operator].not;
  if (formula.atLeast && first.kind === 'count' && second.kind === 'number') {
    const these = listOf(
      first.of.map((part) => sayPart(lexicon, part)),
      'and',
    );
    return `${operator === '>=' ? 'at least' : 'fewer than'} ${second.number} of ${these}`;
  }
  const words = operator === '=' ? 'equal to' : OPERATORS[operator].words;
  return `${sayQuantity(lexicon, first)} ${words} ${withinOthers(sayQuantity(lexicon, second))}`;
}

function sayQuantity(lexicon: Names, quantity: Quantity): string {
  const say = (part: Quantity) => sayQuantity(lexicon, part);
  const factor = (part: Quantity) => (part.kind === 'sum' ? `(${say(part)})` : say(part));
  switch (quantity.kind) {
    case 'number':
      return quantity.number;
    case 'option':
      return setApart(sayOption(lexicon.options.find(({ option }) => option === quantity.option)!));
    case 'named':
      return setApart(quantity.name);
    case 'sum':
      return quantity.terms
        .map(({ minus, of }, k) => {
          const sign = k === 0 ? (minus ? '−' : '') : minus ? ' − ' : ' + ';
          return sign + (k === 0 ? factor(of) : withinOthers(factor(of)));
        })
        .join('');
    case 'times':
      return quantity.factor === '-1'
        ? `−${factor(quantity.of)}`
        : `${quantity.factor} × ${withinOthers(factor(quantity.of))}`;
    case 'count':
      return `the number of these that are the case: ${quantity.of.map((part) => sayPart(lexicon, part)).join('; ')}`;
    case 'if': {
      const { when, so, otherwise } = quantity;
      const [one, other] = [so, otherwise].map((part) => withinOthers(say(part)));
      return `(${one} if ${withinOthers(sayFormula(lexicon, when))}, else ${other})`;
    }
    default: {
      const word = quantity.kind === 'min' ? 'the least' : 'the greatest';
      return `${word} of ${listOf(
        quantity.among.map((part) => withinOthers(factor(part))),
        'and',
      )}`;
    }
  }
}

/** `ships above many`: a comparison as it is written. */
function sayComparison(lexicon: Names, formula: ComparisonFormula, met: boolean): string {
  const { name, levels } = optionOf(lexicon, formula);
  const operator = met ? formula.operator : OPERATORS[formula.operator].not;
  return `${name} ${OPERATORS[operator].words} ${levels[formula.level]}`;
}

function sayNot(lexicon: Names, formula: Formula): string {
  if (formula.kind === 'amounts') return sayAmounts(lexicon, formula, false);
  if (formula.kind === 'comparison') return sayLevels(lexicon, formula, false);
  if (formula.kind === 'not') return sayFormula(lexicon, formula.of);
  return `not ${withinOthers(sayPart(lexicon, formula))}`;
}

/** A part, in brackets unless the same `and` or `or` joins what is in it. */
function sayPart(lexicon: Names, formula: Formula, within?: Formula['kind']): string {
  const words = sayFormula(lexicon, formula);
  const joined = joinedBy(lexicon, formula);
  const isChained = joined === within && (within === 'and' || within === 'or');
  return joined !== undefined && !isChained ? `(${words})` : words;
}

/** What joins the words of a formula: several levels of a comparison stand under `or`. */
function joinedBy(lexicon: Names, formula: Formula): Formula['kind'] | undefined {
  const inner = formula.kind === 'not' ? formula.of : formula;
  if (inner.kind === 'comparison') {
    if (optionOf(lexicon, inner).countedIn !== undefined) return undefined;
    const several = levelsMeeting(lexicon, inner, formula.kind !== 'not').length > 1;
    return several ? 'or' : undefined;
  }
  // `not not a` is said as `a`.
  if (formula.kind === 'not' && inner.kind === 'not') return joinedBy(lexicon, inner.of);
  return 'left' in formula ? formula.kind : undefined;
}

function sayTwo(kind: 'and' | 'or' | 'implies' | 'iff', left: string, right: string): string {
  switch (kind) {
    case 'implies':
      return `${right} if ${withinOthers(left)}`;
    case 'iff':
      return `${left} exactly if ${withinOthers(right)}`;
    default:
      return `${left} ${kind} ${withinOthers(right)}`;
  }
}

/** Levels that options have to be at, by `owner.option`. */
type Levels = ReadonlyMap<string, readonly number[]>;

/**
What a formula that is true in one state alone calls that state. Undefined where it leaves more than one level of an option, or the state has no name.
 */
function nameOfWholeState(lexicon: Names, formula: Formula): string | undefined {
  const { options, namedStates } = lexicon;
  const levels = levelsOf(lexicon, formula, true);
  if (levels === undefined || levels.size < options.length) return undefined;
  if ([...levels.values()].some(({ length }) => length !== 1)) return undefined;
  const isMeant = (wanted: readonly number[] | undefined): boolean =>
    wanted !== undefined &&
    wanted.length === options.length &&
    wanted.every((level, k) => levels.get(options[k]!.option)?.[0] === level);
  return namedStates.find((state) => isMeant(state.levels))?.name;
}

/** The levels at which a formula is met, or is not; undefined where they hang on each other. */
function levelsOf(lexicon: Names, formula: Formula, met: boolean): Levels | undefined {
  switch (formula.kind) {
    case 'comparison':
      return new Map([[formula.option, levelsMeeting(lexicon, formula, met)]]);
    case 'not':
      return levelsOf(lexicon, formula.of, !met);
    case 'and':
    case 'or': {
      if ((formula.kind === 'and') !== met) return undefined;
      const left = levelsOf(lexicon, formula.left, met);
      const right = levelsOf(lexicon, formula.right, met);
      return left && right && both(left, right);
    }
    default:
      return undefined;
  }
}

function both(left: Levels, right: Levels): Levels {
  const shared = [...right].map(
    ([key, levels]) =>
      [key, levels.filter((level) => left.get(key)?.includes(level) ?? true)] as const,
  );
  return new Map([...left, ...shared]);
}
