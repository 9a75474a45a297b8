import type { PreferenceChange, PreferenceItem } from '../../desk/shown-preferences.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Changes an item: what is done, in words, and which of its controls keeps the focus. */
export type ChangeItem = (
  item: PreferenceItem,
  what: Without<PreferenceChange, 'decisionMaker'>,
  words: string,
  focus?: string,
) => void;
