import type { ShownConsequence, ShownState } from '../../desk/shown-conflict.ts';

/** What a move changed on the page about a state. */
export interface News {
  /** Positions of the phrases that were others before. */
  readonly phrases: ReadonlySet<number>;
  /** Ids of consequences that were not there before. */
  readonly consequences: ReadonlySet<string>;
  /** Consequences that are there no longer. */
  readonly gone: readonly ShownConsequence[];
}

const nothing: News = { phrases: new Set(), consequences: new Set(), gone: [] };

/** Compares a state with the one that was shown before; nothing is news where none was. */
export function newsOf(state: ShownState, former: ShownState | undefined): News {
  if (former === undefined || former.key === state.key) return nothing;
  const ids = (reading: ShownState) => new Set(reading.consequences.map(({ id }) => id));
  const [before, after] = [ids(former), ids(state)];
  return {
    phrases: new Set(
      [...state.phrases.keys()].filter((k) => state.phrases[k] !== former.phrases[k]),
    ),
    consequences: new Set([...after].filter((id) => !before.has(id))),
    gone: former.consequences.filter(({ id }) => !after.has(id)),
  };
}
