import type { StateCode } from '@standoff/engine';
import type { OptionLevel } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { eventsInTurn } from '../casebook/events-in-turn.ts';

/** What a body adopted last of what is the case in the status quo. */
export interface Adoption {
  /** Code of the status quo but for what the event changed of the options of the body. */
  readonly before: StateCode;
  /** Date and words of the event. */
  readonly on: string;
  readonly what: string;
}

/**
 * From where drafts of a body started before it adopted what is the case, by the last event of the timeline that changed an
 * option of it. Undefined where the timeline tells of none, or not of one that led to the status quo.
 */
export function lastAdoption(casebook: Casebook, mover: number): Adoption | undefined {
  const { conflict, statusQuo, options, states } = casebook;
  if (statusQuo === undefined) return undefined;
  const last = lastChange(casebook, mover);
  if (last === undefined) return undefined;
  const now = states.levels(statusQuo);
  const positionOf = ({ option: { owner, option } }: OptionLevel) =>
    options.findIndex((one) => one.option.owner === owner && one.option.id === option);
  if (last.changes.some(({ is }) => now[positionOf(is)] !== is.level)) return undefined;
  const earlier = last.changes.map(({ was, is }) => ({ option: is.option, level: was }));
  const before = casebook.withLevels(statusQuo, earlier);
  if (before === undefined) return undefined;
  const { on, what } = conflict.timeline[last.event]!;
  return { before, on, what };
}

interface Change {
  readonly was: number;
  readonly is: OptionLevel;
}

/** The last event, by its position, that changed options of a body, and what it changed. */
function lastChange(
  { conflict: { timeline }, movers }: Casebook,
  mover: number,
): { readonly event: number; readonly changes: readonly Change[] } | undefined {
  const body = movers[mover]!.id;
  const levels = new Map<string, number>();
  let last: { event: number; changes: readonly Change[] } | undefined;
  for (const event of eventsInTurn(timeline)) {
    const changes: Change[] = [];
    for (const is of timeline[event]!.sets) {
      if (is.option.owner !== body) continue;
      const was = levels.get(is.option.option);
      if (was !== undefined && was !== is.level) changes.push({ was, is });
      levels.set(is.option.option, is.level);
    }
    if (changes.length > 0) last = { event, changes };
  }
  return last;
}
