/** Cells by their keys, those with the same key in their order. Few keys are many cells each. */
export function sortByKey(cells: Int32Array, keys: Float64Array): Int32Array {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const places = new Map<number, number>();
  let place = 0;
  for (const key of [...counts.keys()].sort((a, b) => a - b)) {
    places.set(key, place);
    place += counts.get(key)!;
  }
  const sorted = new Int32Array(cells.length);
  for (let k = 0; k < cells.length; k++) {
    const at = places.get(keys[k]!)!;
    sorted[at] = cells[k]!;
    places.set(keys[k]!, at + 1);
  }
  return sorted;
}
