import type { Cost } from '@standoff/engine';
import type { MeansOfAddition } from '../asking/additions.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { looksBetween, times } from '../estimates/costs.ts';
import { looksOfEditing } from '../inverse/edited-order.ts';
import { MOST_COMBINATIONS } from './smallest-additions.ts';

export interface AdditionsToCount {
  /** Ids of those that agree. */
  readonly parties: readonly string[];
  /** Ids of the bodies that take part. */
  readonly bodies: readonly string[];
  readonly upTo: number;
  readonly means: readonly MeansOfAddition[];
  readonly maxTraces: number;
  /** How many concepts are asked about. */
  readonly concepts: number;
}

/** What it takes to look for additions to a deal: at least all single ones, at most as many combinations and traces as are looked at. */
export function addingTo(
  casebook: Casebook,
  { parties, bodies, upTo, means, maxTraces, concepts }: AdditionsToCount,
): Cost {
  const { space, decisionMakers, options, movers } = casebook;
  const owners = decisionMakers.filter(({ id }) => parties.includes(id));
  const editing = means.includes('statements') ? looksOfEditing(owners, upTo) : 0;
  const { length } = options.filter(({ decisionMaker }) =>
    parties.includes(movers[decisionMaker]!.id),
  );
  const punishing = means.includes('penalties') || means.includes('guarantors');
  const penalties = punishing ? owners.length * (decisionMakers.length - 1) : 0;
  const world = space.stateCount * movers.length;
  const terms = length + penalties + signaturesAndVotes(casebook, { parties, bodies, means });
  const single = 1 + terms;
  const most = Math.min(MOST_COMBINATIONS, combinationsOf(terms, upTo));
  const one = looksBetween(
    single * world,
    Math.max(single, most) * world + editing + 20 * maxTraces,
  );
  return times(concepts, one);
}

/** How many signatures, agreements with notice and votes of others there are at most to be added. */
function signaturesAndVotes(
  { conflict }: Casebook,
  { parties, bodies, means }: Pick<AdditionsToCount, 'parties' | 'bodies' | 'means'>,
): number {
  const numbers = conflict.bodies.map(({ id, agreement, members, options: [first] }) => {
    const others = members.filter((one) => !parties.includes(one.id)).length;
    if (agreement === undefined) {
      return bodies.includes(id) && means.includes('votes') ? 2 * others : 0;
    }
    if (others === members.length) return 0;
    const levels = means.includes('signatures') ? first!.levels.length - 1 : 0;
    return levels + Number(means.includes('notice'));
  });
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** How many sets of up to so many there are among a number of things. */
function combinationsOf(number: number, upTo: number): number {
  let [all, last] = [1, 1];
  for (let size = 1; size <= upTo; size++) {
    last = (last * Math.max(0, number - size + 1)) / size;
    all += last;
  }
  return all;
}
