import { runInSlices } from '@standoff/engine';
import { type Analysis, type ConflictMap, drawMap } from '@standoff/report';
import { readGroup, readMap } from './read-map.ts';
import type { GroupPartReading, MapQuestion, MapReading } from './readings.ts';
import { stateOfKey } from './state-keys.ts';

/** Keeps the latest map, so that its groups stay in the worker until one is opened. */
export interface Maps {
  draw(analysis: Analysis, question: MapQuestion): Promise<MapReading | undefined>;
  open(map: number, group: string): GroupPartReading[] | undefined;
}

interface KeptMap {
  readonly number: number;
  readonly analysis: Analysis;
  readonly map: ConflictMap;
}

export function createMaps(): Maps {
  let latest = 0;
  let kept: KeptMap | undefined;
  let running = new AbortController();
  return {
    async draw(analysis, { from, layering, also }) {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const { casebook } = analysis;
      // An address may say a state that there is no more.
      const { space, statusQuo } = casebook;
      const start = stateOfKey(casebook, from) ?? statusQuo ?? space.codeOf(space.cellAt(0));
      const shown = also.flatMap((key) => stateOfKey(casebook, key) ?? []);
      const query = { from: start, layering, also: shown };
      const outcome = await runInSlices(drawMap(analysis, query), { signal });
      if (outcome.status === 'cancelled') return undefined;
      kept = { number: ++latest, analysis, map: outcome.value };
      return readMap(analysis, kept.map, kept.number);
    },
    open(map, group) {
      return kept?.number === map ? readGroup(kept.analysis, kept.map, group) : undefined;
    },
  };
}
