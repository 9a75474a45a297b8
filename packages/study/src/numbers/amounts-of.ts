import {
  type Conflict,
  type DecisionMaker,
  type LevelNames,
  moversOf,
  printAmount,
  type Quantity,
  statementsOf,
} from '@standoff/language';

/** Whether more of an amount is wanted, or less. */
export type Wants = 'more' | 'less';

/** That a decision maker wants more or less of an amount. */
export interface Wish {
  readonly decisionMaker: string;
  readonly wants: Wants;
  /** How much makes a difference, as it is written. */
  readonly steps?: string;
  /** Whether it matters in some states only. */
  readonly sometimes: boolean;
}

/** An amount of a conflict, and who wants more or less of it. */
export interface AmountOf {
  /** As a formula has it: `board.ann`, `left`, `100 - upper.share`. */
  readonly id: string;
  readonly of: Quantity;
  readonly wishes: readonly Wish[];
}

/**
 * The amounts of a conflict: first what each decision maker wants, as it stands in the file, then the quantities and ranges of which
 * nobody wants more or less.
 */
export function amountsOf(conflict: Conflict): AmountOf[] {
  const wished = conflict.decisionMakers.flatMap((one) => wishesOf(one));
  const others = [
    ...conflict.quantities,
    ...moversOf(conflict).flatMap(({ id: owner, options }) =>
      options
        .filter(({ amounts }) => amounts !== undefined)
        .map(({ id }): Quantity => ({ kind: 'option', option: { owner, option: id } })),
    ),
  ];
  const levelsOf: LevelNames = (named) =>
    moversOf(conflict)
      .find(({ id }) => id === named.owner)!
      .options.find(({ id }) => id === named.option)!
      .levels.map(({ id }) => id);
  const ids = new Map<string, { readonly of: Quantity; readonly wishes: Wish[] }>();
  for (const { of, wish } of [...wished, ...others.map((of) => ({ of, wish: undefined }))]) {
    const id = printAmount(of, levelsOf);
    const known = ids.get(id) ?? { of, wishes: [] };
    ids.set(id, known);
    if (wish) known.wishes.push(wish);
  }
  return [...ids].map(([id, { of, wishes }]) => ({ id, of, wishes }));
}

/** What a decision maker wants more or less of, the first of its statements first. */
function wishesOf({ id: decisionMaker, preference }: DecisionMaker) {
  if (preference.kind === 'weights') {
    return preference.terms.flatMap((term) => {
      if (!('amount' in term) || term.weight === 0) return [];
      const wants: Wants = term.weight > 0 ? 'more' : 'less';
      return [{ of: term.amount, wish: { decisionMaker, wants, sometimes: false } }];
    });
  }
  if (preference.kind !== 'prioritized') return [];
  return preference.statements.flatMap(statementsOf).flatMap((statement) => {
    if (!('amount' in statement)) return [];
    const { amount: of, mode: wants, steps, if: condition, unless } = statement;
    const sometimes = condition !== undefined || unless !== undefined;
    const wish: Wish = { decisionMaker, wants, ...(steps !== undefined && { steps }), sometimes };
    return [{ of, wish }];
  });
}

/** One of two whose amounts are held against each other. */
export interface Side {
  readonly decisionMaker: string;
  readonly amount: AmountOf;
  readonly wants: Wants;
}

/** The amount that a decision maker wants before all others, if it wants any. */
export function firstWish(amounts: readonly AmountOf[], decisionMaker: string): Side | undefined {
  for (const amount of amounts) {
    const wish = amount.wishes.find((one) => one.decisionMaker === decisionMaker);
    if (wish) return { decisionMaker, amount, wants: wish.wants };
  }
  return undefined;
}

/** The first two that want something else than each other; the first two that want any amount where all want the same. */
export function firstTwo(
  { decisionMakers }: Conflict,
  amounts: readonly AmountOf[],
): readonly [Side, Side] | undefined {
  const sides = decisionMakers.flatMap(({ id }) => firstWish(amounts, id) ?? []);
  const pairs = sides.flatMap((one, k) =>
    sides.slice(k + 1).map((other): readonly [Side, Side] => [one, other]),
  );
  const isApart = ([one, other]: readonly [Side, Side]) =>
    one.amount !== other.amount || one.wants !== other.wants;
  return pairs.find(isApart) ?? pairs[0];
}
