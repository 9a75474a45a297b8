import { findConcept } from '@standoff/engine';
import type { Kind, Of } from '@standoff/propositions';
import {
  coalitionImprovements,
  isCoalitionStable,
  partsOf as partiesOf,
} from '../../packages/engine/test/oracles/coalition.ts';
import { oracleFor } from '../../packages/engine/test/oracles/index.ts';
import type {
  CoalitionGame,
  LiteralGame,
} from '../../packages/engine/test/oracles/literal-game.ts';
import {
  allCoalitions,
  parties,
  placeOf,
  type Reading,
  undeterredEnds,
} from './literal-coalitions.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

type SplitKind = Extract<
  Kind,
  | 'splitTakes'
  | 'splitTakesNone'
  | 'otherSplits'
  | 'splitServes'
  | 'splitSame'
  | 'splitHolds'
  | 'splitPlaces'
  | 'splitNotCompared'
  | 'splitAloneNotAsked'
  | 'splitsLeft'
>;

type AskedSplit = Pick<Of<'splitTakes'>, 'alliance' | 'reading' | 'from' | 'among'>;

/** The ends to which nothing deters an alliance and no member could go alone undeterred, with the concepts. */
const lostEnds = (w: LiteralWorld, { alliance, reading, from, among }: AskedSplit) => {
  const s = w.at(from);
  const members = alliance.map(w.who);
  const lost = new Map<number, string[]>();
  for (const concept of among) {
    const alone = members.flatMap((m) => undeterredEnds(w, [m], reading, concept, s));
    for (const to of undeterredEnds(w, members, reading, concept, s)) {
      if (!alone.includes(to)) lost.set(to, [...(lost.get(to) ?? []), concept]);
    }
  }
  return lost;
};

const goneEnds = (w: LiteralWorld, asked: AskedSplit) => {
  const reached = w.reached(w.at(asked.from), 'improvements');
  return [...lostEnds(w, asked).keys()].filter((to) => !reached.has(to));
};

/** What holds while an alliance stands, one more mover whose moves are its joint improvements, and once it is split. */
const held = (w: LiteralWorld, { alliance, reading }: Alliance, concept: string) => {
  const { computation } = findConcept(concept)!;
  if (computation.kind !== 'sanction') throw new RangeError(concept);
  const members = alliance.map(w.who);
  const allied = alliedGame(w.game, members, reading);
  const alone = (m: number, s: number) => w.stays(concept, m, s);
  const { outside } = w.game.party(members);
  const split = w.states.filter((s) => w.movers.every((m) => alone(m, s)));
  const intact = w.states.filter(
    (s) =>
      isCoalitionStable(w.game, members, reading, computation, s) &&
      w.movers.every((m) => (outside.includes(m) ? oracleFor(concept)(allied, m, s) : alone(m, s))),
  );
  return { intact, split };
};

type Alliance = Pick<Of<'splitHolds'>, 'alliance' | 'reading'>;

const alliedGame = (game: CoalitionGame, members: readonly number[], reading: Reading) => {
  const alliance = game.decisionMakers.length;
  const everybody = [...game.decisionMakers, alliance];
  const joint = (s: number) => [
    ...new Set(
      partiesOf(game, members, reading).flatMap((P) => coalitionImprovements(game, P, reading, s)),
    ),
  ];
  const movesOf = (own: LiteralGame['moves']) => (m: number, s: number) =>
    m === alliance ? joint(s) : own(m, s);
  return {
    ...game,
    decisionMakers: everybody,
    moves: movesOf(game.moves),
    improvements: movesOf(game.improvements),
    others: (m: number) => everybody.filter((one) => one !== m),
  };
};

/** Whether the file gives somebody an order with places, and not pairs. */
const isRanked = (w: LiteralWorld, m: number) => w.model.preferences[m]!.kind !== 'relation';

/** Of what a split of an alliance would change. */
export const splitOracles: { readonly [K in SplitKind]: Oracle<K> } = {
  splitTakes({ reached, n, ends, ...asked }, w) {
    const lost = lostEnds(w, asked);
    const by = w.reached(w.at(asked.from), 'improvements');
    const those = [...lost.keys()].filter((to) => by.has(to) === reached);
    return (
      those.length === n &&
      ends.every(({ to, under }) => {
        const own = those.includes(w.at(to)) ? lost.get(w.at(to))! : [];
        return own.length === under.length && under.every((concept) => own.includes(concept));
      })
    );
  },
  splitTakesNone({ why, ...asked }, w) {
    if (lostEnds(w, asked).size > 0) return false;
    const { alliance, reading, from, among } = asked;
    const s = w.at(from);
    const members = alliance.map(w.who);
    const joint = parties(w, members, reading).flatMap((P) =>
      coalitionImprovements(w.game, P, reading, s),
    );
    const isFree = among.some((c) => undeterredEnds(w, members, reading, c, s).length > 0);
    return why === (joint.length === 0 ? 'none' : isFree ? 'alone' : 'deterred');
  },
  otherSplits({ reading, from, among, n, beside }, w) {
    const named = (pair: readonly number[]) =>
      beside.some((those) => those.every((who) => pair.includes(w.who(who))));
    const others = allCoalitions(w).filter((pair) => pair.length === 2 && !named(pair));
    const ids = (pair: readonly number[]) => pair.map((m) => w.idOf(m));
    return (
      others.length === n &&
      others.every((pair) => lostEnds(w, { alliance: ids(pair), reading, from, among }).size === 0)
    );
  },
  splitServes({ who, verdict, ...asked }, w) {
    const s = w.at(asked.from);
    const gone = goneEnds(w, asked);
    return who.map(w.who).every((m) => {
      const all = (is: (to: number) => boolean) => gone.length > 0 && gone.every(is);
      if (verdict === 'gains') return all((to) => w.game.prefers(m, s, to));
      if (verdict === 'loses') return all((to) => w.game.prefers(m, to, s));
      return !(
        all((to) => w.game.prefers(m, s, to)) ||
        all((to) => w.game.prefers(m, to, s)) ||
        all((to) => w.compare(m, to, s) === 'equal')
      );
    });
  },
  splitSame: ({ under, ...alliance }, w) =>
    under.every((concept) => {
      const { intact, split } = held(w, alliance, concept);
      return intact.length === split.length && intact.every((s) => split.includes(s));
    }),
  splitHolds: ({ under, intact, split, more, less, ...alliance }, w) =>
    under.every((concept) => {
      const is = held(w, alliance, concept);
      return (
        is.intact.length === intact &&
        is.split.length === split &&
        is.split.filter((s) => !is.intact.includes(s)).length === more &&
        is.intact.filter((s) => !is.split.includes(s)).length === less
      );
    }),
  splitPlaces({ concept, unranked, changes, ...alliance }, w) {
    const { intact, split } = held(w, alliance, concept);
    const ranked = w.makers.filter((m) => isRanked(w, m));
    const is = ranked.flatMap((m) => {
      const [before, after] = [intact, split].map((states) => states.map((s) => placeOf(w, m, s)));
      const change = (of: (...places: number[]) => number) => [of(...before!), of(...after!)];
      const told = [change(Math.min), change(Math.max)];
      return told.every(([one, other]) => one === other) ? [] : [{ m, told }];
    });
    return (
      unranked === ranked.length < w.makers.length &&
      is.length === changes.length &&
      changes.every(({ who, verdict, best, worst }) => {
        const own = is.find(({ m }) => m === w.who(who))?.told;
        const gains = own?.map(([one, other]) => Math.sign(one! - other!)) ?? [];
        const isVerdict =
          verdict === 'gains'
            ? gains.every((one) => one >= 0)
            : verdict === 'loses'
              ? gains.every((one) => one <= 0)
              : gains.includes(1) && gains.includes(-1);
        return (
          isVerdict &&
          [best, worst].every(
            (told, k) => told === undefined || `${own?.[k]}` === `${[told.from, told.to]}`,
          )
        );
      })
    );
  },
  splitNotCompared: () => true,
  splitAloneNotAsked: () => true,
  splitsLeft: ({ n, of }) => n > 0 && n <= of,
};
