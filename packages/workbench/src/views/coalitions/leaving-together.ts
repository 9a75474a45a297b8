import type { ShownLeaving } from '../../desk/shown-coalitions.ts';
import type { StateKey } from '../../desk/shown-conflict.ts';

/** For each concept the places, among the coalitions that count, of those that would leave a state. */
export type Leaving = ShownLeaving['leaving'];

/** What coalitions would leave, asked about the states in sight; what was seen long ago is forgotten. */
export interface LeavingTogether {
  /** Undefined until it is found out. */
  of(key: StateKey): Leaving | undefined;
  want(keys: readonly StateKey[]): void;
}

type Ask = (keys: readonly StateKey[]) => Promise<readonly ShownLeaving[] | undefined>;

/** Each state is a search, so that few are asked about at a time. */
const AT_A_TIME = 8;
const KEPT = 8192;

/** Asks about some states after the other, each time about the first of those in sight then. */
export function createLeavingTogether(ask: Ask, onArrival: () => void): LeavingTogether {
  const known = new Map<StateKey, Leaving>();
  let wanted: readonly StateKey[] = [];
  let busy = false;
  const missing = () => wanted.filter((key) => !known.has(key)).slice(0, AT_A_TIME);
  const askMissing = async () => {
    busy = true;
    for (let keys = missing(); keys.length > 0; keys = missing()) {
      const found = await ask(keys);
      // Another question came in between, or there is another analysis that has none of these states.
      if (found === undefined || found.length === 0) break;
      for (const { key, leaving } of found) known.set(key, leaving);
      for (const oldest of known.keys()) {
        if (known.size <= KEPT) break;
        known.delete(oldest);
      }
      onArrival();
    }
    busy = false;
  };
  return {
    of: (key) => known.get(key),
    want(keys) {
      wanted = keys;
      if (!busy) void askMissing();
    },
  };
}
