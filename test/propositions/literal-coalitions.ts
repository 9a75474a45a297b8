import { findConcept } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import {
  coalitionImprovements,
  isJointGain,
  partsOf as partiesOf,
} from '../../packages/engine/test/oracles/coalition.ts';
import { reachableBy } from '../../packages/engine/test/oracles/literal-game.ts';
import type { LiteralWorld, Order } from './literal-world.ts';

export type Reading = Of<'staysTogether'>['reading'];

export const leaves = (
  w: LiteralWorld,
  members: readonly number[],
  of: Reading,
  c: string,
  s: number,
) => !w.staysTogether(c, members, s, of);

/** Every coalition of two or more of the decision makers who can move. */
export const allCoalitions = (w: LiteralWorld): number[][] =>
  partsOf(w.makers.filter((m) => w.states.some((s) => w.game.moves(m, s).length > 0))).filter(
    ({ length }) => length > 1,
  );

/** All subsets, none among them. */
export const partsOf = <T>([first, ...rest]: readonly T[]): T[][] => {
  if (first === undefined) return [[]];
  return partsOf(rest).flatMap((part) => [part, [first, ...part]]);
};

export const parties = (
  { game }: Pick<LiteralWorld, 'game'>,
  members: readonly number[],
  reading: Reading,
) => partiesOf(game, members, reading);

/** All that some bring about together. */
export const reachedTogether = ({ game }: LiteralWorld, members: readonly number[], s: number) => {
  const { movers, moves } = game.party(members);
  return reachableBy(movers, s, moves);
};

export const gains = (
  w: LiteralWorld,
  P: readonly number[],
  reading: Reading,
  to: number,
  s: number,
) => coalitionImprovements(w.game, P, reading, s).includes(to);

/** Whether nothing that those outside can do deters some of a coalition from a joint improvement. */
export const isUndeterred = (
  w: LiteralWorld,
  members: readonly number[],
  party: readonly number[],
  reading: Reading,
  concept: string,
  s: number,
  to: number,
) => {
  const { computation } = findConcept(concept)!;
  if (computation.kind !== 'sanction') return false;
  const { response, counter } = computation;
  if (response === 'none') return true;
  const step = response === 'any' ? w.game.moves : w.game.improvements;
  const { outside } = w.game.party(members);
  return ![...reachableBy(outside, to, step)].some(
    (z) =>
      !isJointGain(w.game, party, reading, z, s) &&
      (counter === 'none' ||
        ![...reachedTogether(w, party, z)].some((h) => isJointGain(w.game, party, reading, h, s))),
  );
};

/** The ends of joint improvements of a coalition that nothing deters under a concept. */
export const undeterredEnds = (
  w: LiteralWorld,
  members: readonly number[],
  reading: Reading,
  concept: string,
  s: number,
): number[] => [
  ...new Set(
    parties(w, members, reading).flatMap((party) =>
      coalitionImprovements(w.game, party, reading, s).filter((to) =>
        isUndeterred(w, members, party, reading, concept, s, to),
      ),
    ),
  ),
];

/** What those outside a coalition can bring about by moves of any kind, or by improvements of theirs. */
export const answersTo = (
  w: LiteralWorld,
  members: readonly number[],
  replies: 'none' | 'any' | 'credible',
  from: number,
) => {
  const { outside } = w.game.party(members);
  const step = replies === 'any' ? w.game.moves : w.game.improvements;
  return [...reachableBy(outside, from, step)];
};

export const isStake = (
  w: LiteralWorld,
  who: string,
  { from, to, order, greatly, places }: Omit<Of<'stake'>, 'kind' | 'who'>,
) => {
  const [m, s, t] = [w.who(who), w.at(from), w.at(to)];
  const is: Order = w.compare(m, t, s);
  const isGreat = w.game.greatlyPrefers(m, t, s) || w.game.greatlyPrefers(m, s, t);
  return (
    is === order &&
    (greatly !== true || isGreat) &&
    (places === undefined ||
      (places.from === placeOf(w, m, s) &&
        places.to === placeOf(w, m, t) &&
        places.of === Math.max(...w.states.map((one) => placeOf(w, m, one)))))
  );
};

/** The place of a state in an order, from 1: how many there are down to it. */
export const placeOf = (w: LiteralWorld, m: number, s: number): number => {
  const better = w.states.filter((one) => w.game.prefers(m, one, s));
  return better.length === 0 ? 1 : 1 + Math.max(...better.map((one) => placeOf(w, m, one)));
};
