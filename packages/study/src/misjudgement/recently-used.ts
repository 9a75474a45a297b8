/** What was found for some keys, as long as it is asked for again soon: it all fits a number of bytes. */
export interface RecentlyUsed<T> {
  get(key: string): T | undefined;
  /** Keeps what takes about so many bytes. */
  set(key: string, value: T, bytes: number): void;
}

/**
 * Once half of the room is filled by what was asked for since, what was not is let go of. So nothing has to be put in
 * order where something is asked for.
 */
export function recentlyUsed<T>(room: number): RecentlyUsed<T> {
  type Kept = { readonly value: T; readonly bytes: number };
  let recent = new Map<string, Kept>();
  let earlier = new Map<string, Kept>();
  let filled = 0;
  const keep = (key: string, kept: Kept) => {
    if (filled > 0 && filled + kept.bytes > room / 2) {
      earlier = recent;
      recent = new Map();
      filled = 0;
    }
    recent.set(key, kept);
    filled += kept.bytes;
  };
  return {
    get(key) {
      const found = recent.get(key);
      if (found !== undefined) return found.value;
      const before = earlier.get(key);
      if (before === undefined) return undefined;
      earlier.delete(key);
      keep(key, before);
      return before.value;
    },
    set: (key, value, bytes) => keep(key, { value, bytes }),
  };
}
