import { expect, test } from 'vitest';
import type { Model, OptionForm } from '../src/model/model.ts';
import { runInSlices, runToEnd } from '../src/run/steps.ts';
import { createSpace, createSpaceSteps, limitsOf } from '../src/space/create-space.ts';
import { feasibleCodes } from '../src/space/feasible-codes.ts';
import { occurrenceOf } from '../src/space/occurrence.ts';
import { chicken } from './chicken.ts';
import { Rules, range, switches } from './rules.ts';

function modelOf(rules: Rules, form: OptionForm): Model {
  const preferences = [{ kind: 'prioritized', tiers: [] } as const];
  return { decisionMakers: 1, circuit: rules.nodes, form, preferences };
}

/** `groups` times ten Y/N options of which exactly one is taken. */
function exclusive(groups: number): Model {
  const rules = new Rules();
  const each = range(0, groups).map((g) => rules.exactlyOne(range(10 * g, 10 * g + 10)));
  return modelOf(rules, switches(10 * groups, rules.and(...each)));
}

/** So many options of which only the first two are related. */
function nearlyFree(options: number): Model {
  const rules = new Rules();
  return modelOf(rules, switches(options, rules.or(rules.yes(0), rules.yes(1))));
}

test.each<[string, Model, object]>([
  ['few combinations are an array', chicken, { representation: 'dense', reason: 'fits-array' }],
  [
    'many combinations, most of them feasible, are an array',
    nearlyFree(18),
    { representation: 'dense', reason: 'fits-array', cells: 2 ** 18 },
  ],
  [
    'many combinations, few of them feasible, are a list',
    exclusive(2),
    { representation: 'sparse', reason: 'mostly-infeasible', cells: 100 },
  ],
  [
    'more combinations than fit an array are a list',
    exclusive(3),
    { representation: 'sparse', reason: 'exceeds-array', cells: 1000 },
  ],
  [
    'states and moves stay what they are',
    { ...chicken, form: { kind: 'graph', stateCount: 1, moves: [[], []] } },
    { representation: 'graph', reason: 'given-as-graph', cells: 1 },
  ],
])('%s', (_, model, choice) => {
  const result = createSpace(model);
  expect(result).toMatchObject({ status: 'created', choice });
  if (result.status !== 'created') return;
  expect(result.space.representation).toBe(result.choice.representation);
  expect(result.choice.bytes).toBeGreaterThan(0);
});

test.each([2, 1])('who has an option can move, listed or not: %i cells', (cells) => {
  const rules = new Rules();
  const result = createSpace(modelOf(rules, switches(1, rules.yes(0))), limitsOf(cells));
  if (result.status !== 'created') throw new Error(result.status);
  expect(result.space.representation).toBe(cells === 1 ? 'sparse' : 'dense');
  expect(result.space.movers.map(({ canMove }) => canMove)).toEqual([true]);
});

test('more feasible states than may be listed are an answer', () => {
  expect(createSpace(nearlyFree(30))).toMatchObject({ status: 'too-many-states', cells: 2 ** 30 });
  expect(createSpace(exclusive(4), limitsOf(5000))).toEqual({
    status: 'too-many-states',
    found: 5001,
    cells: 2 ** 40,
    limits: { cells: 5000, states: 5000 },
  });
});

test('the limits are the usual ones unless one is given', () => {
  expect(limitsOf(undefined)).toEqual({ cells: 2 ** 24, states: 2 ** 22 });
  expect(limitsOf(7)).toEqual({ cells: 7, states: 7 });
});

test('before a sparse space is built it is said how large it is', () => {
  const steps = createSpaceSteps(exclusive(3));
  expect(steps.next().value).toEqual({
    what: 'preparing moves between 1000 states (about 109000 bytes)',
    passes: 0,
    share: 0,
  });
  expect(runToEnd(steps).status).toBe('created');
});

test('listing the states can be cancelled', async () => {
  const control = new AbortController();
  const outcome = await runInSlices(createSpaceSteps(exclusive(5)), {
    signal: control.signal,
    onProgress: () => control.abort(),
  });
  expect(outcome).toMatchObject({ status: 'cancelled', progress: { passes: 1 } });
});

test('feasible codes are listed in ascending order in every representation', () => {
  expect([...feasibleCodes(chicken)!]).toEqual([0, 1, 2, 3]);
  const graph: Model = { ...chicken, form: { kind: 'graph', stateCount: 2, moves: [[], []] } };
  expect([...feasibleCodes(graph)!]).toEqual([0, 1]);
  const vast = [...feasibleCodes(exclusive(3))!];
  expect(vast).toHaveLength(1000);
  expect(vast[0]).toBe(2 ** 20 + 2 ** 10 + 1);
  expect(vast).toEqual([...vast].sort((a, b) => Number(a) - Number(b)));
  expect(feasibleCodes(nearlyFree(30))).toBeUndefined();
});

test('whether a node is ever true is known without enumerating', () => {
  const rules = new Rules();
  const a = rules.yes(0);
  const never = rules.and(a, rules.not(a));
  const always = rules.or(a, rules.not(a));
  const model = modelOf(rules, switches(50, always));
  expect(occurrenceOf(model, a)).toBe('sometimes');
  expect(occurrenceOf(model, never)).toBe('never');
  expect(occurrenceOf(model, always)).toBe('always');
  const graph: Model = { ...model, form: { kind: 'graph', stateCount: 1, moves: [[]] } };
  expect(() => occurrenceOf(graph, a)).toThrow(RangeError);
});
