import { expect, test } from 'vitest';
import { analyzeStability } from '../src/analyses/stability.ts';
import { findConcept } from '../src/concepts/find-concept.ts';
import { type CellArrays, plainArrays } from '../src/kernels/cell-arrays.ts';
import { openWasmArrays } from '../src/kernels/wasm-arrays.ts';
import type { Model, OptionForm } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import { createSituation } from '../src/situation/situation.ts';
import { createDenseSpace } from '../src/space/dense-space.ts';

const OPTIONS = 16;
const CELLS = 2 ** OPTIONS;

/** Two decision makers, every fifth option one-way, and just so many ranks for each of them. */
function conflict(rankCount: number): Model {
  const form: OptionForm = {
    kind: 'options',
    options: Array.from({ length: OPTIONS }, (_, k) => ({
      owner: k % 2,
      levels: 2,
      moves: { kind: k % 5 === 4 ? 'one-way' : 'free' },
    })),
    feasible: 0,
    oneOptionAtATime: false,
    forbiddenMoves: [],
  };
  // An odd factor modulo a power of two gives every number once.
  const preference = (factor: number) => ({
    kind: 'utility' as const,
    values: Array.from(
      { length: CELLS },
      (_, code) => [code, ((code * factor) % CELLS) % rankCount] as const,
    ),
  });
  return {
    decisionMakers: 2,
    circuit: [{ op: 'constant', value: true }],
    form,
    preferences: [preference(40_503), preference(27_437)],
  };
}

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'].map((id) => findConcept(id)!);

function analyze({ form, circuit, decisionMakers, preferences }: Model, arrays: CellArrays) {
  const model = { form, circuit, decisionMakers, preferences };
  const dense = createDenseSpace(form as OptionForm, circuit, decisionMakers, () => arrays);
  const situation = runToEnd(createSituation(runToEnd(dense), model));
  const widths = situation.orders.map((order) =>
    order.kind === 'ranked' ? order.ranks.BYTES_PER_ELEMENT : 0,
  );
  return { situation, widths, table: runToEnd(analyzeStability(situation, concepts)) };
}

test.each([
  [127, 1],
  [128, 2],
  [255, 2],
  [256, 2],
  [32_767, 2],
  [32_768, 4],
  [65_535, 4],
  [65_536, 4],
])('with %i ranks, %i bytes each, verdicts are those of ordinary arrays', (rankCount, width) => {
  const model = conflict(rankCount);
  const [narrow, plain] = [analyze(model, openWasmArrays()!), analyze(model, plainArrays)];
  expect(narrow.situation.orders.map((order) => 'rankCount' in order && order.rankCount)).toEqual([
    rankCount,
    rankCount,
  ]);
  expect([narrow.widths, plain.widths]).toEqual([
    [width, width],
    [4, 4],
  ]);
  expect(narrow.table).toEqual(plain.table);
});
