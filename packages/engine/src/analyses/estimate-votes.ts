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

/** Nanoseconds to hold one draft that carries against the ends of the others, and for each of their moves: most need not be followed. */
const HOLDING = 150;
const FOLLOWING = 50;

/** Nanoseconds to follow a move once in a walk through many. */
const WALKING = 5;
/** Nanoseconds to pass once over a state, so that ends are known beforehand; and where it matters who of the others moved last. */
const FORESEEING = 100;
const FORESEEING_IN_TURN = 400;

/**
 * How long it takes to decide for a body all of whose members have ranks from which states a draft is deterred from by
 * nothing; undefined where that is searched for. Mostly what is known of the ends beforehand decides, by one pass for all and one
 * for each who votes. Where it matters who of the others moved last, what is not known is followed from each draft anew.
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
  // Whether two drafts of another body are one is known once votes are taken: they mostly are.
  const isClosed = (k: number) => k >= model.decisionMakers || space.movers[k]!.closed;
  const areClosed = responders.every(isClosed);
  const passes = (areClosed ? FORESEEING : FORESEEING_IN_TURN) * (1 + sincere.length);
  const usual = space.stateCount * (passes + HOLDING * carried + FOLLOWING * others);
  if (areClosed) return { usual, most: usual };
  const reached = space.stateCount / ownCombinations(model, body);
  return { usual, most: usual + space.stateCount * reached * others * WALKING };
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
