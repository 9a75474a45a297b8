import { prefers, type Situation, type StateCode, type Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { isBody } from '../casebook/moves.ts';
import type { Deal, Deals, RefusedDeal } from './deal.ts';
import { stepsFrom } from './deal-steps.ts';

export interface DealQuery {
  /** Where it starts. */
  readonly from: StateCode;
  /** Positions among the movers: decision makers, and bodies that take part. */
  readonly parties: readonly number[];
  /** What a deal may lead to; everything when left out. */
  readonly targets?: ReadonlySet<StateCode>;
}

/**
 * The states that some parties can bring about from a start by their own moves, and that each of them prefers to
 * it: nobody else moves, so that all other options stay as they are. A party may take several steps in a row.
 */
export function* findDeals(analysis: Analysis, query: DealQuery): Steps<Deals> {
  const { casebook, situation, concepts, stability, equilibria } = analysis;
  const { from, parties, targets: sought } = query;
  const { space } = casebook;
  const start = space.cellOf(from);
  const deciders = parties.filter((party) => !isBody(casebook, party));
  const found = yield* stepsFrom(situation, start, parties, deciders);
  const targets = found.cells.filter(
    (cell) =>
      (sought === undefined || sought.has(space.codeOf(cell))) &&
      deciders.every((party) => prefers(situation.orders[party]!, cell, start)),
  );
  const others = casebook.decisionMakers.map((_, dm) => dm).filter((dm) => !parties.includes(dm));
  const frontier = frontierOf(situation, deciders, targets);
  const deals = targets.map((cell): Deal => {
    const leaving = casebook.movers.map((_, mover) =>
      concepts.filter(({ id }) => !stability.get(id)![mover]!.has(cell)),
    );
    return {
      state: space.codeOf(cell),
      gainers: others.filter((dm) => prefers(situation.orders[dm]!, cell, start)),
      losers: others.filter((dm) => prefers(situation.orders[dm]!, start, cell)),
      places: casebook.decisionMakers.map((_, dm) => placesGained(situation, dm, start, cell)),
      holdsUnder: concepts.filter(({ id }) => equilibria.get(id)!.has(cell)),
      leavers: leaving.flatMap((under, mover) => (under.length > 0 ? [{ mover, under }] : [])),
      frontier: frontier.has(cell),
      ...found.wayTo(cell),
    };
  });
  return {
    casebook,
    from,
    parties,
    concepts,
    reached: found.cells.length,
    ...(sought && { refused: refusedOf(analysis, query, found.cells) }),
    deals: deals.sort((a, b) => rankOf(b, deciders) - rankOf(a, deciders)),
  };
}

/** The states that were asked about and are no deals, and why. */
function refusedOf(
  { casebook, situation }: Analysis,
  { from, parties, targets }: DealQuery,
  reached: readonly number[],
): RefusedDeal[] {
  const { space } = casebook;
  const start = space.cellOf(from);
  const known = new Set(reached);
  return [...targets!].flatMap((state): RefusedDeal[] => {
    const cell = space.cellOf(state);
    const unwilling = parties.filter(
      (party) => !isBody(casebook, party) && !prefers(situation.orders[party]!, cell, start),
    );
    const isReached = known.has(cell);
    return isReached && unwilling.length === 0 ? [] : [{ state, isReached, unwilling }];
  });
}

/** Places are counted in an order of ranks, ties sharing one. */
function placesGained(
  { orders }: Situation,
  dm: number,
  start: number,
  cell: number,
): number | undefined {
  const order = orders[dm]!;
  return order.kind === 'ranked' ? order.ranks[cell]! - order.ranks[start]! : undefined;
}

/** The states than which no other is better for one of the parties and worse for none. */
function frontierOf(
  situation: Situation,
  parties: readonly number[],
  cells: readonly number[],
): ReadonlySet<number> {
  const { orders } = situation;
  const sums = new Map(cells.map((cell) => [cell, sumOfRanks(situation, parties, cell)]));
  const isRanked = parties.every((party) => orders[party]!.kind === 'ranked');
  if (!isRanked) {
    return new Set(
      cells.filter((cell) => !cells.some((other) => isBetter(situation, parties, other, cell))),
    );
  }
  // What is better has the larger sum, and whatever is not on the frontier is worse than something that is.
  const frontier: number[] = [];
  for (const cell of [...cells].sort((a, b) => sums.get(b)! - sums.get(a)!)) {
    if (!frontier.some((other) => isBetter(situation, parties, other, cell))) frontier.push(cell);
  }
  return new Set(frontier);
}

function sumOfRanks({ orders }: Situation, parties: readonly number[], cell: number): number {
  return parties.reduce((sum, party) => {
    const order = orders[party]!;
    return order.kind === 'ranked' ? sum + order.ranks[cell]! : sum;
  }, 0);
}

/** Whether one state is better than another for some of the parties, and worse for none. */
function isBetter(
  { orders }: Situation,
  parties: readonly number[],
  one: number,
  other: number,
): boolean {
  return (
    parties.some((party) => prefers(orders[party]!, one, other)) &&
    !parties.some((party) => prefers(orders[party]!, other, one))
  );
}

function rankOf({ frontier, places }: Deal, parties: readonly number[]): number {
  const gained = parties.reduce((sum, party) => sum + (places[party] ?? 0), 0);
  return (frontier ? Number.MAX_SAFE_INTEGER / 2 : 0) + gained;
}
