import type { AskedCoalitions, ShownLeaving } from '../../desk/shown-coalitions.ts';
import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';

/** For each concept the places, among the coalitions that count, of those that would leave a state. */
export type Leaving = ShownLeaving['leaving'];

/** What coalitions would leave, as far as it was found out; what was seen long ago is forgotten. */
export interface LeavingTogether {
  /** Undefined until it is found out. */
  of(key: StateKey): Leaving | undefined;
  /** What was read under another foresight meanwhile has other concepts, and is left out. */
  add(found: readonly ShownLeaving[]): void;
  /** What to ask about next: the first of some states of which it is not known; none where no coalitions count. */
  missing(keys: readonly StateKey[]): readonly StateKey[];
}

/** Each state is a search, so that few are asked about at a time. */
const AT_A_TIME = 8;
const KEPT = 8192;

export function createLeavingTogether(
  { concepts }: Pick<ShownConflict, 'concepts'>,
  { coalitions }: Pick<AskedCoalitions, 'coalitions'>,
): LeavingTogether {
  const known = new Map<StateKey, Leaving>();
  return {
    of: (key) => known.get(key),
    add(found) {
      for (const { key, leaving } of found) {
        if (leaving.length === concepts.length) known.set(key, leaving);
      }
      for (const oldest of known.keys()) {
        if (known.size <= KEPT) break;
        known.delete(oldest);
      }
    },
    missing: (keys) =>
      coalitions.length === 0 ? [] : keys.filter((key) => !known.has(key)).slice(0, AT_A_TIME),
  };
}
