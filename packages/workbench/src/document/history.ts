/** Steps back and forth over snapshots of anything. */
export interface History<T> {
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
}

/** What was before (or after) something was done, and what that was. */
interface Step<T> {
  readonly label: string;
  readonly snapshot: T;
}

export interface Travel<T> {
  readonly snapshot: T;
  readonly history: History<T>;
}

const LONGEST = 200;

export function emptyHistory<T>(): History<T> {
  return { past: [], future: [] };
}

/** Remembers how things stood before something is done; what was undone is forgotten. */
export function remember<T>({ past }: History<T>, before: T, label: string): History<T> {
  return { past: [...past.slice(1 - LONGEST), { label, snapshot: before }], future: [] };
}

/** How things stood before the last step; undefined where there is none. */
export function stepBack<T>({ past, future }: History<T>, now: T): Travel<T> | undefined {
  const last = past.at(-1);
  if (last === undefined) return undefined;
  const undone = { label: last.label, snapshot: now };
  return {
    snapshot: last.snapshot,
    history: { past: past.slice(0, -1), future: [...future, undone] },
  };
}

/** How things stood before the last step was taken back; undefined where none was. */
export function stepForward<T>({ past, future }: History<T>, now: T): Travel<T> | undefined {
  const next = future.at(-1);
  if (next === undefined) return undefined;
  const redone = { label: next.label, snapshot: now };
  return {
    snapshot: next.snapshot,
    history: { past: [...past, redone], future: future.slice(0, -1) },
  };
}
