import { create } from 'zustand';
import type { StateKey } from '../../desk/shown-conflict.ts';
import type { AskedOutcomes } from './asked-outcomes.ts';

/**
 * How the outcomes are looked at; kept while other views are open. All of it is plain data that can be written as
 * JSON; what is not written is as in `start`.
 */
export interface OutcomeSettings {
  /** The conflict that the settings are for. */
  readonly origin: string;
  readonly question: AskedOutcomes;
  readonly withLeavers: boolean;
  /** Whether outcomes alike in verdict are one row, where the most telling come first. */
  readonly gathered: boolean;
  /** Keys of gathered rows that are unfolded (see `keyOfGroup`); those of none are passed over. */
  readonly unfolded: readonly string[];
  /** As the literature draws them: options are rows and states are columns. */
  readonly statesAcross: boolean;
  /** States that stay on top; the first two of them are compared. */
  readonly pinned: readonly StateKey[];
}

/** Equilibria under any concept and what the headline speaks of, the most telling first and gathered. */
const start: Omit<OutcomeSettings, 'origin'> = {
  question: { heldUnder: 'any', withTold: true, order: { by: 'telling' } },
  withLeavers: false,
  gathered: true,
  unfolded: [],
  statesAcross: false,
  pinned: [],
};

export const useOutcomeSettings = create<OutcomeSettings>(() => ({ origin: '', ...start }));

const { getState: now, setState: set } = useOutcomeSettings;

/** Starts anew where the conflict is another one. */
export function settleOn(origin: string): void {
  if (now().origin !== origin) set({ origin, ...start });
}

/** How the outcomes of a conflict are looked at, or will be. */
export function settingsFor(origin: string): Omit<OutcomeSettings, 'origin'> {
  return now().origin === origin ? now() : start;
}

export function changeSettings(changed: Partial<OutcomeSettings>): void {
  set(changed);
}

/** Unfolds a gathered row, or folds it again. */
export function toggleGroup(key: string): void {
  const { unfolded } = now();
  const others = unfolded.filter((other) => other !== key);
  set({ unfolded: others.length < unfolded.length ? others : [...unfolded, key] });
}

const MOST_PINNED = 8;

/** Pins a state, or lets it go. */
export function togglePin(key: StateKey): void {
  const { pinned } = now();
  if (pinned.includes(key)) set({ pinned: pinned.filter((other) => other !== key) });
  else if (pinned.length < MOST_PINNED) set({ pinned: [...pinned, key] });
}

/** Compares the first two the other way round. */
export function swapPins(): void {
  const [first, second, ...rest] = now().pinned;
  if (first !== undefined && second !== undefined) set({ pinned: [second, first, ...rest] });
}

/** Lists only states with a level of an option, or no longer only those. */
export function toggleLevel(option: number, level: number): void {
  const { question } = now();
  const { levels = [] } = question;
  const others = levels.filter((asked) => asked.option !== option);
  const had = levels.some((asked) => asked.option === option && asked.level === level);
  set({ question: { ...question, levels: had ? others : [...others, { option, level }] } });
}

/** Orders the list; asked twice for the same option it is turned round. */
export function orderBy(order: AskedOutcomes['order']): void {
  const { question } = now();
  const { order: before } = question;
  const again = order.by === 'level' && before.by === 'level' && order.option === before.option;
  set({
    question: {
      ...question,
      order: again ? { ...order, descending: !before.descending } : order,
    },
  });
}
