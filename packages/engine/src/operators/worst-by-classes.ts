import type { CellValues } from '../kernels/cell-values.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { freeClasses, movesAsItLikes } from './free-classes.ts';
import type { RegionOf } from './regions.ts';
import { responding } from './shared-sweeps.ts';

/** So many pairs of classes are looked at, at most. */
const MOST_PAIRS = 2 ** 22;

/** Responders, some of whom go from each state of a class to each other, while what the others do is written down. */
interface Responders {
  readonly free: readonly number[];
  readonly written: readonly Arcs[];
}

/** Undefined where fewer than two can always go back on their moves, or where others do not have theirs written down. */
function respondersIn({ movers }: Space, responders: readonly number[]): Responders | undefined {
  const free = responders.filter((one) => movesAsItLikes(movers[one]!));
  const others = responders.filter((one) => !free.includes(one));
  const written = others.flatMap((one) => movers[one]!.written?.() ?? []);
  const goBack = free.filter((one) => (movers[one]!.mostTargets ?? 0) > 1);
  const isKnown = goBack.length > 1 && others.length > 0 && written.length === others.length;
  return isKnown ? { free, written } : undefined;
}

/**
 * The worst response by any moves, in place of `ends`, where two or more of those who respond can always go back on their
 * moves: it is then the least of a class and of all classes to which what is written down leads from it, and the rule
 * that nobody moves twice in a row keeps nothing from being reached. Says whether that is so, and whether classes are few
 * enough.
 */
export function* worstByClasses(
  space: Space,
  movers: readonly number[],
  ends: CellValues,
): Steps<boolean> {
  const responders = respondersIn(space, movers);
  if (responders === undefined) return false;
  const classes = freeClasses(space, responders.free);
  yield responding(1);
  if (classes.sizes.length ** 2 > MOST_PAIRS) return false;
  const sources = yield* sourcesOf(responders, classes);
  const least = leastReached(sources, leastOfClasses(classes, ends));
  for (let cell = 0; cell < ends.length; cell++) ends[cell] = least[classes.regionOf[cell]!]!;
  yield responding(2);
  return true;
}

/** For each class a row with 1 for each from which something that is written down leads there. */
function* sourcesOf({ free, written }: Responders, classes: RegionOf): Steps<Uint8Array> {
  const all = new Uint8Array(classes.sizes.length ** 2);
  for (const arcs of written) {
    const known = knownSources.get(arcs) ?? new Map<string, Uint8Array>();
    knownSources.set(arcs, known);
    const key = free.join();
    const sources = known.get(key) ?? (yield* leadingThere(classes, arcs));
    if (sources.length <= MOST_KEPT) known.set(key, sources);
    for (let k = 0; k < all.length; k++) all[k]! |= sources[k]!;
  }
  return all;
}

/** Kept as long as what is written down: each decision maker asks for each concept. */
const knownSources = new WeakMap<Arcs, Map<string, Uint8Array>>();

/** So many pairs are kept of each at most: a quarter of a megabyte. */
const MOST_KEPT = 2 ** 18;

function* leadingThere(
  { regionOf, sizes }: RegionOf,
  { starts, neighbours }: Arcs,
): Steps<Uint8Array> {
  const count = sizes.length;
  const sources = new Uint8Array(count * count);
  const pace = createPace();
  for (let cell = 0; cell < regionOf.length; cell++) {
    const source = regionOf[cell]!;
    const end = starts[cell + 1]!;
    for (let k = starts[cell]!; k < end; k++) {
      sources[regionOf[neighbours[k]!]! * count + source] = 1;
    }
    if (pace.spend((end - starts[cell]!) / 8)) yield responding(1);
  }
  return sources;
}

function leastOfClasses({ regionOf, sizes }: RegionOf, ends: CellValues): Int32Array {
  const least = new Int32Array(sizes.length).fill(0x7fffffff);
  for (let cell = 0; cell < ends.length; cell++) {
    if (ends[cell]! < least[regionOf[cell]!]!) least[regionOf[cell]!] = ends[cell]!;
  }
  return least;
}

/** The least of all that is reached from each class, itself included: the least of all is passed on first. */
function leastReached(sources: Uint8Array, least: Int32Array): Int32Array {
  const count = least.length;
  const reached = least.slice();
  const known = new Uint8Array(count);
  const ascending = Array.from(least.keys()).sort((a, b) => least[a]! - least[b]!);
  for (const first of ascending) {
    const open = [first];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (known[at] === 1) continue;
      known[at] = 1;
      reached[at] = least[first]!;
      for (let k = 0; k < count; k++) {
        if (sources[at * count + k] === 1 && known[k] === 0) open.push(k);
      }
    }
  }
  return reached;
}
