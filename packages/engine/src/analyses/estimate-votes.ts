import { isRanked, type Model, type Preference } from '../model/model.ts';
import { canBeWritten } from '../operators/stability-by-regions.ts';
import { canBeSeated } from '../preference/voting-order.ts';
import { LOOK_NANOSECONDS } from '../run/pace.ts';
import type { Space } from '../space/space.ts';

type Voting = Extract<Preference, { readonly kind: 'voting' }>;

/** Nanoseconds, if searches end soon and in the worst case. */
export interface Time {
  readonly usual: number;
  readonly most: number;
}

/** What an estimate goes by. */
interface Surveyed {
  readonly model: Model;
  readonly space: Space;
  /** Moves from a state, on average, of each mover; of a body its drafts. */
  readonly movesOf: readonly number[];
}

/** Nanoseconds to add up the votes of one member on 32 drafts. */
const COUNTING = 12;
/** Drafts from a state from which on their votes are added up together. */
const SOME_DRAFTS = 8;

/** Nanoseconds to take the votes of all bodies on all their drafts, once. */
export function votingTime({ model: { preferences }, space, movesOf }: Surveyed): number {
  return preferences.reduce((sum, preference, mover) => {
    if (preference.kind !== 'voting') return sum;
    const drafts = movesOf[mover]!;
    const members = preference.members.length;
    const looks =
      drafts < SOME_DRAFTS || space.small
        ? LOOK_NANOSECONDS * drafts * members
        : members * (COUNTING * Math.ceil(drafts / 32) + SORTING) + WRITING * drafts;
    return sum + space.stateCount * looks;
  }, 0);
}

/** Nanoseconds to sort one draft for one member, and to write one down. */
const SORTING = 150;
const WRITING = 15;

/** Nanoseconds to write down and to follow one move of the others, and to hold one draft that carries against their ends. */
const FOLLOWING = 250;
const HOLDING = 150;

/** Nanoseconds to follow a move once in a walk through many. */
const WALKING = 5;
/** Passes by which ends are known beforehand where it matters who moved last, beside one for each who votes. */
const PASSES_AHEAD = 4;

/**
 * How long it takes to decide for a body all of whose members have ranks from which states a draft is deterred from by
 * nothing; undefined where that is searched for. Where it matters who of the others moved last, what is not known
 * beforehand is followed from each draft anew.
 */
export function regionTime(
  { model, space, movesOf }: Surveyed,
  body: number,
  rule: Voting,
  response: 'any' | 'improving',
): Time | undefined {
  if (!canBeSeated(rule)) return undefined;
  const sincere = rule.members.flatMap((one) => (one.kind === 'sincere' ? [one] : []));
  const others = movesOf.reduce((sum, moves, mover) => (mover === body ? sum : sum + moves), 0);
  const responders = [...movesOf.keys()].filter((k) => k !== body && space.movers[k]!.canMove);
  const isWritten = canBeWritten(space, responders, response, sincere.length);
  const areRanked = sincere.every((one) => isRanked(model.preferences[one.decisionMaker]!));
  if (space.small || !isWritten || !areRanked) return undefined;
  const carried = movesOf[body]! / 2;
  const time = space.stateCount * (FOLLOWING * (others + sincere.length) + HOLDING * carried);
  // Whether two drafts of another body are one is known once votes are taken: they mostly are.
  const isClosed = (k: number) => k >= model.decisionMakers || space.movers[k]!.closed;
  if (responders.every(isClosed)) return { usual: time, most: time };
  const ahead = space.stateCount * others * LOOK_NANOSECONDS * (PASSES_AHEAD + sincere.length);
  const reached = space.stateCount / ownCombinations(model, body);
  const followed = space.stateCount * reached * others * WALKING;
  return { usual: time + ahead, most: time + ahead + followed };
}

/** How many ways a mover's own options can stand. */
export function ownCombinations({ form }: Model, mover: number): number {
  if (form.kind === 'graph') return 1;
  return form.options.reduce(
    (product, { owner, levels }) => (owner === mover ? product * levels : product),
    1,
  );
}

/** Nanoseconds to pass on by one draft that carries what the others can bring about. */
const PASSING = 6;

/** Nanoseconds to find the worst response of others with bodies among them, beside what the others take themselves. */
export function passingTime({ model, space, movesOf }: Surveyed, focal: number): number {
  return model.preferences.reduce((sum, { kind }, mover) => {
    if (kind !== 'voting' || mover === focal) return sum;
    return sum + (PASSING * space.stateCount * movesOf[mover]!) / 2;
  }, 0);
}
