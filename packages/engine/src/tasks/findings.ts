import type { MovePolicy, Reachability } from '../analyses/evolution.ts';
import type { StabilityTable } from '../analyses/stability.ts';
import type { Concept } from '../concepts/define-concept.ts';
import type { Model } from '../model/model.ts';
import type { ReadingId } from '../readings/define-reading.ts';
import { CellSet } from '../sets/cell-set.ts';
import { readSituation } from '../situation/read-situation.ts';
import type { Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import { createPerformer } from './performer.ts';
import { type PlannedTask, type Request, taskReading } from './plan.ts';
import type { TaskResult } from './task.ts';

/** What the tasks of a plan found out, as analyses want it. */
export interface Findings {
  readonly situation: Situation;
  readonly stability: StabilityTable;
  /** The verdicts of the reading in which what is not stable in this one is weakly stable, if there is one. */
  readonly general?: StabilityTable;
  /** By policy; empty where no moves were to be followed. */
  readonly reachability: ReadonlyMap<MovePolicy, Reachability>;
}

/** Puts the results of a plan together, which stand in its order. */
export function gatherFindings(
  model: Model,
  space: Space,
  { concepts, reading }: Request,
  plan: readonly PlannedTask[],
  results: readonly TaskResult[],
): Findings {
  const { situation: plain, learn } = createPerformer(model, space);
  const situation = reading ? readSituation(plain, model, reading) : plain;
  for (const result of results) learn(result);
  const stableFor = (
    { computation }: Concept,
    decisionMaker: number,
    read: ReadingId | undefined,
  ): CellSet => {
    const position = plan.findIndex(
      ({ task }) =>
        task.kind === 'stability' &&
        task.computation === computation &&
        task.decisionMaker === decisionMaker &&
        task.reading === read,
    );
    const result = results[position];
    if (result?.kind !== 'stability') throw new RangeError('the plan lacks a concept');
    return new CellSet(space.cells, result.stable);
  };
  const everyone = [...model.preferences.keys()];
  const tableIn = (read: ReadingId | undefined): StabilityTable =>
    new Map(
      concepts.map((concept) => [concept.id, everyone.map((dm) => stableFor(concept, dm, read))]),
    );
  const read = situation.reading;
  return {
    situation,
    stability: tableIn(read?.id),
    ...(read?.weakIn && { general: tableIn(taskReading(read.weakIn)?.id) }),
    reachability: new Map(
      results
        .filter((result) => result.kind === 'reachability')
        .map(({ from, policy, lengths, shortest }) => [
          policy,
          { from, policy, lengths, ...(shortest && { shortest }) },
        ]),
    ),
  };
}
