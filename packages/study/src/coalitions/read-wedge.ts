import {
  type CellSet,
  type Coalition,
  type Concept,
  distanceTo,
  isOfSanctions,
  type JointMove,
  jointMovesFrom,
  type Reachability,
  type Situation,
  type Steps,
  wedge,
  withAlliance,
} from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { placeRange, serviceOf } from '../beliefs/place-range.ts';
import type {
  JointMoveLoss,
  Wedge,
  WedgeEffect,
  WedgeMeaning,
  WedgeVerdict,
} from './coalition-study.ts';
import { type CoalitionsAsked, reachedAlone } from './joint-moves-from.ts';
import { undeterredFrom } from './undeterred.ts';

/** So many joint moves of an alliance, from all states together, are listed at most. */
export const MOST_JOINT_MOVES = 2 ** 20;

/** What splitting an alliance would change, everywhere and from one state. */
export function* readWedge(
  analysis: Analysis,
  alliance: readonly number[],
  { reading, concepts }: Omit<CoalitionsAsked, 'coalitions'>,
  from: number | undefined,
): Steps<Wedge> {
  const { situation, stability } = analysis;
  const coalition = { members: alliance, reading };
  const { lost, joint } =
    from === undefined ? NOTHING_LOST : yield* lossesAt(analysis, coalition, concepts, from);
  const here = verdictsAt(analysis, lost, from);
  const allied = yield* withAlliance(situation, coalition, MOST_JOINT_MOVES);
  if (allied === undefined) return { alliance, lost, joint, here };
  const effects: WedgeEffect[] = [];
  for (const concept of concepts) {
    const { computation } = concept;
    if (!isOfSanctions(computation)) continue;
    const alone = stability.get(concept.id)!;
    const { intact, split } = yield* wedge(situation, allied, computation, alone);
    effects.push({ concept, intact, split, means: meaningsOf(analysis, intact, split) });
  }
  return { alliance, effects, lost, joint, here };
}

const NOTHING_LOST: Pick<Wedge, 'lost' | 'joint'> = {
  lost: [],
  joint: { ends: 0, undeterred: 0 },
};

/** Where they can go undeterred, but for where one of them can go so alone. */
function* lossesAt(
  analysis: Analysis,
  coalition: Coalition,
  concepts: readonly Concept[],
  from: number,
): Steps<Pick<Wedge, 'lost' | 'joint'>> {
  const { situation, casebook } = analysis;
  const together = yield* undeterredEnds(situation, coalition, concepts, from);
  const alone: (typeof together)[] = [];
  for (const member of coalition.members) {
    const one = { ...coalition, members: [member] };
    alone.push(yield* undeterredEnds(situation, one, concepts, from));
  }
  const losses: JointMoveLoss[] = [];
  let reached: Reachability | undefined;
  for (const [to, undeterred] of together) {
    const kept = alone.flatMap((ends) => ends.get(to) ?? []);
    const gone = undeterred.filter((concept) => !kept.includes(concept));
    if (gone.length === 0) continue;
    reached ??= yield* reachedAlone(analysis, from);
    losses.push({
      to: casebook.space.codeOf(to),
      undeterred: gone,
      reached: distanceTo(reached, to) !== undefined,
    });
  }
  const unnamed = ({ to }: JointMoveLoss) => Number(!casebook.stateNames.has(to));
  return {
    lost: losses.sort((a, b) => unnamed(a) - unnamed(b)),
    joint: {
      ends: together.size,
      undeterred: [...together.values()].filter(({ length }) => length > 0).length,
    },
  };
}

/** The ends of a coalition's joint moves from a cell, each with the concepts under which nothing deters it. */
function* undeterredEnds(
  situation: Situation,
  coalition: Coalition,
  concepts: readonly Concept[],
  from: number,
): Steps<Map<number, Concept[]>> {
  const byEnd = new Map<number, JointMove[]>();
  for (const move of yield* jointMovesFrom(situation, coalition, from)) {
    byEnd.set(move.to, [...(byEnd.get(move.to) ?? []), move]);
  }
  const ends = new Map<number, Concept[]>();
  const undeterred = undeterredFrom(situation, coalition, from);
  for (const [to, moves] of byEnd) ends.set(to, yield* undeterred.under(moves, concepts));
  return ends;
}

/** What it is for each decision maker that some joint moves from a cell are gone. */
function verdictsAt(
  { casebook }: Analysis,
  lost: readonly JointMoveLoss[],
  from: number | undefined,
): WedgeVerdict[] {
  const gone = lost.filter(({ reached }) => !reached);
  if (from === undefined || gone.length === 0) return [];
  const start = casebook.space.codeOf(from);
  return casebook.decisionMakers.map((_, decisionMaker) => {
    const orders = gone.map(({ to }) => casebook.compare(decisionMaker, start, to).order);
    const all = (order: (typeof orders)[number]) => orders.every((one) => one === order);
    const verdict = all('better')
      ? 'gains'
      : all('worse')
        ? 'loses'
        : all('equal')
          ? 'same'
          : 'mixed';
    return { decisionMaker, verdict };
  });
}

function meaningsOf(analysis: Analysis, intact: CellSet, split: CellSet): WedgeMeaning[] {
  return analysis.casebook.decisionMakers.map((_, decisionMaker) => {
    const order = analysis.situation.orders[decisionMaker]!;
    const [before, after] = [placeRange(order, intact), placeRange(order, split)];
    return {
      decisionMaker,
      verdict: serviceOf(before, after),
      ...(before && { intact: before }),
      ...(after && { split: after }),
    };
  });
}
