import { useEffect, useState } from 'react';
import type { ConceptId, ShownConflict, ShownMap } from '../../desk/shown-conflict.ts';
import type { ShownJointArc, ShownJointArcs, ShownMapLeaving } from '../../desk/shown-joint-map.ts';
import { desk } from '../../document/actions.ts';

/** What the coalitions that a map was drawn for can do on it, as far as that is known yet. */
export interface JointMap {
  readonly arcs: readonly ShownJointArc[];
  /** The concepts with a version for coalitions. */
  readonly readUnder: readonly ConceptId[];
  readonly leaving?: ShownMapLeaving;
  /** What is still looked for, or waits until it is asked for. */
  readonly pending?: 'moves' | 'leaving' | 'unasked';
  askLeaving(): void;
}

interface FoundJointMap extends ShownJointArcs {
  readonly map: number;
  readonly leaving?: ShownMapLeaving;
}

const nothing = { arcs: [], readUnder: [] };

/** In larger conflicts whether states are left together is a long search, made only when asked for. */
const QUICK = 50_000;

/** Asks for joint moves once there is a map, then whether its states are left together. */
export function useJointMap(
  map: ShownMap | undefined,
  { stateCount }: Pick<ShownConflict, 'stateCount'>,
): JointMap {
  const [found, setFound] = useState<FoundJointMap>();
  const [wanted, setWanted] = useState<number>();
  const number = map === undefined || map.coalitions.length === 0 ? undefined : map.map;
  useEffect(() => {
    if (number === undefined) return;
    let current = true;
    void desk.mapJointArcs(number).then((joint) => {
      if (current && joint !== undefined) setFound({ map: number, ...joint });
    });
    return () => {
      current = false;
      void desk.stopMapJoint();
    };
  }, [number]);
  const known = found !== undefined && found.map === number ? found : undefined;
  const asks = known !== undefined && (stateCount <= QUICK || wanted === number);
  useEffect(() => {
    if (number === undefined || !asks) return;
    let current = true;
    void desk.mapLeaving(number).then((leaving) => {
      if (current && leaving !== undefined) {
        setFound((joint) => (joint?.map === number ? { ...joint, leaving } : joint));
      }
    });
    return () => {
      current = false;
    };
  }, [number, asks]);
  const askLeaving = () => setWanted(number);
  if (number === undefined) return { ...nothing, askLeaving };
  if (known === undefined) return { ...nothing, pending: 'moves', askLeaving };
  if (known.leaving !== undefined) return { ...known, askLeaving };
  return { ...known, pending: asks ? 'leaving' : 'unasked', askLeaving };
}
