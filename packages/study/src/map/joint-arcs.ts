import {
  actingFor,
  askedOf,
  type Concept,
  type JointMove,
  jointMovesFrom,
  prefers,
  type Situation,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import type { Stake } from '../coalitions/coalition-study.ts';
import type { ChosenCoalitions } from '../coalitions/coalition-verdicts.ts';
import { conceptOfCoalition } from '../coalitions/concept-of-coalition.ts';
import { stakeOf } from '../coalitions/stake-of.ts';
import { undeterredFrom } from '../coalitions/undeterred.ts';

/** A joint move of a coalition between two states shown, which is an improvement for it. */
export interface JointArc {
  /** Positions of the members. */
  readonly coalition: readonly number[];
  /** Those of them who act and gain, as the reading of improvements has it: all, or some. */
  readonly party: readonly number[];
  /** Codes of the states. */
  readonly from: StateCode;
  readonly to: StateCode;
  /** How each member who is asked likes where it leads, and how everybody else does. */
  readonly members: readonly Stake[];
  readonly others: readonly Stake[];
  /** The concepts under which nothing that those outside can do deters them. */
  readonly undeterred: readonly Concept[];
  /** Whether nothing does where each looks as far as given. */
  readonly undeterredAsGiven: boolean;
  /** The members who have a move of their own that leads there at once. */
  readonly alone: readonly number[];
}

/**
 * The joint moves of some coalitions between states shown. They are looked for from these states alone,
 * and from each only if another one shown could serve somebody, so that of a large conflict as few
 * searches are made as states are shown.
 */
export function* jointArcsBetween(
  analysis: Analysis,
  { coalitions, reading }: ChosenCoalitions,
  states: readonly StateCode[],
): Steps<JointArc[]> {
  const { casebook, situation } = analysis;
  const cells = states.map((state) => casebook.space.cellOf(state));
  const arcs: JointArc[] = [];
  for (const members of coalitions) {
    for (const [k, from] of cells.entries()) {
      yield { what: doing.seekingJointMoves, passes: k, share: k / cells.length };
      const served = new Set(cells.filter((to) => someLike(analysis, members, from, to)));
      if (served.size === 0) continue;
      const moves = yield* jointMovesFrom(situation, { members, reading }, from);
      for (const to of served) {
        const alike = moves.filter((move) => move.to === to);
        const arc = yield* readArc(analysis, { members, reading }, from, alike);
        if (arc !== undefined) arcs.push(arc);
      }
    }
  }
  return arcs;
}

/** In every reading of improvements somebody likes the end better. */
function someLike(
  { situation }: Analysis,
  members: readonly number[],
  from: number,
  to: number,
): boolean {
  return members.some((member) => prefers(situation.orders[member]!, to, from));
}

/** Of moves of several parties of a coalition to one end; undefined where each acts alone. */
function* readArc(
  analysis: Analysis,
  coalition: { readonly members: readonly number[]; readonly reading: ChosenCoalitions['reading'] },
  from: number,
  moves: readonly JointMove[],
): Steps<JointArc | undefined> {
  const { casebook, situation, concepts, foresight } = analysis;
  const { members } = coalition;
  const together = moves.find(({ party }) => party.length > 1);
  if (together === undefined) return undefined;
  const { party, to } = together;
  const own = foresight && conceptOfCoalition(analysis, members);
  const open = undeterredFrom(situation, coalition, from);
  const undeterred = yield* open.under(moves, concepts);
  const undeterredAsGiven = own !== undefined && (yield* open.isOne(moves, own));
  const outside = [...casebook.decisionMakers.keys()].filter((dm) => !members.includes(dm));
  return {
    coalition: members,
    party,
    from: casebook.space.codeOf(from),
    to: casebook.space.codeOf(to),
    members: askedOf(situation.orders, members).map((member) =>
      stakeOf(analysis, member, from, to),
    ),
    others: outside.map((other) => stakeOf(analysis, other, from, to)),
    undeterred,
    undeterredAsGiven,
    alone: members.filter((member) => canGo(analysis, member, from, to)),
  };
}

/** More is a search of many seconds, and a map does not wait for it. */
const MOST_REACHED = 100_000;

/**
 * Cells that some coalitions could go to together from a cell and like, and to which none of their
 * members has a move of its own. Coalitions that may reach more than `most` cells are left out.
 */
export function* reachedTogether(
  analysis: Analysis,
  { coalitions, reading }: ChosenCoalitions,
  from: number,
  most = MOST_REACHED,
): Steps<Set<number>> {
  const reached = new Set<number>();
  for (const members of coalitions) {
    const moves = members.map((member) => movesOf(analysis.situation, member, from));
    const { agreed, movers } = actingFor(analysis.situation, members);
    const together = movers.map((mover) => movesOf(agreed, mover, from));
    // With options all that they reach: each stays or goes anywhere it can, whatever the others do.
    if (together.reduce((product, ends) => product * (ends.length + 1), 1) > most) continue;
    const own = new Set(moves.flat());
    const joint = yield* jointMovesFrom(analysis.situation, { members, reading }, from);
    for (const { to } of joint) {
      if (!own.has(to)) reached.add(to);
    }
  }
  return reached;
}

function movesOf({ space }: Situation, mover: number, from: number): number[] {
  const ends: number[] = [];
  space.movers[mover]!.forEachTarget(from, (to) => {
    ends.push(to);
  });
  return ends;
}

function canGo(analysis: Analysis, mover: number, from: number, to: number): boolean {
  return movesOf(analysis.situation, mover, from).includes(to);
}
