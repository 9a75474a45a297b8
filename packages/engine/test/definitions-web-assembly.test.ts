import { test } from 'vitest';
import type { CellArrays } from '../src/kernels/cell-arrays.ts';
import { openWasmArrays } from '../src/kernels/wasm-arrays.ts';
import type { Model } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import { createDenseSpace } from '../src/space/dense-space.ts';
import type { Space } from '../src/space/space.ts';
import { checkAgainstDefinitions } from './against-definitions.ts';
import { optionConflict } from './conflict-arbitrary.ts';

/** Opening a memory for each conflict would be most of the work, and one is full in the end. */
const SPACES_IN_ONE = 100;
let spaces = 0;
let arrays = openForEachWidth();

/** Small conflicts have few ranks, for which every width will do. */
function openForEachWidth(): CellArrays[] {
  return ([1, 2, 4] as const).map((width) => openWasmArrays(() => width)!);
}

/**
 * The dense space of an option model with its arrays in WebAssembly, however few cells it has, and in
 * one width or another.
 */
function wasmSpace({ form, circuit, decisionMakers }: Model): Space {
  if (form.kind === 'graph') throw new RangeError('a graph model has no options');
  if (++spaces % SPACES_IN_ONE === 0) arrays = openForEachWidth();
  const chosen = arrays[circuit.length % arrays.length]!;
  return runToEnd(createDenseSpace(form, circuit, decisionMakers, () => chosen));
}

/** The arithmetic is that of other spaces, whose tests take all; here it is how cells are kept that differs. */
const SHARE = 0.5;

test('verdicts and certificates agree with the definitions with the WebAssembly kernels in every width', () => {
  checkAgainstDefinitions(optionConflict(), wasmSpace, SHARE);
});
