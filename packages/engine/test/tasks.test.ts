import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { type Reachability, reachableFrom } from '../src/analyses/evolution.ts';
import { findConcept } from '../src/concepts/find-concept.ts';
import type { Model } from '../src/model/model.ts';
import { readings } from '../src/readings/index.ts';
import { type Progress, runToEnd } from '../src/run/steps.ts';
import { gatherFindings } from '../src/tasks/findings.ts';
import { performHere } from '../src/tasks/perform-here.ts';
import { performInParallel } from '../src/tasks/perform-in-parallel.ts';
import { performPlan } from '../src/tasks/perform-plan.ts';
import { planTasks } from '../src/tasks/plan.ts';
import type { EmployerHandle } from '../src/tasks/worker.ts';
import {
  analysed,
  analysedIn,
  type BuildSpace,
  chosenSpace,
  further,
  sparseSpace,
} from './analysed.ts';
import { graphConflict, optionConflict, smallConflicts } from './conflict-arbitrary.ts';
import { pretendedWorkers } from './pretended-workers.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const kinds: [string, fc.Arbitrary<Model>, BuildSpace][] = [
  ['dense spaces', optionConflict(), chosenSpace],
  ['sparse spaces', optionConflict(), sparseSpace],
  ['graphs', graphConflict(), chosenSpace],
  ['spaces with bodies', conflictWithBodies(), chosenSpace],
];

const doubtful = { ...smallConflicts, maxCells: 16, degreesAndDoubts: true };

test('workers find in every reading what one thread finds', async () => {
  await fc.assert(
    fc.asyncProperty(optionConflict(doubtful), fc.infiniteStream(fc.nat()), async (model, next) => {
      for (const reading of readings) {
        const { situation, concepts, table } = analysedIn(model, reading);
        const { space } = situation;
        const request = { concepts, reading };
        const plan = planTasks(model, request);
        const choose = (among: number) => Number(next.next().value) % among;
        const setup = { kind: 'setup', model, shared: false } as const;
        const states = space.states ? { states: space.states } : {};
        const outcome = await performPlan(plan, pretendedWorkers(3, choose), {
          ...setup,
          ...states,
        });
        if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome));
        const found = gatherFindings(model, space, request, plan, outcome.value);
        expect(found.stability).toEqual(table);
        expect(found.situation.reading).toBe(reading === readings[0] ? undefined : reading);
        const { weakIn } = reading;
        expect(found.general?.get('seq')).toEqual(
          weakIn && analysedIn(model, weakIn).table.get('seq'),
        );
      }
    }),
    { numRuns: draws(25, '', 5) },
  );
});

describe.each(kinds)('in %s', (_, conflicts, build) => {
  test('workers find what one thread finds, however many and whichever is done first', async () => {
    const crews = fc.record({ size: fc.integer({ min: 1, max: 4 }), shared: fc.boolean() });
    const turns = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(conflicts, crews, turns, async (model, { size, shared }, next) => {
        const { situation, concepts, table } = analysed(model, build);
        const { space } = situation;
        const request = { concepts, ...(space.stateCount > 0 && { from: space.cellAt(0) }) };
        const plan = planTasks(model, request);
        const choose = (among: number) => Number(next.next().value) % among;
        const setup = {
          kind: 'setup',
          model,
          shared,
          ...(space.states && { states: space.states }),
        } as const;
        const outcome = await performPlan(plan, pretendedWorkers(size, choose), setup);
        if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome));
        const found = gatherFindings(model, space, request, plan, outcome.value);
        expect(found.stability).toEqual(table);
        for (const reached of found.reachability.values()) {
          expect(reached).toEqual(runToEnd(reachableFrom(situation, reached.from, reached.policy)));
        }
        expect(found.reachability.size).toBe(request.from === undefined ? 0 : 2);
      }),
      { numRuns: draws(120) },
    );
  });

  test('the thread of the caller finds the same by the same plan', () => {
    fc.assert(
      fc.property(conflicts, (model) => {
        const { situation, concepts, table } = analysed(model, build);
        const plan = planTasks(model, { concepts });
        const results = runToEnd(performHere(plan, model, situation.space));
        const found = gatherFindings(model, situation.space, { concepts }, plan, results);
        expect(found.stability).toEqual(table);
      }),
      { numRuns: draws(120) },
    );
  });
});

test('concepts that follow play further are found by a plan, too', () => {
  const two = { ...smallConflicts, decisionMakers: { min: 2, max: 2 } };
  fc.assert(
    fc.property(optionConflict(two), (model) => {
      const { situation, concepts, table } = analysed(model, chosenSpace, further);
      const plan = structuredClone(planTasks(model, { concepts }));
      const results = runToEnd(performHere(plan, model, situation.space));
      const tasks = planTasks(model, { concepts });
      const found = gatherFindings(model, situation.space, { concepts }, tasks, results);
      expect(found.stability).toEqual(table);
    }),
    { numRuns: draws(30, '', 5) },
  );
});

/** What was reached, wherever its arrays lie. */
function plain({ lengths, shortest }: Reachability) {
  return [...lengths, ...(shortest ? [shortest.lengths, shortest.lastMovers] : [])].map(String);
}

describe('where arrays lie in the memory of the kernels', () => {
  const model = wideModel();
  const space = chosenSpace(model);
  const concepts = [findConcept('gmr')!, findConcept('seq')!];
  const request = { concepts, from: 0 };
  const plan = planTasks(model, request);
  const alone = runToEnd(performHere(plan, model, space));

  test.each([true, false])('workers find the same; memory is shared: %s', async (shared) => {
    const setup = { kind: 'setup', model, shared } as const;
    const outcome = await performPlan(
      plan,
      pretendedWorkers(2, () => 0),
      setup,
    );
    if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome));
    const found = gatherFindings(model, space, request, plan, outcome.value);
    const expected = gatherFindings(model, space, request, plan, alone);
    for (const [concept, stable] of expected.stability) {
      expect(found.stability.get(concept)).toEqual(stable);
    }
    for (const [policy, reached] of expected.reachability) {
      expect(plain(found.reachability.get(policy)!)).toEqual(plain(reached));
    }
  });

  test('results of workers lie in memory of their own, ranks in use in that of the space', async () => {
    const setup = { kind: 'setup', model, shared: true } as const;
    const outcome = await performPlan(
      plan,
      pretendedWorkers(2, () => 0),
      setup,
    );
    if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome));
    const { situation } = gatherFindings(model, space, request, plan, outcome.value);
    for (const result of outcome.value) {
      if (result.kind !== 'order') continue;
      const { ranks, decisionMaker } = result;
      expect(ranks.buffer.byteLength).toBe(ranks.byteLength);
      const order = situation.orders[decisionMaker]!;
      if (order.kind !== 'ranked') throw new Error('not ranked');
      expect(order.ranks).not.toBe(ranks);
      expect(space.arrays.takeIn(order.ranks)).toBe(order.ranks);
    }
  });
});

/** Two decision makers with seven options each: enough combinations for the kernels. */
function wideModel(): Model {
  const options = Array.from({ length: 14 }, (_, option) => option);
  return {
    decisionMakers: 2,
    circuit: [
      ...options.map((option) => ({ op: 'level', option, in: [false, true] }) as const),
      { op: 'constant', value: true },
    ],
    form: {
      kind: 'options',
      options: options.map((option) => ({ owner: option % 2, levels: 2, moves: { kind: 'free' } })),
      feasible: options.length,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: [
      [3, 0, 8, 5, 11],
      [2, 7, 12, 1, 9],
    ].map((conditions) => ({
      kind: 'prioritized',
      tiers: conditions.map((condition) => ({ conditions: [condition], greatly: false })),
    })),
  };
}

/** Two decision makers with an option each, and a plan for one concept with more than one task. */
function smallWork(concept: string) {
  const model: Model = {
    decisionMakers: 2,
    circuit: [
      { op: 'level', option: 0, in: [false, true] },
      { op: 'level', option: 1, in: [false, true] },
      { op: 'constant', value: true },
    ],
    form: {
      kind: 'options',
      options: [0, 1].map((owner) => ({ owner, levels: 2, moves: { kind: 'free' } })),
      feasible: 2,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: [1, 0].map((condition) => ({
      kind: 'prioritized',
      tiers: [{ conditions: [condition], greatly: false }],
    })),
  };
  const plan = planTasks(model, { concepts: [findConcept(concept)!] });
  return { model, plan, setup: { kind: 'setup', model, shared: true } as const };
}

const first = () => 0;

describe('a plan', () => {
  test('holds each task once, after all that it needs', () => {
    const { plan } = smallWork('sim');
    const tasks = plan.map(({ task }) => JSON.stringify(task));
    expect(new Set(tasks).size).toBe(tasks.length);
    plan.forEach(({ needs }, position) => {
      for (const need of needs) expect(need).toBeLessThan(position);
    });
  });

  test('says what is computed, in the terms of the field', () => {
    expect(smallWork('seq').plan.map(({ what }) => what)).toEqual([
      'ordering the states',
      'ordering the states',
      'sorting the improvements',
      'SEQ for decision maker 1 of 2',
      'sorting the improvements',
      'SEQ for decision maker 2 of 2',
    ]);
  });

  test('reports progress that never falls and ends with everything', async () => {
    const { plan, setup } = smallWork('sseq');
    const seen: Progress[] = [];
    const onProgress = (progress: Progress) => seen.push(progress);
    await performPlan(plan, pretendedWorkers(2, first), setup, { onProgress });
    seen.forEach(({ share, passes }, k) => {
      expect(share).toBeGreaterThanOrEqual(seen[k - 1]?.share ?? 0);
      expect(passes).toBeGreaterThanOrEqual(seen[k - 1]?.passes ?? 0);
    });
    expect(seen.at(-1)).toMatchObject({ share: 1 });
    expect(seen.at(-1)!.passes).toBeGreaterThanOrEqual(plan.length);
  });
});

describe('work that does not come to its end', () => {
  test('is cancelled at once by a signal, and says how far it got', async () => {
    const { plan, setup } = smallWork('seq');
    const controller = new AbortController();
    const outcome = await performPlan(plan, pretendedWorkers(1, first), setup, {
      signal: controller.signal,
      onProgress: ({ share }) => share > 0.5 && controller.abort(),
    });
    expect(outcome).toMatchObject({
      status: 'cancelled',
      progress: { passes: expect.any(Number) },
    });
    if (outcome.status === 'cancelled') expect(outcome.progress.share).toBeGreaterThan(0.5);
  });

  test('is not begun where the signal came before', async () => {
    const { plan, setup } = smallWork('seq');
    const outcome = await performPlan(plan, pretendedWorkers(1, first), setup, {
      signal: AbortSignal.abort(),
    });
    const progress = { what: 'starting threads', passes: 0, share: 0 };
    expect(outcome).toEqual({ status: 'cancelled', progress });
  });

  test('ends with what went wrong in a worker', async () => {
    const { plan, model } = smallWork('seq');
    const broken = { ...model, preferences: [model.preferences[0]!] };
    const setup = { kind: 'setup', model: broken, shared: true } as const;
    const outcome = await performPlan(plan, pretendedWorkers(2, first), setup);
    expect(outcome).toMatchObject({ status: 'failed', problem: expect.stringContaining('Error') });
  });

  test('ends with what a worker died of, and hears nobody afterwards', async () => {
    const { plan, setup } = smallWork('seq');
    const seen: Progress[] = [];
    const workers = pretendedWorkers(2, first);
    const pending = performPlan(plan, workers, setup, { onProgress: (p) => seen.push(p) });
    workers[1]!.die('out of memory');
    workers[0]!.die('out of luck');
    expect(await pending).toEqual({ status: 'failed', problem: 'out of memory' });
    const heard = seen.length;
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toHaveLength(heard);
  });
});

describe('workers', () => {
  const { model, plan } = smallWork('seq');
  const space = chosenSpace(model);
  const long = plan.map((task) => ({ ...task, time: 1e9 }));
  const silent = (employer: EmployerHandle) => employer.listen(() => {});

  test('are ended once when the work is done', async () => {
    const workers = pretendedWorkers(2, first);
    const left = [...workers];
    const crew = { threads: 2, startWorker: () => left.pop()! };
    const outcome = await performInParallel(long, model, space, crew);
    expect(outcome).toEqual({ status: 'done', value: runToEnd(performHere(plan, model, space)) });
    expect(workers.map(({ ended }) => ended)).toEqual([1, 1]);
  });

  test('are ended when the work is cancelled or fails, and when one cannot be started', async () => {
    const workers = pretendedWorkers(2, first, silent);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 0);
    const left = [...workers];
    const crew = { threads: 2, startWorker: () => left.pop()! };
    const outcome = await performInParallel(long, model, space, crew, controller);
    expect(outcome).toMatchObject({ status: 'cancelled' });
    expect(workers.map(({ ended }) => ended)).toEqual([1, 1]);

    const [one] = pretendedWorkers(1, first, silent);
    const started = [one!];
    const scarce = {
      threads: 2,
      startWorker() {
        const worker = started.pop();
        if (worker === undefined) throw new Error('no more threads');
        return worker;
      },
    };
    const failed = await performInParallel(long, model, space, scarce);
    expect(failed).toEqual({ status: 'failed', problem: 'Error: no more threads' });
    expect(one!.ended).toBe(1);
  });

  test('are not started for work that is short', async () => {
    const crew = {
      threads: 8,
      startWorker() {
        throw new Error('started');
      },
    };
    const outcome = await performInParallel(plan, model, space, crew);
    expect(outcome.status).toBe('done');
  });
});
