import { coalitionReadings, type Progress, runInSlices } from '@standoff/engine';
import type { Analysis } from '@standoff/report';
import type {
  CoalitionArgumentReading,
  ReadingChoice,
  TogetherReading,
  UpsetReading,
} from './coalition-readings.ts';
import { readCoalitionArgument, readTogether, readUpsets } from './read-coalitions.ts';
import type { ConceptId, StateKey } from './readings.ts';
import { stateOfKey } from './state-keys.ts';

/**
 * What the desk answers about coalitions, from the last good analysis; nothing where preferences are
 * not read generally, because coalitions are defined for that reading alone.
 */
export interface CoalitionDesk {
  /** What some could do together. A later question ends an earlier one, which answers undefined. */
  together(key: StateKey, reading: string): Promise<TogetherReading | undefined>;
  /** Why a coalition would or would not leave; undefined under concepts without a version for it. */
  coalitionArgument(
    key: StateKey,
    members: readonly number[],
    how: { readonly reading: string; readonly concept: ConceptId },
  ): Promise<CoalitionArgumentReading | undefined>;
  /** Which equilibria coalitions upset; undefined if it was stopped, or there is no answer. */
  upsets(
    concept: ConceptId,
    reading: string,
    onShare: (share: number) => void,
  ): Promise<UpsetReading | undefined>;
  stopUpsets(): void;
  /** What an improvement of a coalition can be. */
  coalitionReadings(): Promise<readonly ReadingChoice[]>;
}

export function createCoalitionDesk(current: () => Analysis | undefined): CoalitionDesk {
  const running = { together: new AbortController(), upsets: new AbortController() };
  const anew = (which: keyof typeof running): AbortSignal => {
    running[which].abort();
    running[which] = new AbortController();
    return running[which].signal;
  };
  return {
    async together(key, reading) {
      const signal = anew('together');
      const analysis = current();
      const state = analysis && stateOfKey(analysis.casebook, key);
      if (analysis === undefined || state === undefined) return undefined;
      const outcome = await runInSlices(readTogether(analysis, state, reading), { signal });
      return outcome.status === 'done' ? outcome.value : undefined;
    },
    async coalitionArgument(key, members, how) {
      const analysis = current();
      const state = analysis && stateOfKey(analysis.casebook, key);
      if (analysis === undefined || state === undefined) return undefined;
      const outcome = await runInSlices(readCoalitionArgument(analysis, state, members, how));
      return outcome.status === 'done' ? outcome.value : undefined;
    },
    async upsets(concept, reading, onShare) {
      const signal = anew('upsets');
      const analysis = current();
      if (analysis === undefined) return undefined;
      const watch = { signal, onProgress: seldom(onShare) };
      const outcome = await runInSlices(readUpsets(analysis, concept, reading), watch);
      return outcome.status === 'done' ? outcome.value : undefined;
    },
    stopUpsets: () => running.upsets.abort(),
    coalitionReadings: async () => coalitionReadings,
  };
}

const BETWEEN_NEWS = 150;

/** Passes progress on so seldom that a page can follow. */
function seldom(onShare: (share: number) => void): (progress: Progress) => void {
  let last = performance.now();
  return ({ share }) => {
    if (performance.now() - last < BETWEEN_NEWS) return;
    last = performance.now();
    onShare(share);
  };
}
