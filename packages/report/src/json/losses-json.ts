import type { Proposition } from '@standoff/propositions';
import type { Loss } from '@standoff/study';
import type { LossJson } from '../shapes/loss.ts';
import { citationsToJson } from './citations-json.ts';

/** The losses on a way as plain data, moves counted from 1; with what they claim, where that is given. */
export function lossesToJson(
  losses: readonly Loss[],
  meansOf?: (loss: Loss) => Proposition[],
): LossJson[] {
  return losses.map((loss) => {
    const { order, words, claims } = loss.reason;
    return {
      move: loss.position + 1,
      order,
      ...(words !== undefined && { says: words }),
      ...(meansOf && { means: meansOf(loss) }),
      ...citationsToJson(claims),
    };
  });
}
