import { runInSlices, type Steps } from '@standoff/engine';
import { type Analysis, type CoalitionVerdicts, type ConflictMap, drawMap } from '@standoff/study';
import type { Analysed } from './analyse-text.ts';
import { verdictsOf } from './chosen-verdicts.ts';
import { told, toldSteps } from './in-slices.ts';
import type { MapQuestion } from './map-question.ts';
import { readJointArcs, readMapLeaving } from './read-joint-map.ts';
import { readGroup, readMap } from './read-map.ts';
import type { ShownGroupPart, ShownMap } from './shown-conflict.ts';
import type { ShownJointArcs, ShownMapLeaving } from './shown-joint-map.ts';
import { stateOfKey } from './state-keys.ts';

/** What is drawn, and for whom. */
type Read = Pick<Analysed, 'analysis' | 'register'>;

/**
 * Keeps the latest map, so that its groups stay in the worker until one is opened. What chosen
 * coalitions can do between its states is asked for after it, since that may take longer than the map.
 */
export interface Maps {
  draw(read: Read, question: MapQuestion): Promise<ShownMap | undefined>;
  open(map: number, group: string): ShownGroupPart[] | undefined;
  /** The joint moves between the states of a map; undefined where no coalitions were asked about. */
  jointArcs(map: number): Promise<ShownJointArcs | undefined>;
  /** Who would leave them together. */
  leaving(map: number): Promise<ShownMapLeaving | undefined>;
  /** Ends both. */
  stopJoint(): void;
}

interface KeptMap {
  readonly number: number;
  readonly read: Read;
  readonly map: ConflictMap;
  readonly verdicts: CoalitionVerdicts | undefined;
}

export function createMaps(): Maps {
  let latest = 0;
  let kept: KeptMap | undefined;
  let running = new AbortController();
  let joint = new AbortController();
  async function ask<T>(
    number: number,
    read: (analysis: Analysis, map: ConflictMap, verdicts: CoalitionVerdicts) => Steps<T>,
  ): Promise<T | undefined> {
    if (kept?.number !== number || kept.verdicts === undefined) return undefined;
    const { read: of, map, verdicts } = kept;
    const { signal } = joint;
    const outcome = await runInSlices(toldSteps(of, read(of.analysis, map, verdicts)), { signal });
    return outcome.status === 'done' ? outcome.value : undefined;
  }
  const stopJoint = () => {
    joint.abort();
    joint = new AbortController();
  };
  return {
    async draw(read, { from, layering, also, together: asked }) {
      running.abort();
      stopJoint();
      running = new AbortController();
      const { signal } = running;
      const { analysis } = read;
      const { casebook } = analysis;
      // An address may say a state that there is no more.
      const { space, statusQuo } = casebook;
      const start = stateOfKey(casebook, from) ?? statusQuo ?? space.codeOf(space.cellAt(0));
      const shown = also.flatMap((key) => stateOfKey(casebook, key) ?? []);
      const verdicts = verdictsOf(analysis, asked);
      const together = verdicts && {
        coalitions: verdicts.coalitions,
        reading: verdicts.reading.id,
      };
      const query = { from: start, layering, also: shown, ...(together && { together }) };
      const outcome = await runInSlices(drawMap(analysis, query), { signal });
      if (outcome.status === 'cancelled') return undefined;
      const number = ++latest;
      const map = outcome.value;
      kept = { number, read, map, verdicts };
      const coalitions = together?.coalitions ?? [];
      return told(read, () => readMap(analysis, map, { number, coalitions }));
    },
    open(map, group) {
      return kept?.number === map ? readGroup(kept.read.analysis, kept.map, group) : undefined;
    },
    jointArcs: (map) => ask(map, readJointArcs),
    leaving: (map) => ask(map, readMapLeaving),
    stopJoint,
  };
}
