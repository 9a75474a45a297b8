import type { Kernels } from '../kernels/kernels.ts';
import { giveBack, type Loan, lend } from '../kernels/loans.ts';
import type { Tier } from '../model/model.ts';
import type { Steps } from '../run/steps.ts';
import type { ConsumeBlock, Space } from '../space/space.ts';

/** What is scored together: how many of these conditions hold. */
export type Scored = Pick<Tier, 'conditions'>;

/** A score that fits a byte has fewer values than this. */
const BYTE = 256;

/** Tiers in a row, as far as their scores together fit a byte; or one that does not. */
interface Group {
  /** How many conditions each tier has. */
  readonly tiers: number[];
  /** Position of its first condition among those of all groups. */
  readonly first: number;
  /** Number of values of the scores together. */
  range: number;
}

/** How many values the scores of these tiers have together. */
export function rangeOf(batch: readonly Scored[]): number {
  return batch.reduce((product, { conditions }) => product * (conditions.length + 1), 1);
}

/**
 * keys[c] becomes keys[c] followed by the number of conditions of each tier that hold in c, as the
 * digits of one number. What is negative stays so. `marks` gets 1 in the entry after each key that
 * occurs, and in the first where something is negative.
 */
export function* appendScores(
  space: Space,
  batch: readonly Scored[],
  keys: Int32Array,
  marks?: Int32Array,
): Steps<void> {
  const groups = groupTiers(batch.map(({ conditions }) => conditions.length));
  const roots = batch.flatMap(({ conditions }) => conditions);
  if (roots.length === 0) {
    if (marks) space.arrays.kernels.markKeys(keys, marks);
    return;
  }
  const { arrays } = space;
  const { kernels } = arrays;
  let append: ConsumeBlock | undefined;
  let room: Loan | undefined;
  yield* space.evaluateSteps(roots, (start, length, truths, words, changed) => {
    const size = words[0]?.length ?? 0;
    room ??= lend(arrays, 'scores', size * (groups.length + roots.length));
    append ??= appendGroups(kernels, groups, keys, runsOf(room.array, size));
    append(start, length, truths, words, changed);
    if (marks) kernels.markKeys(keys.subarray(start, start + length), marks);
  });
  if (room) giveBack(arrays, 'scores', room);
}

/** Gives an array away in runs of so many entries, one after the other. */
function runsOf(array: Int32Array, size: number): () => Int32Array {
  let taken = 0;
  return () => {
    taken += size;
    return array.subarray(taken - size, taken);
  };
}

function groupTiers(tiers: readonly number[]): Group[] {
  const groups: Group[] = [];
  let first = 0;
  for (const conditions of tiers) {
    const before = groups.at(-1);
    const range = (before?.range ?? 1) * (conditions + 1);
    if (before !== undefined && range <= BYTE) {
      before.tiers.push(conditions);
      before.range = range;
    } else groups.push({ tiers: [conditions], first, range: conditions + 1 });
    first += conditions;
  }
  return groups;
}

/** Group by group, but two at a time where both fit a byte: every pass over the keys counts. */
function appendGroups(
  kernels: Kernels,
  groups: readonly Group[],
  keys: Int32Array,
  takeWords: () => Int32Array,
): ConsumeBlock {
  const packed = groups.map((group) =>
    group.range > BYTE ? undefined : packScores(kernels, group, takeWords),
  );
  return (start, length, truths, block, changed) => {
    const own = keys.subarray(start, start + length);
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g]!;
      const scores = packed[g]?.(block, changed);
      if (scores === undefined) {
        appendTruths(kernels, own, truths, group);
        continue;
      }
      const next = packed[g + 1]?.(block, changed);
      const first = { scores, range: group.range };
      const second = next && { scores: next, range: groups[++g]!.range };
      kernels.appendDigits(own, first, second);
    }
  };
}

/** The scores of a group in a block, a byte for each cell. */
type PackScores = (words: readonly Int32Array[], changed: Uint8Array | undefined) => Uint8Array;

/**
 * The scores of four cells at a time: each has a byte to itself, so that nothing is carried over. From block
 * to block few conditions change as a rule. Only these are taken in anew.
 */
function packScores(
  kernels: Kernels,
  { tiers, first }: Group,
  takeWords: () => Int32Array,
): PackScores {
  const weights = weightsOf(tiers);
  const packed = takeWords();
  const scores = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  let before: Int32Array[] | undefined;
  const packAll = (block: readonly Int32Array[]): void => {
    packed.fill(0);
    let k = 0;
    for (; k + 3 < weights.length; k += 4) addFour(packed, block, first + k, weights, k);
    for (; k < weights.length; k++) addScaled(packed, block[first + k]!, weights[k]!);
  };
  return (block, changed) => {
    if (changed === undefined) {
      packAll(block);
      return scores;
    }
    const all = before === undefined;
    before ??= weights.map(takeWords);
    for (let k = 0; k < weights.length; k++) {
      if (!all && changed[first + k] !== 1) continue;
      kernels.addDifference(packed, block[first + k]!, before[k]!, weights[k]!);
    }
    return scores;
  };
}

/** What each condition adds to the scores of the tiers as digits of one number. */
function weightsOf(tiers: readonly number[]): number[] {
  const weights: number[] = [];
  let weight = 1;
  for (const conditions of [...tiers].reverse()) {
    for (let k = 0; k < conditions; k++) weights.unshift(weight);
    weight *= conditions + 1;
  }
  return weights;
}

function addScaled(packed: Int32Array, truth: Int32Array, weight: number): void {
  for (let w = 0; w < packed.length; w++) packed[w]! += Math.imul(truth[w]!, weight);
}

function addFour(
  packed: Int32Array,
  block: readonly Int32Array[],
  root: number,
  weights: readonly number[],
  k: number,
): void {
  const [first, second, third, fourth] = [
    block[root]!,
    block[root + 1]!,
    block[root + 2]!,
    block[root + 3]!,
  ];
  const [a, b, c, d] = [weights[k]!, weights[k + 1]!, weights[k + 2]!, weights[k + 3]!];
  for (let w = 0; w < packed.length; w++) {
    packed[w]! +=
      Math.imul(first[w]!, a) +
      Math.imul(second[w]!, b) +
      Math.imul(third[w]!, c) +
      Math.imul(fourth[w]!, d);
  }
}

/** The same for a tier of so many conditions that their number does not fit a byte. */
function appendTruths(
  kernels: Kernels,
  keys: Int32Array,
  truths: readonly Uint8Array[],
  { tiers: [conditions = 0], first, range }: Group,
): void {
  kernels.appendDigits(keys, { scores: truths[first]!, range });
  for (let k = 1; k < conditions; k++) {
    const truth = truths[first + k]!;
    for (let c = 0; c < keys.length; c++) keys[c]! += truth[c]!;
  }
}
