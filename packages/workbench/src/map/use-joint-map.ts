import { useEffect, useState } from 'react';
import type {
  JointArcReading,
  JointArcsReading,
  MapLeavingReading,
} from '../analysis/joint-map-readings.ts';
import type { ConceptId, MapReading } from '../analysis/readings.ts';
import { desk } from '../document/actions.ts';

/** What the coalitions that a map was drawn for can do on it, as far as that is known yet. */
export interface JointMap {
  readonly arcs: readonly JointArcReading[];
  /** The concepts with a version for coalitions. */
  readonly readUnder: readonly ConceptId[];
  readonly leaving?: MapLeavingReading;
  /** What is still looked for. */
  readonly pending?: 'moves' | 'leaving';
}

interface Found extends JointArcsReading {
  readonly map: number;
  readonly leaving?: MapLeavingReading;
}

const nothing: JointMap = { arcs: [], readUnder: [] };

/** Asks for joint moves once there is a map, then whether its states are left together. */
export function useJointMap(map: MapReading | undefined): JointMap {
  const [found, setFound] = useState<Found>();
  const number = map === undefined || map.coalitions.length === 0 ? undefined : map.map;
  useEffect(() => {
    if (number === undefined) return;
    let current = true;
    void ask(number, (answer) => {
      if (current) setFound(answer);
    });
    return () => {
      current = false;
      void desk.stopMapJoint();
    };
  }, [number]);
  if (number === undefined) return nothing;
  if (found?.map !== number) return { ...nothing, pending: 'moves' };
  return found.leaving === undefined ? { ...found, pending: 'leaving' } : found;
}

async function ask(map: number, onFound: (found: Found) => void): Promise<void> {
  const joint = await desk.mapJointArcs(map);
  if (joint === undefined) return;
  onFound({ map, ...joint });
  const leaving = await desk.mapLeaving(map);
  if (leaving !== undefined) onFound({ map, ...joint, leaving });
}
