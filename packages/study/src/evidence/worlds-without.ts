import { createSpaceSteps, feasibleCodes, type Limits, type Steps } from '@standoff/engine';
import { applyJudgements, type Conflict, recompile } from '@standoff/language';
import { type OpenCase, type TooLarge, tooLarge } from '../analysis/open-case.ts';
import type { DoubtedOrder } from '../sweep/choices.ts';
import { rememberAnswers } from '../sweep/comparing.ts';
import type { ChangedModel } from '../sweep/finding.ts';
import { rememberCells, type World } from '../sweep/worlds.ts';
import type { Remains } from './orders-without.ts';
import type { Removal } from './resting-parts.ts';

/** The states and the numbers of a conflict in which some facts are nowhere the case. */
export interface Ground extends Pick<World, 'space' | 'model' | 'cellsWhere'> {
  /** What orders answer that are made of what may be left of those of the file. */
  readonly answersOf: ReturnType<typeof rememberAnswers>;
}

/** That the file makes no sense without some facts, and why. */
export interface NoGround {
  readonly status: 'no-ground';
  readonly problem?: string;
}

/** Grounds by the facts that are dropped, each made once. */
export type Grounds = (dropped: readonly Removal[]) => Steps<Ground | NoGround | TooLarge>;

export function rememberGrounds(
  { casebook }: OpenCase,
  remains: readonly Remains[],
  limits: Limits,
): Grounds {
  const conflict = withRemains(casebook.conflict, remains);
  const known = new Map<string, Ground>();
  return function* groundWithout(dropped) {
    const key = dropped
      .map((one) => (one.kind === 'fact' ? one.fact : ''))
      .sort()
      .join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const outcome = applyJudgements(conflict, dropped);
    if (outcome.status === 'refused') return noGround(outcome.reason.message);
    const { compiled, diagnostics } = recompile(casebook.compiled, outcome.conflict, (model) =>
      feasibleCodes(model, limits),
    );
    if (compiled === undefined) return noGround(diagnostics[0]?.message);
    const { model } = compiled;
    let { space } = casebook;
    if (model.form !== casebook.model.form) {
      const created = yield* createSpaceSteps(model, limits);
      if (created.status !== 'created') return tooLarge(created);
      space = created.space;
    }
    const ground = {
      space,
      model,
      cellsWhere: rememberCells(compiled, space),
      answersOf: rememberAnswers(model, space),
    };
    known.set(key, ground);
    return ground;
  };
}

function noGround(problem: string | undefined): NoGround {
  return { status: 'no-ground', ...(problem !== undefined && { problem }) };
}

/** The conflict in which orders hold all that may be left of them, so that it is put into numbers. */
function withRemains(conflict: Conflict, remains: readonly Remains[]): Conflict {
  const decisionMakers = conflict.decisionMakers.map((one, dm) => {
    const entries = remains[dm]!.pool.flatMap(({ entry }) => entry ?? []);
    const { preference } = one;
    if (entries.length === 0 || preference.kind !== 'prioritized') return one;
    return { ...one, preference: { ...preference, statements: entries } };
  });
  // States that a finding gives by number are those of the file.
  return { ...conflict, decisionMakers, findings: [] };
}

/** What is taken out of a ground for good, and what by way of doubt; and the model that is left. */
interface TakenOut {
  readonly dropped: readonly Removal[];
  readonly doubted: readonly Removal[];
  modelBy(removals: readonly Removal[]): ChangedModel;
}

/** A ground in which facts in doubt are dropped, with the orders that everybody may have. */
export function worldOn(
  { space, model, cellsWhere, answersOf }: Ground,
  orders: readonly DoubtedOrder[],
  { dropped, doubted, modelBy }: TakenOut,
): World {
  const choice = {
    sequence: [],
    size: doubted.length,
    weight: 1n,
    changed: new Set<number>(),
    judgements: doubted,
  };
  return {
    choice,
    space,
    model,
    answersTo: answersOf(orders),
    cellsWhere,
    // Of orders nothing is in doubt here but whether parts are dropped.
    modelBy: (more) => modelBy([...dropped, ...doubted, ...(more as readonly Removal[])]),
  };
}
