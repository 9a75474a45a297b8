/**
 * Every choice of one item from each of exactly `size` of the lists, in the order of the lists and
 * of their items; choices of earlier lists change last.
 */
export function* choices<T>(lists: readonly (readonly T[])[], size: number): Generator<T[]> {
  for (const chosen of subsets(lists, size)) {
    const places = chosen.map(() => 0);
    for (let moved = 0; moved >= 0; ) {
      yield chosen.map((list, k) => list[places[k]!]!);
      moved = size - 1;
      while (moved >= 0 && ++places[moved]! === chosen[moved]!.length) places[moved--] = 0;
    }
  }
}

/** Every subset of that size, those with earlier items first. */
function* subsets<T>(items: readonly T[], size: number): Generator<T[]> {
  const places = Array.from({ length: size }, (_, k) => k);
  for (;;) {
    yield places.map((place) => items[place]!);
    let moved = size - 1;
    while (moved >= 0 && places[moved] === items.length - size + moved) moved--;
    if (moved < 0) return;
    places[moved]!++;
    for (let k = moved + 1; k < size; k++) places[k] = places[k - 1]! + 1;
  }
}
