import { isSamePicture, isTrue, pictureOf, type Signal } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';

/** The decision makers who see the conflict otherwise than it is. */
export function mistaken({ conflict }: Casebook, signals: readonly Signal[]): number {
  const pictures = conflict.decisionMakers.map(({ id }) => pictureOf(conflict, id, signals));
  return pictures.filter((picture) => !isTrue(picture)).length;
}

/**
 * How many games are opened in the course of the timeline, where a signal that is received may change how somebody sees the conflict, and
 * how often all are judged anew.
 */
export function changesOfView({ conflict }: Casebook): {
  readonly games: number;
  readonly scenes: number;
} {
  const viewers = conflict.decisionMakers.map(({ id }) => id);
  const received = new Set<string>();
  const picturesNow = () => {
    const signals = conflict.signals.filter(({ id }) => received.has(id));
    return viewers.map((id) => pictureOf(conflict, id, signals));
  };
  let pictures = picturesNow();
  let games = pictures.filter((picture) => !isTrue(picture)).length;
  let scenes = 1;
  for (const { signals } of conflict.timeline) {
    if (signals.length === 0) continue;
    scenes++;
    for (const id of signals) received.add(id);
    const next = picturesNow();
    games += next.filter((one, k) => !isTrue(one) && !isSamePicture(one, pictures[k]!)).length;
    pictures = next;
  }
  return { games, scenes };
}
