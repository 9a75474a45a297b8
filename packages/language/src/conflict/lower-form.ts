import type { ForbiddenMove, GraphForm, Model, NodeIndex, OptionForm } from '@standoff/engine';
import type { Formula, OptionReference } from '../formula/formula.ts';
import type { Span } from '../source/span.ts';
import { type Axis, moversOf } from './axes.ts';
import type { Conflict } from './conflict.ts';
import { lowerAgreementMoves, lowerBindings } from './lower-agreement.ts';
import { type Lowering, lowerFormula, optionAt } from './lower-formula.ts';

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
    options: axes.map((axis) => lowerAxis(axis, conflict)),
    feasible: builder.and(rules.map((rule) => builder.not(rule))),
    oneOptionAtATime: conflict.oneOptionAtATime,
    forbiddenMoves: [
      ...lowerForbiddenMoves(conflict, lowering),
      ...lowerBindings(conflict, lowering),
    ],
  };
}

function lowerAxis(
  { owner, option }: Axis,
  { decisionMakers, bodies }: Conflict,
): OptionForm['options'][number] {
  const { levels, moves } = option;
  const body = bodies[owner - decisionMakers.length];
  if (body?.agreement === undefined) return { owner, levels: levels.length, moves };
  const positionOf = (party: string) => decisionMakers.findIndex(({ id }) => id === party);
  return { owner, levels: levels.length, ...lowerAgreementMoves(body, body.agreement, positionOf) };
}

function lowerForbiddenMoves(conflict: Conflict, lowering: Lowering): ForbiddenMove[] {
  const movers = moversOf(conflict);
  const { builder } = lowering;
  return conflict.forbiddenMoves.flatMap((rule) => {
    const mover = movers.findIndex(({ id }) => id === rule.by);
    const from = lowerFormula(lowering, rule.from);
    const to = lowerFormula(lowering, rule.to);
    if (rule.keeps === undefined) return [{ mover, from, to }];
    // A move changes an option that goes from one of its levels to no such state.
    return rule.keeps.flatMap((option) =>
      levelsOf(conflict, option, rule.span).map((level) => {
        const isAt = lowerFormula(lowering, level);
        return {
          mover,
          from: builder.and([from, isAt]),
          to: builder.and([to, builder.not(isAt)]),
        };
      }),
    );
  });
}

/** That an option is at its first level, at its second, and so on. */
function levelsOf(conflict: Conflict, option: OptionReference, span: Span): Formula[] {
  const owner = moversOf(conflict).find(({ id }) => id === option.owner);
  const { levels = [] } = owner?.options.find(({ id }) => id === option.option) ?? {};
  return levels.map((_, level) => optionAt(option, level, span));
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
