import { FOLLOWING, type StateCode, type Steps } from '@standoff/engine';
import type { DoubtedOrder } from './choices.ts';
import { type Finding, isDecidedEach } from './finding.ts';
import { type Box, followTraces, type Traces } from './follow-traces.ts';
import { judgeModels } from './judge-models.ts';
import type { World } from './worlds.ts';

/** So many models are decided one by one, each of which takes as long as the question by itself. */
export const MOST_DECIDED = 400;

/**
 * Goes through all models of a world, and says of each whether a finding stands: trace by trace, or one by one where it is decided
 * in each model by itself. Undefined beyond so many
 * traces, or beyond `MOST_DECIDED` models.
 */
export function followFinding(
  finding: Finding,
  world: World,
  orders: readonly DoubtedOrder[],
  statusQuo: StateCode | undefined,
  limit: number,
): Steps<Traces | undefined> {
  return isDecidedEach(finding)
    ? judgeEach(finding, world, orders, statusQuo, limit)
    : followTraces(finding, world, orders, statusQuo, limit);
}

function* judgeEach(
  finding: Finding,
  world: World,
  orders: readonly DoubtedOrder[],
  statusQuo: StateCode | undefined,
  limit: number,
): Steps<Traces | undefined> {
  const models = orders.reduce((product, { choices }) => product * choices.length, 1);
  if (models > Math.min(limit, MOST_DECIDED)) return undefined;
  const { compared, holds } = judgeModels(finding, world, orders, statusQuo);
  const boxes: Box[] = [];
  for (const model of combinations(orders.map(({ choices }) => choices.length))) {
    boxes.push({ world, choices: model.map((k) => [k]), holds: yield* holds(model) });
    yield { ...FOLLOWING, passes: boxes.length };
  }
  return { boxes, compared, isWhole: true };
}

/** All ways to take one position from each of some lists of these lengths. */
function combinations(lengths: readonly number[]): (readonly number[])[] {
  return lengths.reduce<(readonly number[])[]>(
    (found, length) => found.flatMap((before) => Array.from({ length }, (_, k) => [...before, k])),
    [[]],
  );
}
