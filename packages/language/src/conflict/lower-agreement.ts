import type { AdoptionByLevel, ForbiddenMove, Option } from '@standoff/engine';
import type { Formula, OptionReference } from '../formula/formula.ts';
import { transitionsBy } from './agreement.ts';
import { moversOf } from './axes.ts';
import type { Agreement, Body, Conflict } from './conflict.ts';
import { type Lowering, lowerFormula, optionAt } from './lower-formula.ts';
import { optionsNamed } from './options-named.ts';

/** How the option of an agreement moves: by the votes of its parties, and by each of them. */
export function lowerAgreementMoves(
  body: Body,
  agreement: Agreement,
  positionOf: (decisionMaker: string) => number,
): Pick<Option, 'moves' | 'shared'> {
  const each = transitionsBy(body, agreement, 'each');
  return {
    moves: { kind: 'pairs', pairs: transitionsBy(body, agreement, 'votes') },
    ...(each.length > 0 && {
      shared: {
        movers: body.members.map(({ id }) => positionOf(id)),
        moves: { kind: 'pairs', pairs: each },
      },
    }),
  };
}

/** Rules by level, where one is not for all changes. `option` is its position in the model. */
export function lowerTransitionRules(
  { transitions }: Agreement,
  option: number,
): AdoptionByLevel | undefined {
  const rules = transitions.flatMap(({ from, to, by }) =>
    by.kind === 'votes'
      ? [{ from, to, votesNeeded: by.votes, ...(by.when && { when: by.when.formula }) }]
      : [],
  );
  const isOne =
    new Set(rules.map(({ votesNeeded, when }) => JSON.stringify({ votesNeeded, when }))).size <= 1;
  return isOne ? undefined : { option, rules };
}

/**
 * What agreements bar: a move of a party from a state in which the agreement is at a level to one where a formula F of the level fails, if
 * F holds before or the move changes an option of the party that F names; unless the move takes the agreement to a level
 * without F, which with notice is no excuse.
 */
export function lowerBindings(conflict: Conflict, lowering: Lowering): ForbiddenMove[] {
  return conflict.bodies.flatMap((body) => {
    const { agreement } = body;
    return (agreement?.binds ?? []).flatMap((bound) =>
      lowerBinding({ conflict, lowering, body, agreement: agreement!, ...bound }),
    );
  });
}

interface Binding {
  readonly conflict: Conflict;
  readonly lowering: Lowering;
  readonly body: Body;
  readonly agreement: Agreement;
  readonly level: number;
  readonly formula: Formula;
}

function lowerBinding(binding: Binding): ForbiddenMove[] {
  const { conflict, lowering, body, agreement, level, formula } = binding;
  const { builder } = lowering;
  const option = body.options[0]!;
  const standsAt = (at: number) => lowerFormula(lowering, levelOf(option, at, formula));
  const holds = lowerFormula(lowering, formula);
  const without = option.levels.flatMap((_, at) =>
    bindsTo(binding, at, holds) ? [] : [standsAt(at)],
  );
  const fails = builder.and([
    builder.not(holds),
    ...(agreement.notice ? [] : [builder.not(builder.or(without))]),
  ]);
  const named = optionsNamed(formula, conflict.facts);
  const movers = moversOf(conflict);
  const failing = builder.not(holds);
  return body.members.flatMap(({ id }) => {
    const mover = movers.findIndex((one) => one.id === id);
    const own = named.filter(({ owner }) => owner === id);
    return [
      { mover, from: builder.and([standsAt(level), holds]), to: fails },
      ...changesOf(conflict, lowering, own, formula)
        .filter(
          (isAt) =>
            canMeet(lowering, failing, isAt) && canMeet(lowering, failing, builder.not(isAt)),
        )
        .map((isAt) => ({
          mover,
          from: builder.and([standsAt(level), failing, isAt]),
          to: builder.and([fails, builder.not(isAt)]),
        })),
    ];
  });
}

/** Whether two conditions may hold together, as far as that is seen at once: a rule that binds nowhere costs time. */
function canMeet({ builder }: Lowering, one: number, other: number): boolean {
  const [first, second] = [builder.circuit[one]!, builder.circuit[other]!];
  if (first.op !== 'level' || second.op !== 'level' || first.option !== second.option) return true;
  return first.in.some((mark, level) => mark && second.in[level]);
}

/** Whether an agreement binds to the same at another level. */
function bindsTo({ agreement, lowering }: Binding, level: number, holds: number): boolean {
  return agreement.binds.some(
    (one) => one.level === level && lowerFormula(lowering, one.formula) === holds,
  );
}

/** For each option and level that it stands there: a move changes it that leads from such a state to one that is not. */
function changesOf(
  conflict: Conflict,
  lowering: Lowering,
  options: readonly OptionReference[],
  at: Formula,
): number[] {
  return options.flatMap((reference) => {
    const owner = moversOf(conflict).find(({ id }) => id === reference.owner);
    const found = owner?.options.find(({ id }) => id === reference.option);
    return (found?.levels ?? []).map((_, level) =>
      lowerFormula(lowering, levelOf({ ...reference, id: reference.option }, level, at)),
    );
  });
}

function levelOf(
  { owner, id }: { readonly owner: string; readonly id: string },
  level: number,
  { span }: Formula,
): Formula {
  return optionAt({ owner, option: id }, level, span);
}
