import type { Kind } from '@standoff/propositions';
import {
  coalitionImprovements,
  isJointGain,
} from '../../packages/engine/test/oracles/coalition.ts';
import { answersTo, gains, isStake, parties, reachedTogether } from './literal-coalitions.ts';
import type { Oracle } from './oracle.ts';

type JointArgumentKind = Extract<
  Kind,
  'noJointImprovement' | 'couldGo' | 'spoiled' | 'noFurtherGain' | 'afterAll' | 'goOnTogether'
>;

/** Of why a coalition would leave a state together or not. */
export const jointArgumentOracles: { readonly [K in JointArgumentKind]: Oracle<K> } = {
  noJointImprovement: ({ members, reading, from }, w) =>
    parties(w, members.map(w.who), reading).every(
      (party) => coalitionImprovements(w.game, party, reading, w.at(from)).length === 0,
    ),
  couldGo: ({ party, reading, from, to }, w) =>
    gains(w, party.map(w.who), reading, w.at(to), w.at(from)),
  spoiled({ party, reading, from, at, who, order, greatly }, w) {
    const isGain = isJointGain(w.game, party.map(w.who), reading, w.at(at), w.at(from));
    const worth = { from, to: at, order, ...(greatly && { greatly }) };
    return !isGain && party.includes(who) && isStake(w, who, worth);
  },
  noFurtherGain({ party, reading, from, at }, w) {
    const own = party.map(w.who);
    return ![...reachedTogether(w, own, w.at(at))].some((end) =>
      isJointGain(w.game, own, reading, end, w.at(from)),
    );
  },
  afterAll({ members, party, reading, from, to, replies, n }, w) {
    if (replies === 'none') return n === 0;
    const ends = answersTo(w, members.map(w.who), replies, w.at(to));
    const own = party.map(w.who);
    return ends.length === n && ends.every((z) => isJointGain(w.game, own, reading, z, w.at(from)));
  },
  goOnTogether({ members, party, reading, from, to, replies, by, at, end }, w) {
    const own = party.map(w.who);
    const [s, z] = [w.at(from), w.at(at)];
    const isBrought =
      by === 'the others' ||
      (!members.includes(by) && w.game.moves(w.who(by), w.at(to)).includes(z));
    return (
      isBrought &&
      answersTo(w, members.map(w.who), replies, w.at(to)).includes(z) &&
      !isJointGain(w.game, own, reading, z, s) &&
      reachedTogether(w, own, z).has(w.at(end)) &&
      isJointGain(w.game, own, reading, w.at(end), s)
    );
  },
};
