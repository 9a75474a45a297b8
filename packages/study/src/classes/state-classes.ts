import { coalesceStates, type Steps } from '@standoff/engine';
import { sayAlike as sayToldAlike } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { leaversBy, type ReadBy } from '../analysis/read-by.ts';
import type { Casebook } from '../casebook/casebook.ts';

/** The states of a conflict in classes of those that nobody tells apart. */
export interface StateClasses {
  readonly count: number;
  /** The number of the class of a cell. */
  classOf(cell: number): number;
  /** The cells of a class, in their order. */
  cellsOf(number: number): Int32Array;
}

export type StateClassesResult =
  | { readonly status: 'gathered'; readonly classes: StateClasses }
  | { readonly status: 'too-many-states'; readonly states: number; readonly limit: number };

/** Gathers the states that nobody tells apart: see `coalesceStates`. */
export function* gatherClasses({ casebook, situation }: Analysis): Steps<StateClassesResult> {
  const result = yield* coalesceStates(situation, casebook.model);
  if (result.status === 'too-large') {
    return { status: 'too-many-states', states: result.states, limit: result.limit };
  }
  const { classOf, classCount } = result.classes;
  const starts = new Int32Array(classCount + 1);
  for (const number of classOf) if (number >= 0) starts[number + 1]!++;
  for (let k = 0; k < classCount; k++) starts[k + 1]! += starts[k]!;
  const cells = new Int32Array(starts[classCount]!);
  const next = starts.slice();
  for (const [cell, number] of classOf.entries()) if (number >= 0) cells[next[number]!++] = cell;
  const classes = {
    count: classCount,
    classOf: (cell: number) => classOf[cell]!,
    cellsOf: (number: number) => cells.subarray(starts[number]!, starts[number + 1]!),
  };
  return { status: 'gathered', classes };
}

/** Positions of the options that do not stand alike in all states of a class. */
export function varyingOptions({ states, space, options }: Casebook, cells: Int32Array): number[] {
  const [first, ...others] = Array.from(cells, (cell) => states.levels(space.codeOf(cell)));
  return [...options.keys()].filter((k) => others.some((levels) => levels[k] !== first![k]));
}

/** Whether a state is as stable for everybody as all others of its class. */
export function readsAlike(analysis: Analysis, by: ReadBy, cells: Int32Array): boolean {
  const [first, ...others] = Array.from(cells, (cell) => leaversBy(analysis, by, cell).join());
  return others.every((leavers) => leavers === first);
}

/** `four alike but for THAAD on its soil`; empty for a state that is alone in its class. */
export function sayAlike(casebook: Casebook, cells: Int32Array): string {
  if (cells.length === 1) return '';
  const names = varyingOptions(casebook, cells).map((k) => casebook.options[k]!.option.name);
  return sayToldAlike(cells.length, names);
}

/** Of some cells one for each class, the first. */
export function oneOfEach({ classOf }: StateClasses, cells: Iterable<number>): number[] {
  const seen = new Set<number>();
  const first: number[] = [];
  for (const cell of cells) {
    if (seen.has(classOf(cell))) continue;
    seen.add(classOf(cell));
    first.push(cell);
  }
  return first;
}
