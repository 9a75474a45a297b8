import type { ForbiddenMove, GraphForm, Model, NodeIndex, OptionForm } from '@standoff/engine';
import { type Axis, moversOf } from './axes.ts';
import type { Conflict } from './conflict.ts';
import { type Lowering, lowerFormula } from './lower-formula.ts';

/** The states and moves of the conflict; `rules` are the nodes of its rules of infeasibility. */
export function lowerForm(
  conflict: Conflict,
  lowering: Lowering,
  rules: readonly NodeIndex[],
): Model['form'] {
  return conflict.graphStates.length > 0
    ? graphForm(conflict, lowering)
    : optionForm(conflict, lowering, rules);
}

function optionForm(
  conflict: Conflict,
  lowering: Lowering,
  rules: readonly NodeIndex[],
): OptionForm {
  const { axes, builder } = lowering;
  return {
    kind: 'options',
    options: axes.map(lowerAxis),
    feasible: builder.and(rules.map((rule) => builder.not(rule))),
    oneOptionAtATime: conflict.oneOptionAtATime,
    forbiddenMoves: lowerForbiddenMoves(conflict, lowering),
  };
}

function lowerAxis({ owner, option: { levels, moves } }: Axis): OptionForm['options'][number] {
  return { owner, levels: levels.length, moves };
}

function lowerForbiddenMoves(conflict: Conflict, lowering: Lowering): ForbiddenMove[] {
  const movers = moversOf(conflict);
  return conflict.forbiddenMoves.map(({ by, from, to }) => ({
    mover: movers.findIndex(({ id }) => id === by),
    from: lowerFormula(lowering, from),
    to: lowerFormula(lowering, to),
  }));
}

function graphForm(
  { decisionMakers, graphStates }: Conflict,
  { graphStates: positions }: Lowering,
): GraphForm {
  return {
    kind: 'graph',
    stateCount: graphStates.length,
    moves: decisionMakers.map(({ moves }) => movePairs(moves, positions)),
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
