/** Keys, the highest first, and the positions at which they stood; of equal keys the first stays first. */
export interface SortedKeys {
  readonly keys: Int32Array;
  readonly positions: Int32Array;
}

/** Bits that one pass sorts by. */
const DIGIT = 8;

/** Sorts whole numbers by their digits, the least first: ranks are few, so that two or three passes do. */
export function sortDescending(keys: Int32Array): SortedKeys {
  const count = keys.length;
  let [lowest, highest] = [keys[0] ?? 0, keys[0] ?? 0];
  for (let k = 1; k < count; k++) {
    if (keys[k]! < lowest) lowest = keys[k]!;
    if (keys[k]! > highest) highest = keys[k]!;
  }
  let positions = new Int32Array(count);
  for (let k = 0; k < count; k++) positions[k] = k;
  let sorted = new Int32Array(count);
  const starts = new Int32Array(2 ** DIGIT + 1);
  for (let shift = 0; (highest - lowest) / 2 ** shift >= 1; shift += DIGIT) {
    starts.fill(0);
    for (let k = 0; k < count; k++) starts[digitOf(highest - keys[k]!, shift) + 1]!++;
    for (let digit = 1; digit < starts.length; digit++) starts[digit]! += starts[digit - 1]!;
    for (let k = 0; k < count; k++) {
      const position = positions[k]!;
      sorted[starts[digitOf(highest - keys[position]!, shift)]!++] = position;
    }
    [positions, sorted] = [sorted, positions];
  }
  return { keys: positions.map((position) => keys[position]!), positions };
}

function digitOf(number: number, shift: number): number {
  return (number >>> shift) & (2 ** DIGIT - 1);
}
