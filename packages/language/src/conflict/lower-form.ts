import {
  type ForbiddenMove,
  type GraphForm,
  type Model,
  type NodeIndex,
  type OptionForm,
  readStates,
} from '@standoff/engine';
import type { Axis } from './axes.ts';
import type { Conflict } from './conflict.ts';
import { type Lowering, lowerFormula } from './lower-formula.ts';

/** The states and moves of the conflict; `rules` are the nodes of its rules of infeasibility. */
export function lowerForm(
  conflict: Conflict,
  lowering: Lowering,
  rules: readonly NodeIndex[],
): Model['form'] {
  const forbidden = lowerForbiddenMoves(conflict, lowering);
  return conflict.graphStates.length > 0
    ? graphForm(conflict, lowering, forbidden)
    : optionForm(conflict, lowering, rules, forbidden);
}

function optionForm(
  { oneOptionAtATime }: Conflict,
  { axes, builder }: Lowering,
  rules: readonly NodeIndex[],
  forbiddenMoves: readonly ForbiddenMove[],
): OptionForm {
  return {
    kind: 'options',
    options: axes.map(lowerAxis),
    feasible: builder.and(rules.map((rule) => builder.not(rule))),
    oneOptionAtATime,
    forbiddenMoves,
  };
}

function lowerAxis({ owner, option: { levels, moves } }: Axis): OptionForm['options'][number] {
  return { owner, levels: levels.length, moves };
}

function lowerForbiddenMoves(
  { forbiddenMoves, decisionMakers }: Conflict,
  lowering: Lowering,
): ForbiddenMove[] {
  return forbiddenMoves.map(({ by, from, to }) => ({
    mover: decisionMakers.findIndex(({ id }) => id === by),
    from: lowerFormula(lowering, from),
    to: lowerFormula(lowering, to),
  }));
}

/** The moves as listed, without those that are forbidden. */
function graphForm(
  { decisionMakers, graphStates }: Conflict,
  { builder, graphStates: positions }: Lowering,
  forbidden: readonly ForbiddenMove[],
): GraphForm {
  const stateCount = graphStates.length;
  const all = decisionMakers.map(({ moves }) => movePairs(moves, positions));
  const listed: GraphForm = { kind: 'graph', stateCount, moves: all };
  const { holds } = readStates({
    decisionMakers: decisionMakers.length,
    circuit: builder.circuit,
    form: listed,
    preferences: [],
  });
  const isForbidden = (by: number, [from, to]: readonly [number, number]): boolean =>
    forbidden.some((rule) => rule.mover === by && holds(rule.from, from) && holds(rule.to, to));
  return {
    ...listed,
    moves: all.map((moves, by) => moves.filter((move) => !isForbidden(by, move))),
  };
}

/** Pairs of positions, each once and without moves from a state to itself. */
function movePairs(
  moves: readonly (readonly [string, string])[],
  positions: ReadonlyMap<string, number>,
): (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  for (const [from, to] of moves) {
    const pair = [positions.get(from) ?? -1, positions.get(to) ?? -1] as const;
    if (pair[0] !== pair[1]) pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
}
