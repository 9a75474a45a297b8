import type { SanctionComputation } from '../concepts/define-concept.ts';
import type { CellValues } from '../kernels/cell-values.ts';
import { borrowArray, giveBack } from '../operators/work-arrays.ts';
import { worstResponse } from '../operators/worst-response.ts';
import type { RankedOrder } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { actingFor, askedOf, partiesIn, prepareActing } from './acting.ts';
import type { Coalition } from './coalition.ts';
import { type JointComponents, jointComponents } from './joint-components.ts';
import { createFront, type ParetoFront } from './pareto-front.ts';

/**
 * Whether what a coalition can bring about is found by folds over all cells: where a legal sequence of
 * those who act is any sequence of them, and each of those who are asked ranks the states. Of bodies it is known
 * once their votes are taken.
 */
export function hasFolds(situation: Situation, coalition: Coalition): boolean {
  const { reading, orders } = situation;
  return (
    reading === undefined &&
    askedOf(orders, coalition.members).every((member) => orders[member]!.kind === 'ranked') &&
    partiesIn(situation, coalition).every((party) => {
      const { agreed, movers } = actingFor(situation, party);
      return movers.every((mover) => agreed.space.movers[mover]!.closed);
    })
  );
}

/** Takes the votes on which it hangs whether a coalition has folds. */
export function* prepareFolds(situation: Situation, coalition: Coalition): Steps<void> {
  const { orders } = situation;
  if (!askedOf(orders, coalition.members).every((one) => orders[one]!.kind === 'ranked')) return;
  for (const party of partiesIn(situation, coalition)) {
    yield* prepareActing(actingFor(situation, party));
  }
}

/** Whether some have a joint move that is a gain over a state, for every state at once. */
export interface JointImprovements {
  readonly party: readonly number[];
  /** What they can bring about. */
  readonly components: JointComponents;
  /** Whether from a component they reach a cell that is a gain over another cell, their start say. */
  canGain(component: number, over: number): boolean;
}

/**
 * The joint improvements of each party of a coalition that has folds, whatever others do, or those from
 * which nothing that others do deters the party, without a counter-move of it.
 *
 * A joint move to q is undeterred if q and all that others reach from q are gains over the start s. In the
 * reading that all gain that means: for every member i, rank_i(s) is below the least rank that i may end
 * in, v_i(q) = min(rank_i(q), w_i(q)), with w_i(q) the worst that others can do from q, which is found
 * as for a single decision maker. Of the vectors v(q) of all q that are reached from s only those matter that
 * no other exceeds. That nobody loses and somebody gains (Pareto) is one condition more: on the sum of
 * the ranks, which exceeds that of s if no rank falls and one rises.
 */
export function* jointImprovements(
  situation: Situation,
  coalition: Coalition,
  response: SanctionComputation['response'],
): Steps<JointImprovements[]> {
  const { reading } = coalition;
  const { orders } = situation;
  const outside = outsidersOf(situation, coalition);
  const least = new Map<number, CellValues>();
  for (const member of askedOf(orders, coalition.members)) {
    const { ranks } = orders[member] as RankedOrder;
    least.set(member, yield* leastOf(situation, outside, ranks, response));
  }
  // Where the moves of the parties lead does not depend on what others do.
  const gains = response === 'none' ? undefined : yield* gainsOf(situation, coalition);
  const found: JointImprovements[] = [];
  for (const [k, party] of partiesIn(situation, coalition).entries()) {
    const { agreed, movers } = actingFor(situation, party);
    const components = gains?.[k]?.components ?? (yield* jointComponents(agreed.space, movers));
    const asked = askedOf(orders, party);
    const ranks = asked.map((member) => (orders[member] as RankedOrder).ranks);
    const values = asked.map((member) => least.get(member)!);
    if (reading !== 'pareto') {
      const sought = { ends: (q: number) => values.map((of) => of[q]!), bar: vectorOf(ranks) };
      found.push(yield* improvementsOf(components, party, sought));
      continue;
    }
    const sums = sumsOf(situation, ranks);
    const leastSums = yield* leastOf(situation, outside, sums, response);
    const sought = {
      ends: (q: number) => [...values.map((of) => of[q]! + 1), leastSums[q]!],
      bar: vectorOf([...ranks, sums]),
    };
    found.push(yield* improvementsOf(components, party, sought));
  }
  for (const values of least.values()) giveBack(situation.space, values);
  return found;
}

/** What was found for the coalition asked about last: every concept asks for it. */
const lastGains = new WeakMap<
  Situation,
  { readonly of: string; readonly gains: readonly JointImprovements[] }
>();

/** The joint improvements of a coalition that has folds, whatever others do. */
export function* gainsOf(
  situation: Situation,
  coalition: Coalition,
): Steps<readonly JointImprovements[]> {
  const of = JSON.stringify([coalition.members, coalition.reading]);
  const last = lastGains.get(situation);
  if (last?.of === of) return last.gains;
  const gains = yield* jointImprovements(situation, coalition, 'none');
  lastGains.set(situation, { of, gains });
  return gains;
}

function vectorOf(values: readonly CellValues[]): (cell: number) => number[] {
  return (cell) => values.map((of) => of[cell]!);
}

/** Those who can respond to a coalition. */
export function outsidersOf(situation: Situation, { members }: Coalition): number[] {
  const { outside } = actingFor(situation, members);
  return outside.filter((mover) => situation.space.movers[mover]!.canMove);
}

/** For each cell the least of a value there and wherever others may take things from there. */
function* leastOf(
  situation: Situation,
  outside: readonly number[],
  values: CellValues,
  response: SanctionComputation['response'],
): Steps<CellValues> {
  const { space } = situation;
  const { kernels } = space.arrays;
  const least = borrowArray(space, values);
  kernels.copy(values, least);
  if (response === 'none' || outside.length === 0) return least;
  const ends = borrowArray(space, values);
  kernels.copy(values, ends);
  kernels.hideUnranked(ends, values);
  yield* worstResponse(situation, outside, response, ends);
  kernels.lower(least, ends);
  giveBack(space, ends);
  return least;
}

/** The sum of some ranks; -1 in cells that are not states. */
function sumsOf({ space }: Situation, ranks: readonly CellValues[]): CellValues {
  const sums = space.arrays.values(4, space.cells);
  for (let cell = 0; cell < space.cells; cell++) {
    sums[cell] = ranks[0]![cell]! < 0 ? -1 : ranks.reduce((sum, of) => sum + of[cell]!, 0);
  }
  return sums;
}

interface EndsAndBars {
  /** What has to exceed a bar in everything for an end to be a gain. */
  ends(cell: number): readonly number[];
  bar(cell: number): readonly number[];
}

function* improvementsOf(
  components: JointComponents,
  party: readonly number[],
  { ends, bar }: EndsAndBars,
): Steps<JointImprovements> {
  const fronts = yield* frontsOf(components, ends);
  return {
    party,
    components,
    canGain: (component, over) => fronts[component]!.exceeds(bar(over)),
  };
}

/** Looks at single moves in the time in which a vector is made. */
const LOOKS_OF_A_VECTOR = 6;

/** For each component the front of all that is reached from it. */
function* frontsOf(
  { count, componentOf, successorsOf }: JointComponents,
  ends: EndsAndBars['ends'],
): Steps<ParetoFront[]> {
  const fronts = Array.from({ length: count }, createFront);
  const pace = createPace();
  for (let cell = 0; cell < componentOf.length; cell++) {
    const component = componentOf[cell]!;
    if (component < 0) continue;
    const looks = fronts[component]!.take(ends(cell));
    if (pace.spend(looks + LOOKS_OF_A_VECTOR)) yield comparing(cell / componentOf.length);
  }
  // Successors have lower numbers, so what is taken over from them is complete.
  for (const component of [...successorsOf.keys()].sort((a, b) => a - b)) {
    for (const successor of successorsOf.get(component)!) {
      for (const vector of fronts[successor]!.vectors) {
        if (pace.spend(fronts[component]!.take(vector) + 2)) yield comparing(1);
      }
    }
  }
  return fronts;
}

function comparing(share: number): Progress {
  return { what: 'looking at joint moves', passes: 0, share };
}
