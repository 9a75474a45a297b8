import { type Casebook, eventsInTurn } from '@standoff/study';
import { keyOfLevels } from './level-keys.ts';
import type { ShownAdoption } from './shown-conflict.ts';
import { keyOf, stateOfKey } from './state-keys.ts';

/**
 * Where drafts of a body started before it adopted what is the case: the status quo, but for what the last event
 * of the timeline changed that set an option of the body. Undefined where the timeline tells of none, or not
 * of one that led to the status quo.
 */
export function readAdoption(casebook: Casebook, mover: number): ShownAdoption | undefined {
  const { conflict, statusQuo } = casebook;
  if (statusQuo === undefined) return undefined;
  const now = casebook.states.levels(statusQuo);
  const last = lastChange(casebook, mover);
  if (last === undefined || [...last.changes].some(([k, { to }]) => now[k] !== to))
    return undefined;
  const before = now.map((level, k) => last.changes.get(k)?.from ?? level);
  const from = stateOfKey(casebook, keyOfLevels(before));
  if (from === undefined) return undefined;
  const { on, what } = conflict.timeline[last.event]!;
  return { from: keyOf(casebook, from), on, what };
}

interface Change {
  readonly from: number;
  readonly to: number;
}

/** The last event, by its position, that changed options of a body, and what it changed. */
function lastChange(
  { conflict: { timeline }, movers, options }: Casebook,
  mover: number,
): { readonly event: number; readonly changes: ReadonlyMap<number, Change> } | undefined {
  const body = movers[mover]!.id;
  const positionOf = (id: string) =>
    options.findIndex(({ decisionMaker, option }) => decisionMaker === mover && option.id === id);
  const levels = new Map<number, number>();
  let last: { event: number; changes: ReadonlyMap<number, Change> } | undefined;
  for (const event of eventsInTurn(timeline)) {
    const changes = new Map<number, Change>();
    for (const { option, level } of timeline[event]!.sets) {
      if (option.owner !== body) continue;
      const k = positionOf(option.option);
      const from = levels.get(k);
      if (from !== undefined && from !== level) changes.set(k, { from, to: level });
      levels.set(k, level);
    }
    if (changes.size > 0) last = { event, changes };
  }
  return last;
}
