import { reachableFrom } from '../analyses/evolution.ts';
import type { ShortestLengths } from '../analyses/shortest-lengths.ts';
import { stabilityFor } from '../analyses/stability.ts';
import { isOfSanctions } from '../concepts/concept-kinds.ts';
import type { Computation } from '../concepts/define-concept.ts';
import { sequentialSanction } from '../concepts/sequential.ts';
import type { Model } from '../model/model.ts';
import type { SortedImprovements } from '../moves/improvements/improvement-fold.ts';
import type { Order } from '../orders/order.ts';
import { createOrder } from '../preference/create-order.ts';
import { createVotingOrder } from '../preference/voting-order.ts';
import type { ReadingId } from '../readings/define-reading.ts';
import { findReading } from '../readings/index.ts';
import { type KeepArray, keepAsIs } from '../run/shared-array.ts';
import { runToEnd, type Steps } from '../run/steps.ts';
import { CellSet } from '../sets/cell-set.ts';
import { readSituation } from '../situation/read-situation.ts';
import { seatBodies } from '../situation/seat-bodies.ts';
import { type Situation, situationOf } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import type { Task, TaskResult } from './task.ts';

/** Does tasks, and knows the results of those that it did and of those that it was told. */
export interface Performer {
  /** Everything that is known so far. */
  readonly situation: Situation;
  /** Takes in the result of a task that was done elsewhere. */
  learn(result: TaskResult): void;
  /** Does a task. The results that it needs must be known. */
  perform(task: Task): Steps<TaskResult>;
}

/**
 * `keep` puts results where those who are told of them can read them. What the performer itself goes
 * on with lies in the memory of its own space, where the kernels are fast.
 */
export function createPerformer(model: Model, space: Space, keep: KeepArray = keepAsIs): Performer {
  // Explicit relations and votes are no work, and cannot be sent.
  const orders: Order[] = [];
  for (const preference of model.preferences) {
    orders.push(
      preference.kind === 'voting'
        ? createVotingOrder(space, model, preference, orders)
        : preference.kind === 'relation'
          ? runToEnd(createOrder(space, preference))
          : unknownOrder,
    );
  }
  const sorted: (SortedImprovements | undefined)[] = [];
  const sequentiallyStable: CellSet[] = [];
  const situation = situationOf(seatBodies(space, model.decisionMakers, orders), orders, sorted);

  const read = new Map<ReadingId, Situation>();
  function readAs(id: ReadingId | undefined): Situation {
    if (id === undefined) return situation;
    const reading = findReading(id);
    if (reading === undefined) throw new RangeError(`no reading is called ${id}`);
    const known = read.get(id) ?? readSituation(situation, model, reading);
    read.set(id, known);
    return known;
  }

  function learn(result: TaskResult): void {
    switch (result.kind) {
      case 'order': {
        const { rankCount } = result;
        const ranks = space.arrays.takeIn(result.ranks);
        orders[result.decisionMaker] = { kind: 'ranked', ranks, rankCount };
        break;
      }
      case 'improvements':
        sorted[result.decisionMaker] = result.sorted;
        break;
      case 'stability':
        if (isSequential(result.computation) && result.reading === undefined) {
          sequentiallyStable[result.decisionMaker] = new CellSet(space.cells, result.stable);
        }
    }
  }

  function* perform(task: Task): Steps<TaskResult> {
    switch (task.kind) {
      case 'order': {
        const preference = model.preferences[task.decisionMaker]!;
        const order =
          preference.kind === 'voting' ? undefined : yield* createOrder(space, preference);
        if (order?.kind !== 'ranked') throw new RangeError('a relation has no ranks');
        return { ...task, ranks: order.ranks, rankCount: order.rankCount };
      }
      case 'improvements': {
        const fold = situation.improvementsOf(task.decisionMaker);
        return { ...task, ...(fold.sorted && { sorted: fold.sorted }) };
      }
      case 'stability': {
        const { decisionMaker, computation, reading } = task;
        const { words } = yield* stabilityFor(
          readAs(reading),
          decisionMaker,
          computation,
          sequentiallyStable,
        );
        return { ...task, stable: words };
      }
      case 'reachability': {
        const { lengths, shortest } = yield* reachableFrom(situation, task.from, task.policy);
        return { ...task, lengths, ...(shortest && { shortest }) };
      }
    }
  }

  return {
    situation,
    learn,
    *perform(task) {
      const result = yield* perform(task);
      learn(result);
      return keepResult(result, keep);
    },
  };
}

/** Stands where an order is not known yet; whoever asks it was given a task too early. */
const unknownOrder: Order = {
  kind: 'relation',
  prefers() {
    throw new RangeError('this order is not known yet');
  },
};

function isSequential(computation: Computation): boolean {
  return (
    isOfSanctions(computation) &&
    computation.response === sequentialSanction.response &&
    computation.counter === sequentialSanction.counter
  );
}

function keepResult(result: TaskResult, keep: KeepArray): TaskResult {
  switch (result.kind) {
    case 'order':
      return { ...result, ranks: keep(result.ranks) };
    case 'improvements':
      return { ...result, ...(result.sorted && { sorted: keepSorted(result.sorted, keep) }) };
    case 'stability':
      return { ...result, stable: keep(result.stable) };
    case 'reachability':
      return {
        ...result,
        lengths: result.lengths.map(keep),
        ...(result.shortest && { shortest: keepShortest(result.shortest, keep) }),
      };
  }
}

function keepShortest({ lengths, lastMovers }: ShortestLengths, keep: KeepArray): ShortestLengths {
  return { lengths: keep(lengths), lastMovers: keep(lastMovers) };
}

function keepSorted(sorted: SortedImprovements, keep: KeepArray): SortedImprovements {
  if (sorted.kind === 'cells') return { kind: 'cells', cells: keep(sorted.cells) };
  const { bases, baseStarts, starts, entries, offsets, states } = sorted.groups;
  const groups = {
    bases: keep(bases),
    baseStarts: keep(baseStarts),
    starts: keep(starts),
    entries: keep(entries),
    offsets: keep(offsets),
    states,
  };
  return { kind: 'groups', groups };
}
