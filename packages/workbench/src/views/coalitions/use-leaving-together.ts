import { useEffect, useMemo, useState } from 'react';
import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';
import { createLeavingTogether, type Leaving } from './leaving-together.ts';

/** Whoever asks about states in sight last is answered. */
const PLACE = 'in sight';

/**
 * What the coalitions that count would leave of the states in sight, found out after these are there. Until
 * then, and where none count, nothing is known.
 */
export function useLeavingTogether(
  conflict: ShownConflict,
  asked: AskedCoalitions,
  inSight: readonly ({ readonly key: StateKey } | undefined)[],
): (key: StateKey) => Leaving | undefined {
  const [, setArrived] = useState(0);
  const together = useMemo(
    () =>
      createLeavingTogether(
        async (keys) => {
          const reply = await desk.ask('leaving', { ...asked, of: keys }, PLACE);
          const found = reply.status === 'answered' ? reply.told : undefined;
          // Read under another foresight meanwhile, it has other concepts.
          const isOfThis = found?.every(
            ({ leaving }) => leaving.length === conflict.concepts.length,
          );
          return isOfThis ? found : undefined;
        },
        () => setArrived((times) => times + 1),
      ),
    [conflict, asked],
  );
  const keys = inSight.flatMap((row) => (row === undefined ? [] : [row.key]));
  const wanted = JSON.stringify(asked.coalitions.length === 0 ? [] : keys);
  useEffect(() => together.want(JSON.parse(wanted) as StateKey[]), [together, wanted]);
  return together.of;
}
