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
    if (marks) markKeys(keys, 0, keys.length, marks);
    return;
  }
  let append: ConsumeBlock | undefined;
  yield* space.evaluateSteps(roots, (start, length, truths, words, changed) => {
    append ??= appendGroups(groups, keys, words[0]?.length ?? 0);
    append(start, length, truths, words, changed);
    if (marks) markKeys(keys, start, start + length, marks);
  });
}

/** Notes which keys occur: no branch depends on what is negative. */
export function markKeys(keys: Int32Array, start: number, end: number, marks: Int32Array): void {
  for (let c = start; c < end; c++) marks[Math.max(keys[c]!, -1) + 1] = 1;
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
function appendGroups(groups: readonly Group[], keys: Int32Array, words: number): ConsumeBlock {
  const packed = groups.map((group) => (group.range > BYTE ? undefined : packScores(group, words)));
  return (start, length, truths, block, changed) => {
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g]!;
      const scores = packed[g]?.(block, changed);
      if (scores === undefined) {
        appendTruths(keys, start, length, truths, group);
        continue;
      }
      const next = packed[g + 1]?.(block, changed);
      if (next === undefined) {
        append(keys, start, length, scores, group.range);
        continue;
      }
      appendTwo(
        keys,
        start,
        length,
        { scores, range: group.range },
        { scores: next, range: groups[++g]!.range },
      );
    }
  };
}

/** The scores of a group in a block, a byte for each cell. */
type PackScores = (words: readonly Int32Array[], changed: Uint8Array | undefined) => Uint8Array;

/**
 * The scores of four cells at a time: each has a byte to itself, so that nothing is carried over. From block
 * to block few conditions change as a rule. Only these are taken in anew: since bytes add up as digits
 * of the word, so do differences, even those that borrow from the next byte for a while.
 */
function packScores({ tiers, first }: Group, words: number): PackScores {
  const weights = weightsOf(tiers);
  const packed = new Int32Array(words);
  const scores = new Uint8Array(packed.buffer);
  let before: Int32Array[] | undefined;
  const packAll = (block: readonly Int32Array[]): void => {
    packed.fill(0);
    let k = 0;
    for (; k + 3 < weights.length; k += 4) addFour(packed, block, first + k, weights, k);
    for (; k < weights.length; k++) addScaled(packed, block[first + k]!, weights[k]!);
  };
  return (block, changed) => {
    if (before === undefined || changed === undefined) {
      packAll(block);
      before ??= changed && weights.map((_, k) => block[first + k]!.slice());
      return scores;
    }
    for (let k = 0; k < weights.length; k++) {
      if (changed[first + k] !== 1) continue;
      addDifference(packed, block[first + k]!, before[k]!, weights[k]!);
      before[k]!.set(block[first + k]!);
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

function addDifference(
  packed: Int32Array,
  truth: Int32Array,
  before: Int32Array,
  weight: number,
): void {
  for (let w = 0; w < packed.length; w++) packed[w]! += Math.imul(truth[w]! - before[w]!, weight);
}

function append(
  keys: Int32Array,
  start: number,
  length: number,
  scores: Uint8Array,
  range: number,
): void {
  for (let c = 0; c < length; c++) {
    keys[start + c] = Math.imul(keys[start + c]!, range) + scores[c]!;
  }
}

interface Digits {
  readonly scores: Uint8Array;
  readonly range: number;
}

function appendTwo(
  keys: Int32Array,
  start: number,
  length: number,
  { scores: first, range }: Digits,
  { scores: second, range: secondRange }: Digits,
): void {
  const both = range * secondRange;
  for (let c = 0; c < length; c++) {
    keys[start + c] =
      Math.imul(keys[start + c]!, both) + Math.imul(first[c]!, secondRange) + second[c]!;
  }
}

/** The same for a tier of so many conditions that their number does not fit a byte. */
function appendTruths(
  keys: Int32Array,
  start: number,
  length: number,
  truths: readonly Uint8Array[],
  { tiers: [conditions = 0], first, range }: Group,
): void {
  append(keys, start, length, truths[first]!, range);
  for (let k = 1; k < conditions; k++) {
    const truth = truths[first + k]!;
    for (let c = 0; c < length; c++) keys[start + c]! += truth[c]!;
  }
}
