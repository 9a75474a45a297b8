import type { Cost, Space } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { isTooLarge } from '../evolution/fewest-losses.ts';
import { readProposition } from '../written/read-proposition.ts';
import { looks, looksBetween, nothing, times, together } from './costs.ts';
import { isWorthFollowing, looksAtAll } from './losers-cost.ts';
import { votesOn } from './voting.ts';

/** To decide whether a proposition is so, and why: nothing of what is no proposition. */
export function costOfDeciding(casebook: Casebook, text: string): Cost {
  const read = readProposition(casebook, text);
  return 'problem' in read ? nothing : costOf(casebook, read.value);
}

function costOf(casebook: Casebook, asked: Proposition): Cost {
  const { space, decisionMakers } = casebook;
  switch (asked.kind) {
    case 'all':
      return together(...asked.of.map((one) => costOf(casebook, one)));
    case 'someBetter': {
      // Where nothing is better for all, it is asked of each for whom nothing is.
      const whom = asked.who === 'everybody' ? decisionMakers.length : 1;
      return looksBetween(0, 2 * whom * space.cells);
    }
    case 'stuck':
      return following(space);
    case 'leads':
      // Where it leads to what is wanted it is not asked how else one gets there.
      return together(following(space), upTo(toLosses(casebook)));
    case 'leastLosses':
      return toLosses(casebook);
    case 'mustLose':
      if (!isWorthFollowing(space)) return nothing;
      return together(following(space), looks(looksAtAll(space)), upTo(toLosses(casebook)));
    case 'passes':
      return looks(votesOn(casebook, asked.body));
    default:
      // One state is searched from, as in an explanation.
      return nothing;
  }
}

/** To follow all moves from a state. */
function following({ cells, movers }: Space): Cost {
  return looks(cells * movers.length);
}

/** So many bytes are kept of each mover and cell while ways with few losses are looked for. */
const BYTES_OF_LOSSES = 13;

/** To look for ways with the fewest losses, as far as that is done. */
function toLosses(casebook: Casebook): Cost {
  const { space } = casebook;
  if (isTooLarge({ casebook })) return nothing;
  const bytes = BYTES_OF_LOSSES * space.cells * space.movers.length;
  return { ...times(2, following(space)), bytes };
}

/** The same where it may be done. */
function upTo({ milliseconds, bytes }: Cost): Cost {
  return { ...nothing, upTo: milliseconds, bytes };
}
