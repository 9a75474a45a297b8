import type { RelationOrder } from '../orders/order.ts';
import { differIn, hasBit, type TierBits } from './tier-bits.ts';

/**
 * The order by the tiers of a preference in another sequence, or without some of them. Cells are compared when somebody
 * asks, so that it costs next to nothing to have very many such orders.
 */
export interface RearrangedOrder extends RelationOrder {
  /** The tiers, by their positions in the preference, the most important first. */
  readonly sequence: readonly number[];
  /** How many tiers the preference has. */
  readonly tiers: number;
  /** Calls `visit` with the places of this order in which two cells differ, ascending, and whether the first is better there. */
  forEachDifference(
    a: number,
    b: number,
    visit: (place: number, isFirstBetter: boolean) => void,
  ): void;
}

export function rearrangeOrder(bits: TierBits, sequence: readonly number[]): RearrangedOrder {
  const { starts, tiers } = bits;
  const inTurn: number[] = [];
  const placeOf: number[] = [];
  for (const [place, tier] of sequence.entries()) {
    for (let bit = starts[tier]!; bit < starts[tier + 1]!; bit++) {
      inTurn.push(bit);
      placeOf.push(place);
    }
  }
  return {
    kind: 'relation',
    sequence,
    tiers,
    prefers(better, worse) {
      if (better === worse) return false;
      for (let k = 0; k < inTurn.length; k++) {
        const bit = inTurn[k]!;
        if (differIn(bits, better, worse, bit)) return hasBit(bits, better, bit);
      }
      return false;
    },
    forEachDifference(a, b, visit) {
      let last = -1;
      for (let k = 0; k < inTurn.length; k++) {
        const place = placeOf[k]!;
        if (place === last || !differIn(bits, a, b, inTurn[k]!)) continue;
        last = place;
        visit(place, hasBit(bits, a, inTurn[k]!));
      }
    },
  };
}
