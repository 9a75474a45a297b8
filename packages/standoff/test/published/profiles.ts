import {
  analyzeStability,
  type Concept,
  createSituation,
  equilibria,
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

function supposed({ space }: Situation, dm: number, order: Order): Supposed {
  return { order, improvements: space.movers[dm]!.improvements(order) };
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

/** For each concept the marks of its equilibria under a profile. */
export type ReadEquilibria = (profile: Profile) => Uint8Array[];

/**
 * Reads the equilibria of many profiles. Where replies are any moves, or none, a verdict rests on
 * the ranking of the decision maker alone; it is then computed once for each of its rankings.
 */
export function createEquilibriumReader(
  { situation: { space } }: AnalysedCase,
  concepts: readonly Concept[],
): ReadEquilibria {
  const analyse = (concept: Concept, profile: Profile) =>
    runToEnd(analyzeStability(situationOf(space, profile), [concept])).get(concept.id)!;
  const readers = concepts.map((concept): ((profile: Profile) => readonly Uint8Array[]) => {
    if (!restsOnOwnRanking(concept)) return (profile) => analyse(concept, profile);
    const known = new Map<Supposed, Uint8Array>();
    return (profile) =>
      profile.map((own, dm) => {
        const stable = known.get(own) ?? analyse(concept, profile)[dm]!;
        known.set(own, stable);
        return stable;
      });
  });
  return (profile) => readers.map((read) => equilibria(read(profile)));
}

function restsOnOwnRanking({ computation }: Concept): boolean {
  return computation.kind === 'sanction' && computation.response !== 'improving';
}

function situationOf(space: Space, profile: Profile): Situation {
  return {
    space,
    orders: profile.map(({ order }) => order),
    improvementsOf: (dm) => profile[dm]!.improvements,
  };
}

/** All orders of some items. */
export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, k) =>
    permutations(items.toSpliced(k, 1)).map((rest) => [first, ...rest]),
  );
}
