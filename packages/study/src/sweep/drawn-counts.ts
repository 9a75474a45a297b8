import type { DoubtedOrder } from './choices.ts';
import type { OneModel } from './judge-models.ts';

/** Of models in which a judgement is changed: how many there are, and in how many of them the finding fails. */
export interface CountOfChanged {
  all: number;
  fails: number;
}

/** What drawn models say of a finding: counts, so that those of several parts can be added up. */
export interface DrawnCounts {
  /** In how many it holds. */
  standing: number;
  /** By decision maker and by the position of the judgement in doubt; at last those of facts and moves. */
  readonly changed: readonly (readonly CountOfChanged[])[];
  /** By decision maker: which judgements a comparison rested on, by position. */
  readonly touched: readonly ReadonlySet<number>[];
}

/** How many judgements are in doubt: of each decision maker, and at last of facts and moves. */
export type Lengths = readonly number[];

export function lengthsOf(orders: readonly DoubtedOrder[], elsewhere: number): Lengths {
  return [...orders.map(({ inDoubt }) => inDoubt.length), elsewhere];
}

export function noCounts(lengths: Lengths): DrawnCounts {
  return {
    standing: 0,
    changed: lengths.map((length) => Array.from({ length }, () => ({ all: 0, fails: 0 }))),
    touched: lengths.slice(0, -1).map(() => new Set()),
  };
}

/** Counts one more model. */
export function countModel(
  counts: DrawnCounts,
  orders: readonly DoubtedOrder[],
  { world, choices }: OneModel,
  holds: boolean,
): void {
  if (holds) counts.standing++;
  for (const [dm, own] of counts.changed.entries()) {
    const changed =
      dm < orders.length ? orders[dm]!.choices[choices[dm]!]!.changed : world.choice.changed;
    for (const position of changed) {
      const count = own[position]!;
      count.all++;
      if (!holds) count.fails++;
    }
  }
}

/** What some models and others say together. */
export function addCounts(one: DrawnCounts, other: DrawnCounts): DrawnCounts {
  return {
    standing: one.standing + other.standing,
    changed: one.changed.map((own, dm) =>
      own.map(({ all, fails }, position) => {
        const more = other.changed[dm]![position]!;
        return { all: all + more.all, fails: fails + more.fails };
      }),
    ),
    touched: one.touched.map((own, dm) => new Set([...own, ...other.touched[dm]!])),
  };
}

/** As plain data. */
export function writeCounts({ standing, changed, touched }: DrawnCounts): unknown {
  return {
    standing,
    changed: changed.map((own) => own.map(({ all, fails }) => [all, fails])),
    touched: touched.map((own) => [...own]),
  };
}

/** Counts of so many models from plain data that may be anything; undefined where they cannot be those. */
export function readCounts(
  value: unknown,
  lengths: Lengths,
  models: number,
): DrawnCounts | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { standing, changed, touched } = value as Readonly<Record<string, unknown>>;
  const isCount = (one: unknown, most: number): one is number =>
    Number.isSafeInteger(one) && (one as number) >= 0 && (one as number) <= most;
  const isPair = (one: unknown): one is readonly [number, number] =>
    Array.isArray(one) && one.length === 2 && isCount(one[0], models) && isCount(one[1], one[0]);
  const isTable = (one: unknown, width: number): one is unknown[][] =>
    Array.isArray(one) && one.length === width && one.every(Array.isArray);
  if (!isCount(standing, models)) return undefined;
  if (!isTable(changed, lengths.length) || !isTable(touched, lengths.length - 1)) return undefined;
  const isOfLength = (own: unknown[], dm: number) => own.length === lengths[dm];
  if (!changed.every((own, dm) => isOfLength(own, dm) && own.every(isPair))) return undefined;
  const isPosition = (one: unknown, dm: number) => isCount(one, lengths[dm]! - 1);
  if (!touched.every((own, dm) => own.every((one) => isPosition(one, dm)))) return undefined;
  return {
    standing,
    changed: (changed as [number, number][][]).map((own) =>
      own.map(([all, fails]) => ({ all, fails })),
    ),
    touched: (touched as number[][]).map((own) => new Set(own)),
  };
}
