import type { TimelineEvent } from '@standoff/language';

/**
 * Positions of the events in the order in which they are replayed: that of the file. Where an event stands after
 * one that is surely later, by their dates, and of one date in the order of the file.
 */
export function eventsInTurn(timeline: readonly Pick<TimelineEvent, 'on'>[]): number[] {
  const positions = [...timeline.keys()];
  const isInOrder = positions.every(
    (at) => at === 0 || !isEarlier(timeline[at]!, timeline[at - 1]!),
  );
  return isInOrder
    ? positions
    : positions.sort((a, b) => timeline[a]!.on.localeCompare(timeline[b]!.on) || a - b);
}

/** A month is not earlier than one of its days, nor a year than one of its months. */
function isEarlier({ on: date }: { on: string }, { on: other }: { on: string }): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
