// The folds over dense arrays, a vector of cells at a time. AssemblyScript, compiled by
// `npm run generate` once for each kind of integer that arrays are made of.
//
// All parameters are addresses and sizes in bytes; a cell takes those of a Cell. What each kernel
// means stands at its namesake among the plain kernels in ../src/kernels/, which is its oracle.
//
// Rows and arrays hold a vector of cells at least. Where they do not fill the vectors, the last one is
// taken once more, from where it ends with the row: all that is done here may be done twice.

/** What the arrays are made of. The script that compiles this puts i8 and i16 here as well. */
type Cell = i32;

/** Bytes of a cell. */
const CELL: usize = sizeof<Cell>();

/** Marks 'no such value' in a minimum: the largest number that a cell can hold. */
const NOTHING: i32 = 0x7fffffff >>> (32 - 8 * (CELL as i32));

/** No value is as low. */
const LOWEST: i32 = -NOTHING - 1;

/** Bytes of a row that are folded at a time, so that what is read twice stays in the cache. */
const ROW: usize = 8192;

/** Bytes that a vector holds. */
const VECTOR: usize = 16;

/** The start of the vector after that at `c`, or of the last one; `width` after the last. */
@inline
function next(c: usize, width: usize): usize {
  const last = width - VECTOR;
  return c == last ? width : min<usize>(c + VECTOR, last);
}

/** The smaller or the greater of each pair: `kept` is 0 or -1, see Kept among the plain kernels. */
@inline
function pick(a: v128, b: v128, kept: v128): v128 {
  return v128.xor(v128.min<Cell>(v128.xor(a, kept), v128.xor(b, kept)), kept);
}

@inline
function pickOne(a: i32, b: i32, kept: i32): i32 {
  const left = a ^ kept;
  const right = b ^ kept;
  return (left < right ? left : right) ^ kept;
}

/** The cell at an address. */
@inline
function get(at: usize): i32 {
  return load<Cell>(at) as i32;
}

@inline
function put(at: usize, value: i32): void {
  store<Cell>(at, value as Cell);
}

/** The same number in all cells of a vector. */
@inline
function all(value: i32): v128 {
  return v128.splat<Cell>(value as Cell);
}

/** How many cells take so many bytes: as many bytes take the marks that stand beside them. */
@inline
function cellsIn(bytes: usize): usize {
  return bytes / CELL;
}

/** NOTHING beside the bytes that are 0, no bits beside those that are 1. */
@inline
function hidden(feasible: usize): v128 {
  return v128.and(v128.sub<Cell>(readMarks(feasible), all(1)), all(NOTHING));
}

/** As many bytes as a vector has cells, each as a cell. */
@inline
function readMarks(at: usize): v128 {
  if (CELL == 1) return v128.load(at);
  if (CELL == 2) return i16x8.extend_low_i8x16_u(v128.load64_zero(at));
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at)));
}

/** Writes as many bytes, 1 where the mask is set. */
@inline
function writeMarks(at: usize, mask: v128): void {
  const ones = i8x16.splat(1);
  if (CELL == 1) {
    v128.store(at, v128.and(mask, ones));
    return;
  }
  const words = CELL == 2 ? mask : i16x8.narrow_i32x4_s(mask, mask);
  const bytes = v128.and(i8x16.narrow_i16x8_s(words, words), ones);
  if (CELL == 2) v128.store64_lane(at, bytes, 0);
  else v128.store32_lane(at, bytes, 0);
}

@inline
function states(values: v128, ranks: v128): v128 {
  return v128.and(v128.ge<Cell>(ranks, all(0)), v128.le<Cell>(values, ranks));
}

/**
 * Whether a line lies in vectors: its cells fill some, or several lines fill one, and a level takes
 * half of one or less.
 */
@inline
function isPacked(stride: usize, levels: usize): bool {
  const span = stride * levels;
  return stride <= 8 && isPower(stride) && (span % VECTOR == 0 || (span < VECTOR && isPower(span)));
}

@inline
function isPower(bytes: usize): bool {
  return (bytes & (bytes - 1)) == 0;
}

/** Changes every two neighbouring runs of so many bytes: 1, 2, 4 or 8. */
@inline
function swapRuns(vector: v128, bytes: usize): v128 {
  if (bytes == 8) return v128.shuffle<i64>(vector, vector, 1, 0);
  if (bytes == 4) return v128.shuffle<i32>(vector, vector, 1, 0, 3, 2);
  if (bytes == 2) return v128.shuffle<i16>(vector, vector, 1, 0, 3, 2, 5, 4, 7, 6);
  return v128.shuffle<i8>(vector, vector, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14);
}

/** All bits of the first of every two neighbouring runs of so many bytes. */
@inline
function firstOfTwo(bytes: usize): v128 {
  if (bytes == 8) return i64x2(-1, 0);
  if (bytes == 4) return i32x4(-1, 0, -1, 0);
  return bytes == 2 ? i32x4.splat(0xffff) : i16x8.splat(0xff);
}

/** Each cell takes what is kept of all cells of its line in the vector. */
@inline
function foldLanes(vector: v128, stride: usize, span: usize, kept: v128): v128 {
  let folded = vector;
  if (span > 8) folded = pick(folded, swapRuns(folded, 8), kept);
  if (stride <= 4 && span > 4) folded = pick(folded, swapRuns(folded, 4), kept);
  if (CELL <= 2 && stride <= 2 && span > 2) folded = pick(folded, swapRuns(folded, 2), kept);
  if (CELL == 1 && stride == 1 && span > 1) folded = pick(folded, swapRuns(folded, 1), kept);
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
  const keep = all(kept);
  if (isPacked(stride, levels)) {
    foldPacked(values, bytes, stride, span, keep);
    return;
  }
  for (let outer = values; outer < end; outer += span) {
    if (stride < VECTOR) {
      for (let at = outer; at < outer + stride; at += CELL) foldOne(at, stride, span, kept);
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

/** The width of the row that begins at `first`; a rest under a vector goes with the row before. */
@inline
function rowAt(first: usize, stride: usize): usize {
  const left = stride - first;
  return left < ROW + VECTOR ? left : ROW;
}

@inline
function foldPacked(values: usize, bytes: usize, stride: usize, span: usize, kept: v128): void {
  if (span < VECTOR) {
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
  let best = get(first);
  for (let at = first + stride; at < first + span; at += stride) {
    best = pickOne(best, get(at), kept);
  }
  for (let at = first; at < first + span; at += stride) put(at, best);
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
  const keep = all(kept);
  if (levels == 2 && stride <= 8 && isPower(stride)) {
    const first = firstOfTwo(stride);
    for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
      const vector = v128.load(values + c);
      const folded = pick(vector, swapRuns(vector, stride), keep);
      v128.store(values + c, v128.bitselect(folded, vector, first));
    }
    return;
  }
  for (let outer = values; outer < end; outer += span) {
    for (let row = outer + span - 2 * stride; row >= outer; row -= stride) {
      if (stride >= VECTOR) takeRow(row, row + stride, stride, keep);
      else {
        for (let at = row; at < row + stride; at += CELL) {
          put(at, pickOne(get(at), get(at + stride), kept));
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
  const least = all(0);
  let changed = all(0);
  for (let outer = values; outer < end; outer += span) {
    for (let first: usize = 0; first < stride; first += ROW) {
      const width = rowAt(first, stride);
      gather(outer + first, width, stride, levels, row, least);
      for (let at = outer + first; at < outer + span; at += stride) {
        const marks: usize = feasible == 0 ? 0 : feasible + cellsIn(at - values);
        changed = v128.or(changed, spread(at, marks, width, row));
      }
      if (width + first == stride) break;
    }
  }
  return v128.any_true(changed) ? 1 : 0;
}

@inline
function spread(at: usize, marks: usize, width: usize, row: usize): v128 {
  let changed = all(0);
  if (marks == 0) {
    for (let c: usize = 0; c < width; c = next(c, width)) {
      const value = v128.load(row + c);
      changed = v128.or(changed, v128.xor(value, v128.load(at + c)));
      v128.store(at + c, value);
    }
    return changed;
  }
  for (let c: usize = 0; c < width; c = next(c, width)) {
    const value = v128.or(v128.load(row + c), hidden(marks + cellsIn(c)));
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
  const least = all(0);
  let changed = all(0);
  const block = max<usize>(span, VECTOR);
  for (let outer: usize = 0; outer < bytes; outer += block) {
    // Lines of two cells may leave half a vector at the end.
    const first = values + min<usize>(outer, bytes - block);
    const folded = foldLanes(gatherPacked(first, block, least), stride, span, least);
    for (let at = first; at < first + block; at += VECTOR) {
      const hide = feasible == 0 ? all(0) : hidden(feasible + cellsIn(at - values));
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
    for (let first = outer; first < outer + stride; first += CELL) {
      let least = NOTHING;
      for (let at = first; at < first + span; at += stride) least = min(least, get(at));
      for (let at = first; at < first + span; at += stride) {
        const isState = feasible == 0 || load<u8>(feasible + cellsIn(at - values)) == 1;
        const value = isState ? least : NOTHING;
        changed |= value ^ get(at);
        put(at, value);
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
      for (let first = outer; first < outer + stride; first += CELL) {
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
    const value = get(values + k);
    second = min(second, max(least, value));
    least = min(least, value);
  }
  for (let k: usize = 0; k < span; k += stride) {
    const other = get(values + k) == least ? second : least;
    put(out + k, min(other, get(out + k)));
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
  const nothing = all(NOTHING);
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
      v128.store(second + c, v128.min<Cell>(v128.load(second + c), v128.max<Cell>(least, value)));
      v128.store(row + c, v128.min<Cell>(least, value));
    }
    for (; c < width; c += CELL) {
      const value = get(from + k + c);
      const least = get(row + c);
      put(second + c, min(get(second + c), max(least, value)));
      put(row + c, min(least, value));
    }
  }
}

/** The cell that holds the least value takes the second; where two hold it, both are the same. */
@inline
function takeOther(from: usize, into: usize, width: usize, row: usize, second: usize): void {
  for (let c: usize = 0; c < width; c = next(c, width)) {
    const least = v128.load(row + c);
    const isLeast = v128.eq<Cell>(v128.load(from + c), least);
    const other = v128.bitselect(v128.load(second + c), least, isLeast);
    v128.store(into + c, v128.min<Cell>(other, v128.load(into + c)));
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
  const least = all(0);
  for (let outer: usize = 0; outer < bytes; outer += span) {
    if (stride < VECTOR) {
      for (let first = outer; first < outer + stride; first += CELL) {
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
    put(out + at, min(least, get(out + at)));
    least = min(least, get(values + at));
  }
}

// Cell by cell

export function lower(values: usize, other: usize, bytes: usize): i32 {
  let changed = all(0);
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    const value = v128.load(values + c);
    const smaller = v128.min<Cell>(value, v128.load(other + c));
    changed = v128.or(changed, v128.xor(value, smaller));
    v128.store(values + c, smaller);
  }
  return v128.any_true(changed) ? 1 : 0;
}

export function copy(values: usize, out: usize, bytes: usize): void {
  memory.copy(out, values, bytes);
}

export function raise(values: usize, other: usize, bytes: usize): void {
  takeRow(values, other, bytes, all(-1));
}

export function takeStates(folded: usize, feasible: usize, out: usize, bytes: usize): i32 {
  return v128.any_true(spread(out, feasible, bytes, folded)) ? 1 : 0;
}

export function hideInfeasible(feasible: usize, out: usize, bytes: usize): void {
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    v128.store(out + c, v128.or(v128.load(out + c), hidden(feasible + cellsIn(c))));
  }
}

export function hideUnranked(values: usize, ranks: usize, bytes: usize): void {
  const nothing = all(NOTHING);
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    const unranked = v128.shr<Cell>(v128.load(ranks + c), 8 * (CELL as i32) - 1);
    v128.store(values + c, v128.bitselect(nothing, v128.load(values + c), unranked));
  }
}

export function markAtMost(values: usize, ranks: usize, marks: usize, bytes: usize): void {
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    writeMarks(marks + cellsIn(c), states(v128.load(values + c), v128.load(ranks + c)));
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
      for (let first = outer; first < outer + stride; first += CELL) {
        markOnes(values, ranks, marks, first, stride, span);
      }
      continue;
    }
    for (let first: usize = 0; first < stride; first += ROW) {
      const width = rowAt(first, stride);
      const from = outer + first;
      gatherKept(values + from, ranks + from, width, stride, levels, row);
      for (let at = from; at < outer + span; at += stride) {
        markRow(row, ranks + at, marks + cellsIn(at), width);
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
      const kept = v128.min<Cell>(v128.load(values + k + c), v128.load(ranks + k + c));
      v128.store(row + c, v128.max<Cell>(v128.load(row + c), kept));
    }
  }
}

@inline
function markRow(row: usize, ranks: usize, marks: usize, width: usize): void {
  for (let c: usize = 0; c < width; c = next(c, width)) {
    writeMarks(marks + cellsIn(c), states(v128.load(row + c), v128.load(ranks + c)));
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
  const greatest = all(-1);
  const block = max<usize>(span, VECTOR);
  for (let outer: usize = 0; outer < bytes; outer += block) {
    const first = min<usize>(outer, bytes - block);
    let best = all(LOWEST);
    for (let at = first; at < first + block; at += VECTOR) {
      best = v128.max<Cell>(best, v128.min<Cell>(v128.load(values + at), v128.load(ranks + at)));
    }
    best = foldLanes(best, stride, span, greatest);
    for (let at = first; at < first + block; at += VECTOR) {
      writeMarks(marks + cellsIn(at), states(best, v128.load(ranks + at)));
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
  let best = LOWEST;
  for (let at = first; at < end; at += stride) {
    best = max(best, min(get(values + at), get(ranks + at)));
  }
  for (let at = first; at < end; at += stride) {
    const rank = get(ranks + at);
    store<u8>(marks + cellsIn(at), rank >= 0 && best <= rank ? 1 : 0);
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

// lowerSorted: the steps of a block are gone through once, with a vector of groups from each of its windows.

/** Cells that share a mark: 2 to this power. */
const MARK: i32 = 6;

/** Bytes of a number, and of a block before its windows and with them. */
const NUMBER: usize = 4;
const HEAD: usize = 3 * NUMBER;
const BLOCK: usize = HEAD + 8 * NUMBER;

export function lowerSorted(
  values: usize,
  numbers: usize,
  blocks: i32,
  stretches: usize,
  stretchesEnd: usize,
  marks: usize,
  now: i32,
  since: i32,
): i32 {
  const first = numbers + NUMBER;
  const end = first + BLOCK * blocks;
  for (let block = first; block < end; block += BLOCK) {
    const fell = hasFallen(block, stretches, stretchesEnd, marks, since);
    store<i32>(block, fell ? 1 : 0);
  }
  let fell = false;
  let visited: i32 = 0;
  for (let block = first; block < end; block += BLOCK) {
    if (load<i32>(block) == 0) continue;
    visited += cellsOf(block);
    if (lowerBlock(values, numbers, block, marks, now)) fell = true;
  }
  store<i32>(numbers, visited);
  return fell ? 1 : 0;
}

/** Whether something fell in a block since then. */
@inline
function hasFallen(
  block: usize,
  stretches: usize,
  stretchesEnd: usize,
  marks: usize,
  since: i32,
): bool {
  const first = load<i32>(block, HEAD);
  const last = load<i32>(block, HEAD + 6 * NUMBER) + (cellsIn(VECTOR) as i32) - 1;
  for (let at = stretches; at < stretchesEnd; at += 2 * NUMBER) {
    const end = markAt(marks, last + load<i32>(at, NUMBER));
    for (let mark = markAt(marks, first + load<i32>(at)); mark <= end; mark += NUMBER) {
      if (load<i32>(mark) >= since) return true;
    }
  }
  return false;
}

@inline
function markAt(marks: usize, cell: i32): usize {
  return marks + NUMBER * ((cell >> MARK) as usize);
}

/** How many cells all groups of a block have. */
@inline
function cellsOf(block: usize): i32 {
  let groups: i32 = 0;
  for (let k: usize = 0; k < 4; k++) {
    groups += popcnt(load<i32>(block + HEAD + NUMBER + 2 * NUMBER * k));
  }
  return groups * (load<i32>(block, 2 * NUMBER) - load<i32>(block, NUMBER));
}

/** NOTHING in the cells whose bit is not set. */
@inline
function unset(bits: i32): v128 {
  if (CELL == 1) {
    const own = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
    const low = i8x16.splat(bits as i8);
    const given = v128.shuffle<i64>(low, i8x16.splat((bits >> 8) as i8), 0, 2);
    return v128.and(v128.eq<Cell>(v128.and(given, own), all(0)), all(NOTHING));
  }
  const own = CELL == 2 ? i16x8(1, 2, 4, 8, 16, 32, 64, 128) : i32x4(1, 2, 4, 8);
  return v128.and(v128.eq<Cell>(v128.and(all(bits), own), all(0)), all(NOTHING));
}

/**
 * `better` holds for each group the least value of what ranks higher than the state before, `soFar` that of all
 * states before. `better` stays where a state ties with the one before, otherwise it becomes `soFar`, which is
 * no greater.
 */
function lowerBlock(values: usize, numbers: usize, block: usize, marks: usize, now: i32): bool {
  const window = block + HEAD;
  const cell0 = load<i32>(window);
  const cell1 = load<i32>(window, 2 * NUMBER);
  const cell2 = load<i32>(window, 4 * NUMBER);
  const cell3 = load<i32>(window, 6 * NUMBER);
  const at0 = values + CELL * (cell0 as usize);
  const at1 = values + CELL * (cell1 as usize);
  const at2 = values + CELL * (cell2 as usize);
  const at3 = values + CELL * (cell3 as usize);
  const unset0 = unset(load<i32>(window, NUMBER));
  const unset1 = unset(load<i32>(window, 3 * NUMBER));
  const unset2 = unset(load<i32>(window, 5 * NUMBER));
  const unset3 = unset(load<i32>(window, 7 * NUMBER));
  let soFar0 = all(NOTHING);
  let soFar1 = soFar0;
  let soFar2 = soFar0;
  let soFar3 = soFar0;
  // What may fall only to NOTHING does not fall.
  let better0 = soFar0;
  let better1 = soFar0;
  let better2 = soFar0;
  let better3 = soFar0;
  let fell = false;
  const end = numbers + NUMBER * (load<i32>(block, 2 * NUMBER) as usize);
  for (let at = numbers + NUMBER * (load<i32>(block, NUMBER) as usize); at < end; at += NUMBER) {
    const step = load<i32>(at);
    const distance = step ^ (step >> 31);
    if (step < 0) {
      better0 = v128.or(soFar0, unset0);
      better1 = v128.or(soFar1, unset1);
      better2 = v128.or(soFar2, unset2);
      better3 = v128.or(soFar3, unset3);
    }
    const shift = CELL * (distance as usize);
    const before0 = v128.load(at0 + shift);
    const before1 = v128.load(at1 + shift);
    const before2 = v128.load(at2 + shift);
    const before3 = v128.load(at3 + shift);
    const after0 = v128.min<Cell>(before0, better0);
    const after1 = v128.min<Cell>(before1, better1);
    const after2 = v128.min<Cell>(before2, better2);
    const after3 = v128.min<Cell>(before3, better3);
    soFar0 = v128.min<Cell>(soFar0, after0);
    soFar1 = v128.min<Cell>(soFar1, after1);
    soFar2 = v128.min<Cell>(soFar2, after2);
    soFar3 = v128.min<Cell>(soFar3, after3);
    const change0 = v128.xor(before0, after0);
    const change1 = v128.xor(before1, after1);
    const change2 = v128.xor(before2, after2);
    const change3 = v128.xor(before3, after3);
    const change = v128.or(v128.or(change0, change1), v128.or(change2, change3));
    if (!v128.any_true(change)) continue;
    fell = true;
    putFallen(at0 + shift, after0, change0, marks, cell0 + distance, now);
    putFallen(at1 + shift, after1, change1, marks, cell1 + distance, now);
    putFallen(at2 + shift, after2, change2, marks, cell2 + distance, now);
    putFallen(at3 + shift, after3, change3, marks, cell3 + distance, now);
  }
  return fell;
}

/** Writes a window, if something in it fell, and its marks. */
@inline
function putFallen(
  at: usize,
  after: v128,
  change: v128,
  marks: usize,
  cell: i32,
  now: i32,
): void {
  if (!v128.any_true(change)) return;
  v128.store(at, after);
  store<i32>(markAt(marks, cell), now);
  store<i32>(markAt(marks, cell + (cellsIn(VECTOR) as i32) - 1), now);
}

// lowerRows: groups whose cells are neighbours are put side by side first, as many as a vector has cells, and back
// where something fell.

/** Bytes of a block of such groups before their first cells. */
const ROWS_HEAD: usize = 4 * NUMBER;

/** Where the groups stand side by side in the room for rows: behind what is being transposed. */
const TILE: usize = 2 * VECTOR * VECTOR;

export function lowerRows(
  values: usize,
  numbers: usize,
  blocks: i32,
  size: i32,
  marks: usize,
  now: i32,
  since: i32,
  room: usize,
): i32 {
  const first = numbers + NUMBER;
  const length = ROWS_HEAD + NUMBER * cellsIn(VECTOR);
  const end = first + length * blocks;
  for (let block = first; block < end; block += length) {
    store<i32>(block, hasFallenInRows(block, size, marks, since) ? 1 : 0);
  }
  let fell = false;
  let visited: i32 = 0;
  for (let block = first; block < end; block += length) {
    if (load<i32>(block) == 0) continue;
    const groups = load<i32>(block, 3 * NUMBER);
    visited += groups * (load<i32>(block, 2 * NUMBER) - load<i32>(block, NUMBER));
    gatherRows(values, block, size, room);
    if (!lowerTile(numbers, block, room + TILE)) continue;
    fell = true;
    spreadRows(values, block, groups, size, marks, now, room);
  }
  store<i32>(numbers, visited);
  return fell ? 1 : 0;
}

@inline
function hasFallenInRows(block: usize, size: i32, marks: usize, since: i32): bool {
  const last = block + ROWS_HEAD + NUMBER * (load<i32>(block, 3 * NUMBER) as usize);
  for (let at = block + ROWS_HEAD; at < last; at += NUMBER) {
    const cell = load<i32>(at);
    const end = markAt(marks, cell + size - 1);
    for (let mark = markAt(marks, cell); mark <= end; mark += NUMBER) {
      if (load<i32>(mark) >= since) return true;
    }
  }
  return false;
}

/** The cells of two vectors by turns: the first half of both, and the second. */
@inline
function firstByTurns(a: v128, b: v128): v128 {
  if (CELL == 1) return i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  if (CELL == 2) return i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
  return i32x4.shuffle(a, b, 0, 4, 1, 5);
}

@inline
function secondByTurns(a: v128, b: v128): v128 {
  if (CELL == 1) {
    return i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  }
  if (CELL == 2) return i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
  return i32x4.shuffle(a, b, 2, 6, 3, 7);
}

/**
 * Transposes as many vectors as one has cells, which lie one after the other at `room`. Returns where they are then:
 * there or behind.
 */
@inline
function transpose(room: usize): usize {
  const half = (VECTOR * cellsIn(VECTOR)) / 2;
  let from = room;
  let to = room + VECTOR * VECTOR;
  for (let cells: usize = cellsIn(VECTOR); cells > 1; cells >>= 1) {
    for (let k: usize = 0; k < half; k += VECTOR) {
      const a = v128.load(from + k);
      const b = v128.load(from + half + k);
      v128.store(to + 2 * k, firstByTurns(a, b));
      v128.store(to + 2 * k + VECTOR, secondByTurns(a, b));
    }
    const other = from;
    from = to;
    to = other;
  }
  return from;
}

/** Puts the groups of a block side by side: vector k of the tile holds cell k of each. */
@inline
function gatherRows(values: usize, block: usize, size: i32, room: usize): void {
  const lanes = cellsIn(VECTOR);
  const bytes = CELL * (size as usize);
  for (let c: usize = 0; c < bytes; c += VECTOR) {
    for (let lane: usize = 0; lane < lanes; lane++) {
      const row = values + CELL * (load<i32>(block + ROWS_HEAD + NUMBER * lane) as usize) + c;
      v128.store(room + VECTOR * lane, v128.load(row));
    }
    memory.copy(room + TILE + c * lanes, transpose(room), VECTOR * lanes);
  }
}

/** Lowers the groups that stand side by side; see lowerBlock. */
@inline
function lowerTile(numbers: usize, block: usize, tile: usize): bool {
  let soFar = all(NOTHING);
  let better = soFar;
  let changes = all(0);
  const end = numbers + NUMBER * (load<i32>(block, 2 * NUMBER) as usize);
  for (let at = numbers + NUMBER * (load<i32>(block, NUMBER) as usize); at < end; at += NUMBER) {
    const step = load<i32>(at);
    if (step < 0) better = soFar;
    const place = tile + VECTOR * ((step ^ (step >> 31)) as usize);
    const before = v128.load(place);
    const after = v128.min<Cell>(before, better);
    soFar = v128.min<Cell>(soFar, after);
    changes = v128.or(changes, v128.xor(before, after));
    v128.store(place, after);
  }
  return v128.any_true(changes);
}

/** Puts what fell back into its groups, and marks it. */
@inline
function spreadRows(
  values: usize,
  block: usize,
  groups: i32,
  size: i32,
  marks: usize,
  now: i32,
  room: usize,
): void {
  const lanes = cellsIn(VECTOR);
  const bytes = CELL * (size as usize);
  for (let c: usize = 0; c < bytes; c += VECTOR) {
    memory.copy(room, room + TILE + c * lanes, VECTOR * lanes);
    const rows = transpose(room);
    for (let lane: usize = 0; lane < (groups as usize); lane++) {
      const first = load<i32>(block + ROWS_HEAD + NUMBER * lane);
      const row = values + CELL * (first as usize) + c;
      const after = v128.load(rows + VECTOR * lane);
      if (!v128.any_true(v128.xor(v128.load(row), after))) continue;
      v128.store(row, after);
      store<i32>(markAt(marks, first + (cellsIn(c) as i32)), now);
    }
  }
}

// fill

export function fill(values: usize, bytes: usize, value: i32): void {
  const vector = all(value);
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) v128.store(values + c, vector);
}

// Truths, four cells to a word of 32 bits, whatever a cell is.

export function both(one: usize, other: usize, out: usize, bytes: usize): void {
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    v128.store(out + c, v128.and(v128.load(one + c), v128.load(other + c)));
  }
}

export function either(one: usize, other: usize, out: usize, bytes: usize): void {
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    v128.store(out + c, v128.or(v128.load(one + c), v128.load(other + c)));
  }
}

export function alike(one: usize, other: usize, out: usize, bytes: usize): void {
  const ones = i8x16.splat(1);
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    v128.store(out + c, v128.xor(v128.xor(v128.load(one + c), v128.load(other + c)), ones));
  }
}

export function opposite(truth: usize, out: usize, bytes: usize): void {
  const ones = i8x16.splat(1);
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    v128.store(out + c, v128.xor(v128.load(truth + c), ones));
  }
}

/** May be done twice: the second time there is no difference. */
export function addDifference(
  sums: usize,
  bytes: usize,
  truth: usize,
  before: usize,
  weight: i32,
): void {
  const times = i32x4.splat(weight);
  for (let c: usize = 0; c < bytes; c = next(c, bytes)) {
    const now = v128.load(truth + c);
    const difference = i32x4.mul(i32x4.sub(now, v128.load(before + c)), times);
    v128.store(sums + c, i32x4.add(v128.load(sums + c), difference));
    v128.store(before + c, now);
  }
}

// Keys: numbers of 32 bits, whatever a cell is; so are the entries of their table.

/** Bytes of a key. */
const KEY: usize = 4;

/** `second` is 0, and its range 1, where there is one digit. Not to be done twice: the rest goes key by key. */
export function appendDigits(
  keys: usize,
  bytes: usize,
  first: usize,
  range: i32,
  second: usize,
  secondRange: i32,
): void {
  const count = bytes / KEY;
  const whole = bytes / VECTOR * (VECTOR / KEY);
  const times = i32x4.splat(range * secondRange);
  const secondTimes = i32x4.splat(secondRange);
  for (let c: usize = 0; c < whole; c += VECTOR / KEY) {
    const at = keys + KEY * c;
    let sum = i32x4.add(
      i32x4.mul(v128.load(at), times),
      i32x4.mul(readBytes(first + c), secondTimes),
    );
    if (second != 0) sum = i32x4.add(sum, readBytes(second + c));
    v128.store(at, sum);
  }
  for (let c = whole; c < count; c++) {
    const at = keys + KEY * c;
    const low: i32 = second == 0 ? 0 : load<u8>(second + c);
    store<i32>(at, (load<i32>(at) * range + (load<u8>(first + c) as i32)) * secondRange + low);
  }
}

/** Four bytes, each as a number of 32 bits. */
@inline
function readBytes(at: usize): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at)));
}

export function markKeys(keys: usize, bytes: usize, table: usize): void {
  for (let at = keys; at < keys + bytes; at += KEY) store<i32>(entryOf(load<i32>(at), table), 1);
}

/** The address of the entry after a key, or of the first for what is negative. */
@inline
function entryOf(key: i32, table: usize): usize {
  return table + KEY * ((max<i32>(key, -1) + 1) as usize);
}

export function numberMarks(marks: usize, bytes: usize, count: i32): i32 {
  let after = count;
  for (let at = marks; at < marks + bytes; at += KEY) {
    const mark = load<i32>(at);
    const isOne = (mark == 1) as i32;
    store<i32>(at, isOne ? after : mark);
    after += isOne;
  }
  return after;
}

export function lookUp(keys: usize, table: usize, out: usize, bytes: usize): void {
  const count = cellsIn(bytes);
  for (let c: usize = 0; c < count; c++) {
    put(out + CELL * c, load<i32>(entryOf(load<i32>(keys + KEY * c), table)));
  }
}
