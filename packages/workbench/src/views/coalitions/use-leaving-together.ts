import { useEffect, useMemo, useState } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import { createLeavingTogether, type Leaving, type LeavingTogether } from './leaving-together.ts';

/** What is asked about next, and what its answer adds to. */
interface AskedNext {
  readonly together: LeavingTogether;
  readonly keys: readonly StateKey[];
}

/**
 * What the coalitions that count would leave of the states in sight, found out after these are there. Until
 * then, and where none count, nothing is known.
 */
export function useLeavingTogether(
  conflict: ShownConflict,
  coalitions: AskedCoalitions,
  inSight: readonly ({ readonly key: StateKey } | undefined)[],
): (key: StateKey) => Leaving | undefined {
  const together = useMemo(
    () => createLeavingTogether(conflict, coalitions),
    [conflict, coalitions],
  );
  const [asked, setAsked] = useState<AskedNext>();
  const keys = asked?.together === together ? asked.keys : [];
  const question = keys.length === 0 ? undefined : { ...coalitions, of: keys };
  const { told, isCurrent } = useInquiry(conflict, 'leaving', question);
  const wanted = JSON.stringify(inSight.flatMap((row) => (row === undefined ? [] : [row.key])));
  const isAsking = question !== undefined && !isCurrent;
  useEffect(() => {
    // One after the other: what is in sight may change faster than it is answered.
    if (isAsking) return;
    if (isCurrent && told) together.add(told);
    setAsked({ together, keys: together.missing(JSON.parse(wanted) as StateKey[]) });
  }, [together, wanted, isAsking, isCurrent, told]);
  return together.of;
}
