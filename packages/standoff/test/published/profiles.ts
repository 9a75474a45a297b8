import {
  analyzeStability,
  type CellSet,
  type Concept,
  createSituation,
  equilibria,
  improvementsFrom,
  judgeByOrder,
  type Order,
  type RankingPreference,
  runToEnd,
  type Situation,
  type Space,
} from '@standoff/engine';
import type { AnalysedCase } from '../analysed-case.ts';

/** A ranking that a decision maker is supposed to have. */
export interface Supposed {
  readonly order: Order;
  readonly improvements: ReturnType<Situation['improvementsOf']>;
  /** Its improvements written out; the same text for rankings that give the same improvements. */
  readonly steps: string;
}

/** The orders of a decision maker under rankings given as cells, best place first. */
export function supposeRankings(
  { situation, model }: AnalysedCase,
  dm: number,
  rankings: readonly (readonly (readonly number[])[])[],
): Supposed[] {
  const { space } = situation;
  return rankings.map((cells) => {
    const ranking: RankingPreference = {
      kind: 'ranking',
      places: cells.map((place) => place.map((cell) => space.codeOf(cell))),
      greatGaps: cells.slice(1).map(() => false),
    };
    const preferences = model.preferences.map((given, k) => (k === dm ? ranking : given));
    const { orders } = runToEnd(createSituation(space, { ...model, preferences }));
    return supposed(situation, dm, orders[dm]!);
  });
}

/** The order that the model gives to a decision maker. */
export function asGiven({ situation }: AnalysedCase, dm: number): Supposed {
  return supposed(situation, dm, situation.orders[dm]!);
}

function supposed(situation: Situation, dm: number, order: Order): Supposed {
  const { space } = situation;
  const supposing = { ...situation, judgementOf: () => judgeByOrder(order) };
  const cells = Array.from({ length: space.stateCount }, (_, ordinal) => space.cellAt(ordinal));
  const steps = cells.map((cell) => improvementsFrom(supposing, dm, cell).join());
  return { order, improvements: space.movers[dm]!.improvements(order), steps: steps.join(' ') };
}

/** One supposition for each decision maker. */
export type Profile = readonly Supposed[];

/** Calls `visit` with every choice of one supposition for each decision maker. */
export function forEachProfile(
  choices: readonly (readonly Supposed[])[],
  visit: (profile: Profile) => void,
  chosen: Profile = [],
): void {
  const next = choices[chosen.length];
  if (next === undefined) visit(chosen);
  else for (const each of next) forEachProfile(choices, visit, [...chosen, each]);
}

/** For each concept its equilibria under a profile. */
export type ReadEquilibria = (profile: Profile) => CellSet[];

/**
 * Reads the equilibria of many profiles. A verdict rests on the ranking of the decision maker, and on
 * no more of the others than their improvements, or nothing where their replies need not improve.
 * Profiles that agree in what it rests on share it.
 */
export function createEquilibriumReader(
  { situation: { space } }: AnalysedCase,
  concepts: readonly Concept[],
): ReadEquilibria {
  const readers = concepts.map((concept) => {
    const keyOf = createKeys(concept);
    const known = new Map<string, CellSet>();
    return (profile: Profile): CellSet[] => {
      const keys = profile.map((_, dm) => keyOf(profile, dm));
      if (!keys.every((key) => known.has(key))) {
        const table = runToEnd(analyzeStability(situationOf(space, profile), [concept]));
        for (const [dm, stable] of table.get(concept.id)!.entries()) known.set(keys[dm]!, stable);
      }
      return keys.map((key) => known.get(key)!);
    };
  });
  return (profile) => readers.map((read) => equilibria(read(profile)));
}

/** Keys for what the verdicts for a decision maker rest on in a profile. */
function createKeys({ computation }: Concept): (profile: Profile, dm: number) => string {
  const numbers = new Map<Supposed | string, number>();
  const numberOf = (part: Supposed | string) => {
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  };
  const ofOthers = (other: Supposed): Supposed | string => {
    if (!('response' in computation)) return other;
    return computation.response === 'improving' ? other.steps : '';
  };
  return (profile, dm) =>
    [dm, ...profile.map((part, k) => numberOf(k === dm ? part : ofOthers(part)))].join();
}

function situationOf(space: Space, profile: Profile): Situation {
  const improvementsOf = (dm: number) => profile[dm]!.improvements;
  return {
    space,
    orders: profile.map(({ order }) => order),
    improvementsOf,
    judgementOf: (dm) => judgeByOrder(profile[dm]!.order),
    repliesOf: improvementsOf,
  };
}

/** All orders of some items. */
export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, k) =>
    permutations(items.toSpliced(k, 1)).map((rest) => [first, ...rest]),
  );
}
