import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

const product = (numbers: readonly number[]) => numbers.reduce((all, one) => all * one, 1);

const isStableEverywhere = (w: LiteralWorld, m: number, among: readonly string[]) =>
  w.states.every((s) => among.every((concept) => w.stays(concept, m, s)));

export type GroupKind = 'staysTogether' | 'noCoalitionVersion' | 'profileShare' | 'unaffected';

/** Of what groups do, and of combinations of a concept for each. */
export const groupOracles: { readonly [K in GroupKind]: Oracle<K> } = {
  staysTogether({ members, reading, state, under, among }, w) {
    const stays = (concept: string) =>
      w.staysTogether(concept, members.map(w.who), w.at(state), reading);
    return sameSet(among.filter(stays), under);
  },
  noCoalitionVersion: () => true,
  profileShare({ state, n, of, who, among, coalitions, amongTogether }, w) {
    const s = w.at(state);
    const own = who.map(w.who);
    const held = own.map((m) => among.filter((concept) => w.stays(concept, m, s)).length);
    const together = coalitions.map(
      ({ members, reading }) =>
        amongTogether.filter((concept) => w.staysTogether(concept, members.map(w.who), s, reading))
          .length,
    );
    return (
      of === among.length ** own.length * amongTogether.length ** coalitions.length &&
      n === product([...held, ...together]) &&
      w.movers.every((m) => own.includes(m) || isStableEverywhere(w, m, among))
    );
  },
  unaffected: ({ who, among }, w) =>
    who
      .map(w.who)
      .every(
        (m) =>
          m >= 0 &&
          w.states.every((s) => w.game.moves(m, s).length === 0) &&
          isStableEverywhere(w, m, among),
      ),
};
