import { millisecondsOf } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { endsOf, looksOfListing } from './cost-of-joint-moves.ts';

/** Looks at each state, for each coalition, until it is known where it stays: more where it brings about much. */
const LOOKS_AT_A_STATE = 300;
const LOOKS_OF_AN_END = 0.12;

/** As long as so few coalitions are asked most of them are gone into; of more those are passed over of which a part leaves. */
const MOST_ENTERED = 0.7;
const ENTERED = 1.5;

/** Looks to read one equilibrium that coalitions upset, for each decision maker. */
const LOOKS_OF_UPSETS = 4_000;

/** Milliseconds to ask some coalitions of so many equilibria whether they leave, and to read how, as far as so many looks go. */
export function costOfUpsets(
  casebook: Casebook,
  coalitions: readonly (readonly number[])[],
  { examined, mostLooks }: { readonly examined: number; readonly mostLooks: number },
): number {
  if (examined === 0) return 0;
  const { stateCount } = casebook.space;
  let [listing, everywhere] = [0, 0];
  for (const members of coalitions) {
    listing += looksOfListing(casebook, members);
    everywhere += LOOKS_AT_A_STATE + LOOKS_OF_AN_END * endsOf(casebook, members);
  }
  const entered = Math.min(MOST_ENTERED, ENTERED / Math.sqrt(coalitions.length));
  // Of few equilibria each is searched from.
  const asking = Math.min(stateCount * everywhere, examined * listing);
  const reading = entered * listing + LOOKS_OF_UPSETS * casebook.decisionMakers.length;
  return millisecondsOf(Math.min(mostLooks, asking + examined * reading));
}
