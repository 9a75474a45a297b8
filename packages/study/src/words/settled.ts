import {
  roundSum,
  type StateCode,
  type Tally,
  type Tier,
  type WeightsPreference,
} from '@standoff/engine';
import type { Formula, Statement, TierSource, WeightTerm } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { truthOf } from '../casebook/truth.ts';
import { quotedStatement, quotedTerm } from '../said/plain-formula.ts';
import { amountIn, unitOf } from './amounts-in-states.ts';
import { type Conditional, uncertainFacts } from './consequences.ts';

type Settled = Of<'settled'>;
/** What settles a comparison, without who compares what. */
export type Ground = Omit<Settled, 'kind' | 'who' | 'first' | 'second' | 'order' | 'in'>;
type Said = NonNullable<Ground['statements']>[number];

/** Two states that are compared. */
export type Pair = readonly [first: StateCode, second: StateCode];

/** Statements that speak for an order of two states, and those of equal rank that speak against it. */
export interface Speaking {
  readonly for: readonly Statement[];
  readonly against: readonly Statement[];
}

/** Of statements of equal rank those that hold in the first of two states only, and against it in the second only. */
export function speakingFor(
  { states }: Casebook,
  { statements }: TierSource,
  { conditions }: Tier,
  [first, second]: Pair,
): Speaking {
  const [only] = statements;
  if (only && 'amount' in only) {
    // Of an amount each condition is a value that it reaches.
    const reached = (state: StateCode) =>
      conditions.filter((node) => states.holds(node, state)).length;
    const difference = reached(first) - reached(second);
    return { for: difference > 0 ? [only] : [], against: difference < 0 ? [only] : [] };
  }
  const holdsOnlyIn = (state: StateCode, other: StateCode) => (_: Statement, k: number) =>
    states.holds(conditions[k]!, state) && !states.holds(conditions[k]!, other);
  return {
    for: statements.filter(holdsOnlyIn(first, second)),
    against: statements.filter(holdsOnlyIn(second, first)),
  };
}

/** What statements settle, with what the file doubts of them. */
export function groundOfStatements(
  casebook: Casebook,
  orElse: readonly Statement[],
  { for: speaking, against }: Speaking,
  pair: Pair,
): Ground {
  const say = (statement: Statement): Said => ({
    text: quotedStatement(statement),
    ...sureness(statement),
    ...(orElse.length > 0 && {
      orElse: orElse.map((other) => ({ text: quotedStatement(other), ...sureness(other) })),
    }),
    ...amountsOf(casebook, statement, pair),
    ...chancesOf(casebook, statement, pair),
  });
  return {
    statements: speaking.map(say),
    ...(against.length > 0 && { against: against.map(say) }),
  };
}

/** Whether a statement matters in a state, by its condition and its exception. */
function matters(
  casebook: Casebook,
  { if: condition, unless }: Statement,
  state: StateCode,
): boolean {
  const isSo = (formula: Formula) => truthOf(casebook, formula, state).holds;
  return (condition === undefined || isSo(condition)) && (unless === undefined || !isSo(unless));
}

/** What an amount comes to in two states. */
function amountsOf(
  casebook: Casebook,
  part: Statement | WeightTerm,
  [first, second]: Pair,
): Pick<Said, 'amounts'> {
  if (!('amount' in part)) return {};
  const { amount } = part;
  const unit = unitOf(casebook, amount);
  const isCounted = (state: StateCode) => 'weight' in part || matters(casebook, part, state);
  return {
    amounts: {
      ...(isCounted(first) && { first: amountIn(casebook, amount, first) }),
      ...(isCounted(second) && { second: amountIn(casebook, amount, second) }),
      ...(unit !== undefined && { unit }),
    },
  };
}

function sureness({ sure }: Statement): { readonly sure?: number } {
  return sure < 1 ? { sure } : {};
}

/** The facts that something turns on in one of two states, and that are not certain to follow. */
function chancesOf(
  casebook: Casebook,
  conditional: Conditional,
  pair: Pair,
): Pick<Said, 'chances'> {
  const facts = new Set(pair.flatMap((state) => uncertainFacts(casebook, conditional, state)));
  return facts.size === 0
    ? {}
    : { chances: [...facts].map(({ id, chance }) => ({ fact: id, chance })) };
}

/** An entry of weights that counts in one of two states alone. */
export interface DifferingEntry {
  readonly term: WeightTerm;
  readonly weight: number;
  readonly in: 'first' | 'second';
}

/** The sums of weights of two states. */
export interface Sums {
  readonly first: number;
  readonly second: number;
  /** Largest first. */
  readonly entries: readonly DifferingEntry[];
}

export function sumsOf(
  { states }: Casebook,
  written: readonly WeightTerm[],
  { terms }: WeightsPreference,
  [first, second]: Pair,
): Sums {
  const addedIn = (state: StateCode, at: number): number =>
    terms.reduce(
      (sum, { condition, weight, of }, k) =>
        (of ?? k) === at && states.holds(condition, state) ? sum + weight : sum,
      0,
    );
  const entries = written.map((term, k) => ({
    term,
    first: roundSum(addedIn(first, k)),
    second: roundSum(addedIn(second, k)),
  }));
  const sum = (where: 'first' | 'second') =>
    entries.reduce((total, entry) => total + entry[where], 0);
  return {
    first: sum('first'),
    second: sum('second'),
    entries: entries
      .filter((entry) => entry.first !== entry.second)
      .map((entry) => ({ ...entry, difference: roundSum(entry.first - entry.second) }))
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
      .map(({ term, difference, ...entry }) =>
        'amount' in term
          ? {
              term,
              weight: term.weight,
              in: Math.abs(entry.first) > Math.abs(entry.second) ? 'first' : 'second',
            }
          : { term, weight: term.weight, in: entry.first === 0 ? 'second' : 'first' },
      ),
  };
}

export function groundOfSums(casebook: Casebook, { entries, ...sums }: Sums, pair: Pair): Ground {
  return {
    sums: {
      ...sums,
      entries: entries.map(({ term, weight, in: where }) => ({
        text: quotedTerm(term),
        weight,
        in: where,
        ...amountsOf(casebook, term, pair),
        ...chancesOf(casebook, term, pair),
      })),
    },
  };
}

/** By what a ranking or utilities measure two states; undefined of preferences that measure nothing. */
export function groundOfMeasures(
  { model }: Casebook,
  dm: number,
  [first, second]: Pair,
): Ground | undefined {
  const preference = model.preferences[dm]!;
  switch (preference.kind) {
    case 'ranking': {
      const { places } = preference;
      const placeOf = (state: StateCode) => places.findIndex((place) => place.includes(state)) + 1;
      return { places: { first: placeOf(first), second: placeOf(second), of: places.length } };
    }
    case 'utility': {
      const values = new Map(preference.values);
      return { values: { first: values.get(first)!, second: values.get(second)! } };
    }
    default:
      return undefined;
  }
}

/** A vote on a draft, as far as its result goes by it. */
export interface CountedVote {
  readonly tally: Tally;
  readonly ballots: readonly { readonly id: string }[];
  readonly proposedBy?: readonly number[] | undefined;
  readonly passes: boolean;
  readonly weighed?:
    | {
        readonly scales: NonNullable<NonNullable<Ground['vote']>['scales']>;
        readonly unmet?: readonly string[];
      }
    | undefined;
}

export function groundOfVote({ tally, ballots, proposedBy, passes, weighed }: CountedVote): Ground {
  const { yes, no, abstain, absent, vetoes } = tally;
  return {
    vote: {
      yes,
      no,
      abstain,
      absent,
      vetoes: vetoes.map((k) => ballots[k]!.id),
      proposed: proposedBy?.length !== 0,
      passes,
      ...(weighed && { byRule: true }),
      ...(weighed && weighed.scales.length > 0 && { scales: weighed.scales }),
      ...(weighed?.unmet && { unmet: weighed.unmet }),
    },
  };
}
