import type { Cost } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { readProposition } from '../written/read-proposition.ts';
import { looksBetween, nothing, together } from './costs.ts';

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
    default:
      // One state is searched from, as in an explanation.
      return nothing;
  }
}
