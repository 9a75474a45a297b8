import { truthIn } from './literal-formula.ts';
import type { Oracle } from './oracle.ts';
import { factHolds } from './oracles-of-arguments.ts';

type Solved = 'solverFinds' | 'responsesCovered' | 'reasonVerified';

/** The states are listed, and each is asked. */
export const solverOracles: { readonly [K in Solved]: Oracle<K> } = {
  solverFinds(proposition, w) {
    const {
      states,
      complete,
      where,
      concept,
      for: whom,
      together,
      survives,
      reading,
    } = proposition;
    const stays = (members: readonly string[], s: number) =>
      w.staysTogether(concept, members.map(w.who), s, reading);
    const is = (s: number) =>
      (where === undefined ||
        truthIn(
          w.levels(s),
          where,
          (id) => w.at(id) === s,
          (id) => factHolds(w, id, s),
        )) &&
      (together === undefined
        ? (whom?.map(w.who) ?? w.movers).every((m) => w.stays(concept, m, s))
        : stays(together, s)) &&
      survives.every((members) => stays(members, s));
    const all = w.states.filter(is).map(w.named);
    return (
      new Set(states).size === states.length &&
      states.every((id) => all.includes(w.named(w.at(id)))) &&
      (!complete || all.length === states.length)
    );
  },
  responsesCovered: () => true,
  reasonVerified: () => true,
};
