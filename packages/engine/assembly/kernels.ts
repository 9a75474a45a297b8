// The folds over dense arrays, four cells at a time. AssemblyScript, compiled by `npm run generate`.
//
// All parameters are addresses and sizes in bytes; a cell takes four. What each kernel means stands
// at its namesake among the plain kernels in ../src/kernels/, which is its oracle.
//
// Rows and arrays hold at least four cells. Where their number is no multiple of four, the last four
// are taken once more: all that is done here may be done twice.

/** Marks 'no such value' in a minimum. */
const NOTHING: i32 = 0x7fffffff;

/** Bytes of a row that are folded at a time, so that what is read twice stays in the cache. */
const ROW: usize = 8192;

/** Bytes that a vector holds. */
const VECTOR: usize = 16;

/** The start of the four cells after those at `c`, or of the last four; `width` after the last. */
@inline
function next(c: usize, width: usize): usize {
  const last = width - VECTOR;
  return c == last ? width : min<usize>(c + VECTOR, last);
}

/** The smaller or the greater of each pair: `kept` is 0 or -1, see Kept among the plain kernels. */
@inline
function pick(a: v128, b: v128, kept: v128): v128 {
  return v128.xor(i32x4.min_s(v128.xor(a, kept), v128.xor(b, kept)), kept);
}

@inline
function pickOne(a: i32, b: i32, kept: i32): i32 {
  const left = a ^ kept;
  const right = b ^ kept;
  return (left < right ? left : right) ^ kept;
}

/** NOTHING beside the bytes that are 0, no bits beside those that are 1. */
@inline
function hidden(feasible: usize): v128 {
  const marks = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(feasible)));
  return v128.and(i32x4.sub(marks, i32x4.splat(1)), i32x4.splat(NOTHING));
}

/** Writes four bytes, 1 where the mask is set. */
@inline
function writeMarks(at: usize, mask: v128): void {
  const words = i16x8.narrow_i32x4_s(mask, mask);
  const bytes = v128.and(i8x16.narrow_i16x8_s(words, words), i8x16.splat(1));
  v128.store32_lane(at, bytes, 0);
}

@inline
function states(values: v128, ranks: v128): v128 {
  return v128.and(i32x4.ge_s(ranks, i32x4.splat(0)), i32x4.le_s(values, ranks));
}

/** Whether a line lies in vectors: its cells fill them, and a level takes half of one or less. */
@inline
function isPacked(stride: usize, levels: usize): bool {
  const span = stride * levels;
  return stride <= 8 && (stride & (stride - 1)) == 0 && (span % VECTOR == 0 || span == 8);
}

/** Each lane takes what is kept of all lanes of the same level. */
@inline
function foldLanes(vector: v128, stride: usize, span: usize, kept: v128): v128 {
  let folded = vector;
  if (span != 8) folded = pick(folded, v128.shuffle<i32>(folded, folded, 2, 3, 0, 1), kept);
  if (stride == 4) folded = pick(folded, v128.shuffle<i32>(folded, folded, 1, 0, 3, 2), kept);
  return folded;
}

// Rows

/** row = what is kept over all levels. */
@inline
function gather(
  first: usize,
  width: usize,
  stride: usize,
  levels: usize,
  row: usize,
  kept: v128,
): void {
  memory.copy(row, first, width);
  let at = first + stride;
  let left = levels - 1;
  for (; left >= 4; left -= 4, at += 4 * stride) {
    const second = at + stride;
    const third = second + stride;
    const fourth = third + stride;
    for (let c: usize = 0; c < width; c = next(c, width)) {
      const early = pick(v128.load(at + c), v128.load(second + c), kept);
      const late = pick(v128.load(third + c), v128.load(fourth + c), kept);
      v128.store(row + c, pick(v128.load(row + c), pick(early, late, kept), kept));
    }
  }
  for (; left > 0; left--, at += stride) takeRow(row, at, width, kept);
}

@inline
function takeRow(row: usize, other: usize, width: usize, kept: v128): void {
  for (let c: usize = 0; c < width; c = next(c, width)) {
    v128.store(row + c, pick(v128.load(row + c), v128.load(other + c), kept));
  }
}

// foldLine

export function foldFreely(
  values: usize,
  bytes: usize,
  stride: usize,
  levels: usize,
  kept: i32,
  row: usize,
): void {
  const end = values + bytes;
  const span = stride * levels;
  const keep = i32x4.splat(kept);
  if (isPacked(stride, levels)) {
    foldPacked(values, bytes, stride, span, keep);
    return;
  }
  for (let outer = values; outer < end; outer += span) {
    if (stride < VECTOR) {
      for (let at = outer; at < outer + stride; at += 4) foldOne(at, stride, span, kept);
      continue;
    }
    for (let first: usize = 0; first < stride; first += ROW) {
      const width = rowAt(first, stride);
      gather(outer + first, width, stride, levels, row, keep);
      for (let at = outer + first; at < outer + span; at += stride) memory.copy(at, row, width);
      if (width + first == stride) break;
    }
  }
}

/** The width of the row that begins at `first`; a rest under four cells goes with the row before. */
@inline
function rowAt(first: usize, stride: usize): usize {
  const left = stride - first;
  return left < ROW + VECTOR ? left : ROW;
}

@inline
function foldPacked(values: usize, bytes: usize, stride: usize, span: usize, kept: v128): void {
  if (span == 8) {
    for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
      v128.store(values + c, foldLanes(v128.load(values + c), stride, span, kept));
    }
    return;
  }
  const end = values + bytes;
  for (let outer = values; outer < end; outer += span) {
    const folded = foldLanes(gatherPacked(outer, span, kept), stride, span, kept);
    for (let at = outer; at < outer + span; at += VECTOR) v128.store(at, folded);
  }
}

@inline
function gatherPacked(outer: usize, span: usize, kept: v128): v128 {
  let vector = v128.load(outer);
  for (let at = outer + VECTOR; at < outer + span; at += VECTOR) {
    vector = pick(vector, v128.load(at), kept);
  }
  return vector;
}

@inline
function foldOne(first: usize, stride: usize, span: usize, kept: i32): void {
  let best = load<i32>(first);
  for (let at = first + stride; at < first + span; at += stride) {
    best = pickOne(best, load<i32>(at), kept);
  }
  for (let at = first; at < first + span; at += stride) store<i32>(at, best);
}

export function foldOnward(
  values: usize,
  bytes: usize,
  stride: usize,
  levels: usize,
  kept: i32,
): void {
  const span = stride * levels;
  const end = values + bytes;
  const keep = i32x4.splat(kept);
  if (span == VECTOR && stride == 8) {
    for (let at = values; at < end; at += VECTOR) {
      const vector = v128.load(at);
      v128.store(at, pick(vector, v128.shuffle<i32>(vector, vector, 2, 3, 2, 3), keep));
    }
    return;
  }
  for (let outer = values; outer < end; outer += span) {
    for (let row = outer + span - 2 * stride; row >= outer; row -= stride) {
      if (stride >= VECTOR) takeRow(row, row + stride, stride, keep);
      else {
        for (let at = row; at < row + stride; at += 4) {
          store<i32>(at, pickOne(load<i32>(at), load<i32>(at + stride), kept));
        }
      }
    }
  }
}

// lowerFreeLine; `feasible` is 0 where every cell is a state.

export function lowerFreely(
  values: usize,
  bytes: usize,
  feasible: usize,
  stride: usize,
  levels: usize,
  row: usize,
): i32 {
  const span = stride * levels;
  const end = values + bytes;
  if (isPacked(stride, levels)) return lowerPacked(values, bytes, feasible, stride, span);
  if (stride < VECTOR) return lowerOnes(values, bytes, feasible, stride, span);
  const least = i32x4.splat(0);
  let changed = i32x4.splat(0);
  for (let outer = values; outer < end; outer += span) {
    for (let first: usize = 0; first < stride; first += ROW) {
      const width = rowAt(first, stride);
      gather(outer + first, width, stride, levels, row, least);
      for (let at = outer + first; at < outer + span; at += stride) {
        const marks: usize = feasible == 0 ? 0 : feasible + ((at - values) >> 2);
        changed = v128.or(changed, spread(at, marks, width, row));
      }
      if (width + first == stride) break;
    }
  }
  return v128.any_true(changed) ? 1 : 0;
}

@inline
function spread(at: usize, marks: usize, width: usize, row: usize): v128 {
  let changed = i32x4.splat(0);
  if (marks == 0) {
    for (let c: usize = 0; c < width; c = next(c, width)) {
      const value = v128.load(row + c);
      changed = v128.or(changed, v128.xor(value, v128.load(at + c)));
      v128.store(at + c, value);
    }
    return changed;
  }
  for (let c: usize = 0; c < width; c = next(c, width)) {
    const value = v128.or(v128.load(row + c), hidden(marks + (c >> 2)));
    changed = v128.or(changed, v128.xor(value, v128.load(at + c)));
    v128.store(at + c, value);
  }
  return changed;
}

@inline
function lowerPacked(
  values: usize,
  bytes: usize,
  feasible: usize,
  stride: usize,
  span: usize,
): i32 {
  const least = i32x4.splat(0);
  let changed = i32x4.splat(0);
  const block = max<usize>(span, VECTOR);
  for (let outer: usize = 0; outer < bytes; outer += block) {
    // Lines of two cells may leave half a vector at the end.
    const first = values + min<usize>(outer, bytes - block);
    const folded = foldLanes(gatherPacked(first, block, least), stride, span, least);
    for (let at = first; at < first + block; at += VECTOR) {
      const hide = feasible == 0 ? i32x4.splat(0) : hidden(feasible + ((at - values) >> 2));
      const value = v128.or(folded, hide);
      changed = v128.or(changed, v128.xor(value, v128.load(at)));
      v128.store(at, value);
    }
  }
  return v128.any_true(changed) ? 1 : 0;
}

function lowerOnes(values: usize, bytes: usize, feasible: usize, stride: usize, span: usize): i32 {
  let changed = 0;
  for (let outer = values; outer < values + bytes; outer += span) {
    for (let first = outer; first < outer + stride; first += 4) {
      let least = NOTHING;
      for (let at = first; at < first + span; at += stride) least = min(least, load<i32>(at));
      for (let at = first; at < first + span; at += stride) {
        const isState = feasible == 0 || load<u8>(feasible + ((at - values) >> 2)) == 1;
        const value = isState ? least : NOTHING;
        changed |= value ^ load<i32>(at);
        store<i32>(at, value);
      }
    }
  }
  return changed != 0 ? 1 : 0;
}

// foldMinimumOfOthers: the least and the second least of all levels.

export function foldOthersFreely(
  values: usize,
  bytes: usize,
  stride: usize,
  levels: usize,
  out: usize,
  row: usize,
): void {
  const span = stride * levels;
  const second = row + ROW + VECTOR;
  for (let outer: usize = 0; outer < bytes; outer += span) {
    if (stride < VECTOR) {
      for (let first = outer; first < outer + stride; first += 4) {
        foldOthersOne(values + first, stride, span, out + first);
      }
      continue;
    }
    for (let first: usize = 0; first < stride; first += ROW) {
      const width = rowAt(first, stride);
      const from = values + outer + first;
      gatherTwo(from, width, stride, span, row, second);
      const into = out + outer + first;
      for (let k: usize = 0; k < span; k += stride) {
        takeOther(from + k, into + k, width, row, second);
      }
      if (width + first == stride) break;
    }
  }
}

@inline
function foldOthersOne(values: usize, stride: usize, span: usize, out: usize): void {
  let least = NOTHING;
  let second = NOTHING;
  for (let k: usize = 0; k < span; k += stride) {
    const value = load<i32>(values + k);
    second = min(second, max(least, value));
    least = min(least, value);
  }
  for (let k: usize = 0; k < span; k += stride) {
    const other = load<i32>(values + k) == least ? second : least;
    store<i32>(out + k, min(other, load<i32>(out + k)));
  }
}

@inline
function gatherTwo(
  from: usize,
  width: usize,
  stride: usize,
  span: usize,
  row: usize,
  second: usize,
): void {
  const nothing = i32x4.splat(NOTHING);
  for (let c: usize = 0; c < width; c = next(c, width)) {
    v128.store(row + c, nothing);
    v128.store(second + c, nothing);
  }
  // Not next(): the last cells taken twice would count as two.
  for (let k: usize = 0; k < span; k += stride) {
    let c: usize = 0;
    for (; c + VECTOR <= width; c += VECTOR) {
      const value = v128.load(from + k + c);
      const least = v128.load(row + c);
      v128.store(second + c, i32x4.min_s(v128.load(second + c), i32x4.max_s(least, value)));
      v128.store(row + c, i32x4.min_s(least, value));
    }
    for (; c < width; c += 4) {
      const value = load<i32>(from + k + c);
      const least = load<i32>(row + c);
      store<i32>(second + c, min(load<i32>(second + c), max(least, value)));
      store<i32>(row + c, min(least, value));
    }
  }
}

/** The cell that holds the least value takes the second; where two hold it, both are the same. */
@inline
function takeOther(from: usize, into: usize, width: usize, row: usize, second: usize): void {
  for (let c: usize = 0; c < width; c = next(c, width)) {
    const least = v128.load(row + c);
    const isLeast = i32x4.eq(v128.load(from + c), least);
    const other = v128.bitselect(v128.load(second + c), least, isLeast);
    v128.store(into + c, i32x4.min_s(other, v128.load(into + c)));
  }
}

export function foldOthersOnward(
  values: usize,
  bytes: usize,
  stride: usize,
  levels: usize,
  out: usize,
  row: usize,
): void {
  const span = stride * levels;
  const least = i32x4.splat(0);
  for (let outer: usize = 0; outer < bytes; outer += span) {
    if (stride < VECTOR) {
      for (let first = outer; first < outer + stride; first += 4) {
        foldOthersOnwardOne(values + first, stride, span, out + first);
      }
      continue;
    }
    for (let first: usize = 0; first < stride; first += ROW) {
      const width = rowAt(first, stride);
      let at = outer + first + span - stride;
      memory.copy(row, values + at, width);
      for (let k = levels - 1; k > 0; k--) {
        at -= stride;
        takeRow(out + at, row, width, least);
        takeRow(row, values + at, width, least);
      }
      if (width + first == stride) break;
    }
  }
}

@inline
function foldOthersOnwardOne(values: usize, stride: usize, span: usize, out: usize): void {
  let least = NOTHING;
  for (let k = span; k > 0; k -= stride) {
    const at = k - stride;
    store<i32>(out + at, min(least, load<i32>(out + at)));
    least = min(least, load<i32>(values + at));
  }
}

// Cell by cell

export function lower(values: usize, other: usize, bytes: usize): i32 {
  let changed = i32x4.splat(0);
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    const value = v128.load(values + c);
    const smaller = i32x4.min_s(value, v128.load(other + c));
    changed = v128.or(changed, v128.xor(value, smaller));
    v128.store(values + c, smaller);
  }
  return v128.any_true(changed) ? 1 : 0;
}

export function copy(values: usize, out: usize, bytes: usize): void {
  memory.copy(out, values, bytes);
}

export function raise(values: usize, other: usize, bytes: usize): void {
  takeRow(values, other, bytes, i32x4.splat(-1));
}

export function takeStates(folded: usize, feasible: usize, out: usize, bytes: usize): i32 {
  return v128.any_true(spread(out, feasible, bytes, folded)) ? 1 : 0;
}

export function hideInfeasible(feasible: usize, out: usize, bytes: usize): void {
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    v128.store(out + c, v128.or(v128.load(out + c), hidden(feasible + (c >> 2))));
  }
}

export function hideUnranked(values: usize, ranks: usize, bytes: usize): void {
  const nothing = i32x4.splat(NOTHING);
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    const unranked = i32x4.shr_s(v128.load(ranks + c), 31);
    v128.store(values + c, v128.bitselect(nothing, v128.load(values + c), unranked));
  }
}

export function markAtMost(values: usize, ranks: usize, marks: usize, bytes: usize): void {
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    writeMarks(marks + (c >> 2), states(v128.load(values + c), v128.load(ranks + c)));
  }
}

// stableOnFreeLine: the best along a free line and the comparison with the ranks, in one pass.

export function markFreely(
  values: usize,
  ranks: usize,
  marks: usize,
  bytes: usize,
  stride: usize,
  levels: usize,
  row: usize,
): void {
  const span = stride * levels;
  if (isPacked(stride, levels)) {
    markPacked(values, ranks, marks, bytes, stride, span);
    return;
  }
  for (let outer: usize = 0; outer < bytes; outer += span) {
    if (stride < VECTOR) {
      for (let first = outer; first < outer + stride; first += 4) {
        markOnes(values, ranks, marks, first, stride, span);
      }
      continue;
    }
    for (let first: usize = 0; first < stride; first += ROW) {
      const width = rowAt(first, stride);
      const from = outer + first;
      gatherKept(values + from, ranks + from, width, stride, levels, row);
      for (let at = from; at < outer + span; at += stride) {
        markRow(row, ranks + at, marks + (at >> 2), width);
      }
      if (width + first == stride) break;
    }
  }
}

/** row = the greatest over all levels of what is smaller, value or rank. */
@inline
function gatherKept(
  values: usize,
  ranks: usize,
  width: usize,
  stride: usize,
  levels: usize,
  row: usize,
): void {
  memory.fill(row, 0x80, width);
  const span = stride * levels;
  for (let k: usize = 0; k < span; k += stride) {
    for (let c: usize = 0; c < width; c = next(c, width)) {
      const kept = i32x4.min_s(v128.load(values + k + c), v128.load(ranks + k + c));
      v128.store(row + c, i32x4.max_s(v128.load(row + c), kept));
    }
  }
}

@inline
function markRow(row: usize, ranks: usize, marks: usize, width: usize): void {
  for (let c: usize = 0; c < width; c = next(c, width)) {
    writeMarks(marks + (c >> 2), states(v128.load(row + c), v128.load(ranks + c)));
  }
}

/** The same where a line lies in vectors of its own. */
@inline
function markPacked(
  values: usize,
  ranks: usize,
  marks: usize,
  bytes: usize,
  stride: usize,
  span: usize,
): void {
  const greatest = i32x4.splat(-1);
  const block = max<usize>(span, VECTOR);
  for (let outer: usize = 0; outer < bytes; outer += block) {
    const first = min<usize>(outer, bytes - block);
    let best = i32x4.splat(i32.MIN_VALUE);
    for (let at = first; at < first + block; at += VECTOR) {
      best = i32x4.max_s(best, i32x4.min_s(v128.load(values + at), v128.load(ranks + at)));
    }
    best = foldLanes(best, stride, span, greatest);
    for (let at = first; at < first + block; at += VECTOR) {
      writeMarks(marks + (at >> 2), states(best, v128.load(ranks + at)));
    }
  }
}

@inline
function markOnes(
  values: usize,
  ranks: usize,
  marks: usize,
  first: usize,
  stride: usize,
  span: usize,
): void {
  const end = first + span;
  let best = i32.MIN_VALUE;
  for (let at = first; at < end; at += stride) {
    best = max(best, min(load<i32>(values + at), load<i32>(ranks + at)));
  }
  for (let at = first; at < end; at += stride) {
    const rank = load<i32>(ranks + at);
    store<u8>(marks + (at >> 2), rank >= 0 && best <= rank ? 1 : 0);
  }
}

/**
 * Each mark, a byte of 0 or 1, becomes a bit; the bits take the place of the first marks, in words of
 * 32. What stands in the last word beyond the marks becomes 0. The memory goes on behind the marks
 * to where sixteen more would end.
 */
export function packMarks(marks: usize, count: usize): void {
  const rest = count % 16;
  for (let c: usize = 0; c < count; c += 16) {
    let bits = i8x16.bitmask(i8x16.neg(v128.load(marks + c)));
    if (c + 16 > count) bits &= (1 << (rest as i32)) - 1;
    store<u16>(marks + (c >> 3), bits);
  }
  const halves = (count + 15) >> 4;
  if (halves % 2 == 1) store<u16>(marks + 2 * halves, 0);
}
