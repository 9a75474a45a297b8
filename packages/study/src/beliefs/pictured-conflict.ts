import { asTaken, type Conflict, type MisreadFact, type Perception } from '@standoff/language';
import type { Games } from './own-games.ts';

/**
 * The conflict in which what signals made of pictures is what the file says of them. It has no signals, so that none
 * stands in the way of an error about an order on which it counts.
 */
export function picturedConflict({ truth, own, signals }: Games): Conflict {
  const { decisionMakers } = truth.casebook;
  const conflict = asTaken(truth.casebook.conflict);
  if (signals.length === 0) return { ...conflict, signals };
  const perceptions = own.flatMap(({ viewer, picture }) => {
    const observer = decisionMakers[viewer]!.id;
    return [...decisionMakers, ...conflict.bodies].flatMap(({ id, span }): Perception[] => {
      const preference = picture.orders.get(id);
      const foresight = picture.foresight.get(id);
      const hides = picture.hidden.flatMap((one) => (one.owner === id ? [one.option] : []));
      const inner = conflict.perceptions.find(
        (one) => one.observer === observer && one.observed === id,
      )?.perceptions;
      const seen = {
        ...(preference !== undefined && { preference }),
        ...(foresight !== undefined && { foresight }),
        ...(inner !== undefined && { perceptions: inner }),
      };
      if (Object.keys(seen).length + hides.length === 0) return [];
      return [{ observer, observed: id, ...seen, edits: [], hides, because: [], span }];
    });
  });
  const isStillMisread = ({ observer, fact }: MisreadFact) =>
    own.some(
      ({ viewer, picture }) => decisionMakers[viewer]!.id === observer && picture.misread.has(fact),
    );
  const misread = conflict.misread.filter(isStillMisread);
  return { ...conflict, perceptions, misread, signals: [] };
}
