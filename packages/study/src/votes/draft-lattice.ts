/**
 * Drafts from one state, by how far each changes every option. One goes further than another if what the
 * other changes is part of what it changes.
 */
export interface DraftLattice {
  /** Of drafts by position those that no other of them goes further than, in ascending order. */
  farthest(among: Uint8Array): number[];
  /** The same of those that `draft` goes further than, where it is none of them. */
  farthestWithin(among: Uint8Array, draft: number): number[];
  /** All drafts whose levels lie between those of two, both included, in ascending order. */
  between(first: number, second: number): number[];
}

/** So many combinations of changes are laid out at most. */
const MOST_LAID_OUT = 2 ** 22;

/** `levels` are those of the drafts; where not all combinations are drafts, those that are not are passed over. */
export function createLattice(
  start: readonly number[],
  levels: readonly (readonly number[])[],
  most: number = MOST_LAID_OUT,
): DraftLattice {
  const axes = axesOf(start, levels);
  const size = axes.reduce((product, axis) => product * axis.levels, 1);
  return size <= most ? latticeLaidOut(axes, size, levels) : latticeByPairs(start, levels);
}

/** An option that some draft changes: its levels among the drafts, and the one from which they start. */
interface Axis {
  readonly option: number;
  readonly lowest: number;
  readonly levels: number;
  readonly start: number;
  readonly stride: number;
}

function axesOf(start: readonly number[], levels: readonly (readonly number[])[]): Axis[] {
  const axes: Axis[] = [];
  let stride = 1;
  for (const [option, here] of start.entries()) {
    let [lowest, highest] = [here, here];
    for (const draft of levels) {
      lowest = Math.min(lowest, draft[option]!);
      highest = Math.max(highest, draft[option]!);
    }
    if (lowest === highest) continue;
    const count = highest - lowest + 1;
    axes.push({ option, lowest, levels: count, start: here - lowest, stride });
    stride *= count;
  }
  return axes;
}

/** A box of combinations as an array, in which some are marked and each axis leads away from its start. */
interface Box {
  readonly marks: Uint8Array;
  readonly axes: readonly Pick<Axis, 'levels' | 'start' | 'stride'>[];
}

/** The marked places of a box that no marked place goes further than: two looks for each axis and place. */
function farthestIn({ marks, axes }: Box): number[] {
  // Marked, or something further is.
  const beyond = marks.slice();
  for (const axis of axes) spreadBack(beyond, axis);
  const found: number[] = [];
  for (let place = 0; place < marks.length; place++) {
    if (marks[place] === 1 && !axes.some((axis) => leadsOn(beyond, axis, place))) found.push(place);
  }
  return found;
}

/** Marks along an axis whatever has a marked place further from the start. */
function spreadBack(marks: Uint8Array, { levels, start, stride }: Box['axes'][number]): void {
  const block = stride * levels;
  for (let base = 0; base < marks.length; base += block) {
    for (let level = levels - 2; level >= start; level--) takeIn(marks, base, level, 1, stride);
    for (let level = 1; level <= start; level++) takeIn(marks, base, level, -1, stride);
  }
}

function takeIn(
  marks: Uint8Array,
  base: number,
  level: number,
  step: number,
  stride: number,
): void {
  const here = base + level * stride;
  const further = here + step * stride;
  for (let k = 0; k < stride; k++) marks[here + k]! |= marks[further + k]!;
}

/** Whether one step further along an axis there is a mark. */
function leadsOn(
  marks: Uint8Array,
  { levels, start, stride }: Box['axes'][number],
  place: number,
): boolean {
  const level = Math.floor(place / stride) % levels;
  return (
    (level >= start && level + 1 < levels && marks[place + stride] === 1) ||
    (level <= start && level > 0 && marks[place - stride] === 1)
  );
}

function latticeLaidOut(
  axes: readonly Axis[],
  size: number,
  levels: readonly (readonly number[])[],
): DraftLattice {
  const placeOf = (draft: readonly number[]) =>
    axes.reduce((sum, { option, lowest, stride }) => sum + (draft[option]! - lowest) * stride, 0);
  const places = levels.map(placeOf);
  const draftAt = new Int32Array(size).fill(-1);
  for (const [draft, place] of places.entries()) draftAt[place] = draft;
  const levelAt = ({ levels: count, stride }: Axis, place: number) =>
    Math.floor(place / stride) % count;
  const home = axes.reduce((sum, { start, stride }) => sum + start * stride, 0);

  /** The places between two, the first axis in which they part varying fastest. */
  function placesBetween(first: number, second: number) {
    let stride = 1;
    const boxAxes: { levels: number; start: number; stride: number }[] = [];
    let found = [first];
    for (const axis of axes) {
      const by = levelAt(axis, second) - levelAt(axis, first);
      if (by === 0) continue;
      const step = Math.sign(by) * axis.stride;
      const before = found;
      found = Array.from({ length: Math.abs(by) + 1 }, (_, k) => k).flatMap((k) =>
        before.map((place) => place + k * step),
      );
      boxAxes.push({ levels: Math.abs(by) + 1, start: 0, stride });
      stride *= Math.abs(by) + 1;
    }
    return { places: found, axes: boxAxes };
  }

  const drafts = (found: readonly number[]) =>
    found
      .map((place) => draftAt[place]!)
      .filter((draft) => draft >= 0)
      .sort((a, b) => a - b);
  return {
    farthest(among) {
      const marks = new Uint8Array(size);
      for (const [draft, place] of places.entries()) marks[place] = among[draft]!;
      return drafts(farthestIn({ marks, axes }));
    },
    farthestWithin(among, draft) {
      const box = placesBetween(home, places[draft]!);
      const marks = Uint8Array.from(box.places, (place) =>
        draftAt[place] === -1 ? 0 : among[draftAt[place]!]!,
      );
      return drafts(farthestIn({ marks, axes: box.axes }).map((k) => box.places[k]!));
    },
    between: (first, second) => drafts(placesBetween(places[first]!, places[second]!).places),
  };
}

/** Where there are too many combinations the drafts are compared with each other, farthest first. */
function latticeByPairs(
  start: readonly number[],
  levels: readonly (readonly number[])[],
): DraftLattice {
  const distances = levels.map((draft) =>
    draft.reduce((sum, level, k) => sum + Math.abs(level - start[k]!), 0),
  );
  const byDistance = [...levels.keys()].sort((a, b) => distances[b]! - distances[a]!);
  const isPart = (part: number, whole: number) => isBetween(levels[part]!, start, levels[whole]!);
  const farthest = (among: Uint8Array, within?: number): number[] => {
    const found: number[] = [];
    for (const draft of byDistance) {
      if (among[draft] === 0 || (within !== undefined && !isPart(draft, within))) continue;
      if (!found.some((farther) => isPart(draft, farther))) found.push(draft);
    }
    return found.sort((a, b) => a - b);
  };
  return {
    farthest: (among) => farthest(among),
    farthestWithin: farthest,
    between: (first, second) =>
      [...levels.keys()].filter((draft) =>
        isBetween(levels[draft]!, levels[first]!, levels[second]!),
      ),
  };
}

/** Whether each level lies between those of two states: what is given up of the way from one to the other. */
export function isBetween(
  levels: readonly number[],
  start: readonly number[],
  end: readonly number[],
): boolean {
  return levels.every((level, k) => {
    const [low, high] = [Math.min(start[k]!, end[k]!), Math.max(start[k]!, end[k]!)];
    return low <= level && level <= high;
  });
}
