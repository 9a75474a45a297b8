import { reachableFrom } from '../analyses/evolution.ts';
import { stabilityFor } from '../analyses/stability.ts';
import type { Computation } from '../concepts/define-concept.ts';
import { sequentialSanction } from '../concepts/sequential.ts';
import type { Model } from '../model/model.ts';
import type { SortedImprovements } from '../moves/mover.ts';
import { createOrder } from '../preference/create-order.ts';
import type { Order } from '../preference/order.ts';
import type { KeepArray } from '../run/shared-array.ts';
import type { Steps } from '../run/steps.ts';
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

/** `keep` puts results where those who are told of them can read them. */
export function createPerformer(model: Model, space: Space, keep: KeepArray): Performer {
  // Explicit relations are no work, and cannot be sent.
  const orders = model.preferences.map((preference) =>
    preference.kind === 'relation' ? createOrder(space, preference) : unknownOrder,
  );
  const sorted: (SortedImprovements | undefined)[] = [];
  const sequentiallyStable: Uint8Array[] = [];
  const situation = situationOf(space, orders, sorted);

  function learn(result: TaskResult): void {
    switch (result.kind) {
      case 'order': {
        const { ranks, rankCount } = result;
        orders[result.decisionMaker] = { kind: 'ranked', ranks, rankCount };
        break;
      }
      case 'improvements':
        sorted[result.decisionMaker] = result.sorted;
        break;
      case 'stability':
        if (isSequential(result.computation)) {
          sequentiallyStable[result.decisionMaker] = result.stable;
        }
    }
  }

  function* perform(task: Task): Steps<TaskResult> {
    switch (task.kind) {
      case 'order': {
        const order = createOrder(space, model.preferences[task.decisionMaker]!);
        if (order.kind !== 'ranked') throw new RangeError('a relation has no ranks');
        return { ...task, ranks: keep(order.ranks), rankCount: order.rankCount };
      }
      case 'improvements': {
        const mover = space.movers[task.decisionMaker]!;
        const fold = mover.improvements(orders[task.decisionMaker]!);
        return { ...task, ...(fold.sorted && { sorted: keepSorted(fold.sorted, keep) }) };
      }
      case 'stability': {
        const { decisionMaker, computation } = task;
        const stable = yield* stabilityFor(
          situation,
          decisionMaker,
          computation,
          sequentiallyStable,
        );
        return { ...task, stable: keep(stable) };
      }
      case 'reachability': {
        const { lengths } = yield* reachableFrom(situation, task.from, task.policy, keep);
        return { ...task, lengths };
      }
    }
  }

  return {
    situation,
    learn,
    *perform(task) {
      const result = yield* perform(task);
      learn(result);
      return result;
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
    computation.kind === 'sanction' &&
    computation.response === sequentialSanction.response &&
    computation.counter === sequentialSanction.counter
  );
}

function keepSorted(sorted: SortedImprovements, keep: KeepArray): SortedImprovements {
  if (sorted.kind === 'cells') return { kind: 'cells', cells: keep(sorted.cells) };
  const { bases, starts, entries, offsets } = sorted.groups;
  const groups = {
    bases: keep(bases),
    starts: keep(starts),
    entries: keep(entries),
    offsets: keep(offsets),
  };
  return { kind: 'groups', groups };
}
