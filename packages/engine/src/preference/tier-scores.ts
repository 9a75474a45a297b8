import type { Tier } from '../model/model.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';

/** A score that fits a byte has fewer values than this. */
const BYTE = 256;

/** Tiers in a row, as far as their scores together fit a byte; or one that does not. */
interface Group {
  /** How many conditions each tier has. */
  readonly tiers: readonly number[];
  /** Position of its first condition among those of all groups. */
  readonly first: number;
  /** Number of values of the scores together. */
  readonly range: number;
}

/**
 * keys[c] becomes keys[c] followed by the number of conditions of each tier that hold in c, as the
 * digits of one number. What is negative stays so.
 */
export function* appendScores(space: Space, batch: readonly Tier[], keys: Int32Array): Steps<void> {
  const groups = groupTiers(batch.map(({ conditions }) => conditions.length));
  const roots = batch.flatMap(({ conditions }) => conditions);
  if (roots.length === 0) return;
  let scores: Uint8Array | undefined;
  yield* space.evaluateSteps(roots, (start, length, truths) => {
    scores ??= new Uint8Array(truths[0]!.length);
    for (const group of groups) {
      const own = truths.slice(group.first);
      if (group.range > BYTE) appendTruths(keys, start, length, own, group);
      else {
        packScores(scores, length, own, group);
        append(keys, start, length, scores, group.range);
      }
    }
  });
}

function groupTiers(tiers: readonly number[]): Group[] {
  const groups: Group[] = [];
  let first = 0;
  for (const conditions of tiers) {
    const before = groups.at(-1);
    const range = (before?.range ?? 1) * (conditions + 1);
    if (before !== undefined && range <= BYTE) {
      groups.push({ ...groups.pop()!, tiers: [...before.tiers, conditions], range });
    } else groups.push({ tiers: [conditions], first, range: conditions + 1 });
    first += conditions;
  }
  return groups;
}

/** The scores of four cells at a time: each has a byte to itself, so that nothing is carried over. */
function packScores(
  scores: Uint8Array,
  length: number,
  truths: readonly Uint8Array[],
  { tiers }: Group,
): void {
  const packed = wordsOf(scores);
  const words = Math.ceil(length / 4);
  packed.fill(0);
  let next = 0;
  for (const conditions of tiers) {
    const factor = conditions + 1;
    for (let k = 0; k < conditions; k++, next++) {
      const truth = wordsOf(truths[next]!);
      if (k > 0) for (let w = 0; w < words; w++) packed[w]! += truth[w]!;
      else for (let w = 0; w < words; w++) packed[w] = Math.imul(packed[w]!, factor) + truth[w]!;
    }
  }
}

function wordsOf(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
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

/** The same for a tier of so many conditions that their number does not fit a byte. */
function appendTruths(
  keys: Int32Array,
  start: number,
  length: number,
  truths: readonly Uint8Array[],
  { tiers: [conditions = 0], range }: Group,
): void {
  append(keys, start, length, truths[0]!, range);
  for (let k = 1; k < conditions; k++) {
    const truth = truths[k]!;
    for (let c = 0; c < length; c++) keys[start + c]! += truth[c]!;
  }
}
