import type { Kind, Of } from '@standoff/propositions';
import { plainFormula } from '../../packages/study/src/said/plain-formula.ts';
import { canReach, deciding, differing, ownerOf, reachedBy, sameSet } from './deal-oracles.ts';
import { comesTo, isSo, quotedAmount } from './literal-amounts.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { isAgreedMove } from './vote-oracles.ts';

export type NoDealKind = Extract<
  Kind,
  | 'bringsAbout'
  | 'needsOther'
  | 'nearestTo'
  | 'stepFails'
  | 'closestToDeal'
  | 'votesInDeals'
  | 'inInstalments'
  | 'noInstalments'
  | 'instalmentsNotSought'
  | 'lossesAfterRounds'
  | 'noLossAfterRounds'
  | 'bargained'
  | 'gainsAsAmounts'
>;

type Rounds = Pick<Of<'inInstalments'>, 'from' | 'against' | 'rounds'>;

/** How many levels the options of somebody are away from those agreed. */
const leftTo = (w: LiteralWorld, who: string, s: number, end: number) => {
  const agreed = new Map(w.levels(end));
  return w
    .levels(s)
    .filter(([option]) => ownerOf(option) === who)
    .reduce((sum, [option, level]) => sum + Math.abs(level - agreed.get(option)!), 0);
};

/** Whether a move brings one option of somebody one level nearer to what is agreed. */
const isNearer = (
  w: LiteralWorld,
  parties: readonly string[],
  who: string,
  [from, to, end]: readonly [from: number, to: number, end: number],
) =>
  isAgreedMove(w, parties, who, from, to) &&
  differing(w, from, to).length === 1 &&
  leftTo(w, who, to, end) === leftTo(w, who, from, end) - 1;

/** Whether there is some way by such moves, in rounds in each of which everybody with something left to do moves once. */
const hasInstalments = (w: LiteralWorld, { parties, from, deal }: Of<'noInstalments'>) => {
  const end = w.at(deal);
  const tried = new Set<string>();
  const leads = (s: number, moved: readonly string[]): boolean => {
    if (s === end) return true;
    const key = `${s} ${[...moved].sort()}`;
    if (tried.has(key)) return false;
    tried.add(key);
    const turn = parties.filter((who) => !moved.includes(who) && leftTo(w, who, s, end) > 0);
    if (turn.length === 0) return moved.length > 0 && leads(s, []);
    return turn.some((who) =>
      w.states.some((t) => isNearer(w, parties, who, [s, t, end]) && leads(t, [...moved, who])),
    );
  };
  return leads(w.at(from), []);
};

const isWorse = (
  w: LiteralWorld,
  { from, against = from }: Rounds,
  who: string,
  round: Rounds['rounds'][number],
) => w.game.prefers(w.who(who), w.at(against), w.at(round.at(-1)!.to));

/** How much a state is worth by the numbers of the file. */
const worth = (w: LiteralWorld, who: string, s: number): number => {
  const preference = w.conflict.decisionMakers.find(({ id }) => id === who)!.preference;
  if (preference.kind === 'weights') {
    return preference.terms.reduce((sum, term) => {
      if ('amount' in term) return sum + term.weight * comesTo(w, quotedAmount(term.amount), s);
      return sum + (isSo(w, plainFormula(term.formula), s) ? term.weight : 0);
    }, 0);
  }
  const own = w.model.preferences[w.who(who)]!;
  if (own.kind !== 'utility') throw new RangeError(`${who} has no numbers`);
  return new Map(own.values.map(([state, value]) => [Number(state), value])).get(s)!;
};

/** Why something is no deal, and how one is split or chosen, by their definitions. */
export const noDealOracles: { readonly [K in NoDealKind]: Oracle<K> } = {
  bringsAbout: ({ so, ...agreed }, w) =>
    (agreed.deal !== agreed.from && canReach(w, agreed)) === so,
  needsOther: ({ parties, from, deal, who, are }, w) =>
    !parties.includes(who) &&
    sameSet(
      differing(w, w.at(from), w.at(deal)).flatMap(([option, level]) =>
        ownerOf(option) === who ? [`${option} ${level}`] : [],
      ),
      are.map(({ option, level }) => `${option} ${level}`),
    ),
  nearestTo({ deal, nearest, ...agreed }, w) {
    const far = (s: number) => differing(w, s, w.at(deal)).length;
    const reached = reachedBy(w, agreed, () => true);
    return reached.has(w.at(nearest)) && [...reached].every((s) => far(s) >= far(w.at(nearest)));
  },
  stepFails({ who, from, are, why }, w) {
    const wanted = new Map(w.levels(w.at(from)));
    for (const { option, level } of are) wanted.set(option, level);
    const to = w.states.find((s) =>
      w.levels(s).every(([option, level]) => wanted.get(option) === level),
    );
    if (why === 'infeasible') return to === undefined;
    return to !== undefined && !w.game.moves(w.who(who), w.at(from)).includes(to);
  },
  closestToDeal({ n, ...agreed }, w) {
    const { parties, from, against = from, deal } = agreed;
    const willing = (s: number) =>
      deciding(w, parties).filter((who) => w.game.prefers(w.who(who), s, w.at(against))).length;
    const reached = w.states.filter((s) => canReach(w, { ...agreed, deal: w.named(s) }));
    const most = Math.max(...reached.map(willing));
    return willing(w.at(deal)) === n && n === most && n > 0;
  },
  votesInDeals({ given, others }, w) {
    const seats = w.conflict.bodies.flatMap(({ members }) => members);
    const isGiven = (one: (typeof seats)[number]) =>
      one.vote !== undefined || one.like !== undefined || one.yesTo !== undefined;
    return (
      given.every((id) => seats.some((one) => one.id === id && isGiven(one))) &&
      (!others || seats.some((one) => isGiven(one) && !given.includes(one.id)))
    );
  },
  inInstalments({ parties, from, deal, rounds }, w) {
    const moves = rounds.flat();
    return (
      moves[0]!.from === from &&
      moves.at(-1)!.to === deal &&
      moves.every(
        (move, k) =>
          parties.includes(move.who) &&
          isNearer(w, parties, move.who, [w.at(move.from), w.at(move.to), w.at(deal)]) &&
          (k === 0 || moves[k - 1]!.to === move.from),
      ) &&
      rounds.every((round) => new Set(round.map(({ who }) => who)).size === round.length)
    );
  },
  instalmentsNotSought: () => true,
  noInstalments(one, w) {
    const { parties, from, deal, why } = one;
    const isShort = parties.every((who) => leftTo(w, who, w.at(from), w.at(deal)) < 2);
    return why === 'short' ? isShort : !isShort && !hasInstalments(w, one);
  },
  lossesAfterRounds: ({ who, after, ...one }, w) =>
    sameSet(
      one.rounds.flatMap((round, k) => (isWorse(w, one, who, round) ? [k + 1] : [])),
      after,
    ),
  noLossAfterRounds: (one, w) =>
    one.rounds.every((round) =>
      deciding(w, one.parties).every((who) => !isWorse(w, one, who, round)),
    ),
  bargained({ parties, from, against = from, deals, nash, kalai }, w) {
    const gains = (id: string) =>
      parties.map((who) => worth(w, who, w.at(id)) - worth(w, who, w.at(against)));
    const most = parties.map((_, k) => Math.max(...deals.map((id) => gains(id)[k]!)));
    const product = (id: string) => gains(id).reduce((all, gain) => all * gain, 1);
    const shares = (id: string) =>
      gains(id)
        .map((gain, k) => gain / most[k]!)
        .sort((a, b) => a - b);
    const compare = (one: string, other: string) => {
      const k = shares(one).findIndex((share, at) => Math.abs(share - shares(other)[at]!) > 1e-9);
      return k < 0 ? 0 : shares(one)[k]! - shares(other)[k]!;
    };
    const isMost = (id: string) =>
      deals.every((other) => product(id) >= product(other) * (1 - 1e-9));
    return (
      sameSet(deals.filter(isMost), nash) &&
      sameSet(
        deals.filter((id) => deals.every((other) => compare(id, other) >= 0)),
        kalai,
      )
    );
  },
  gainsAsAmounts: () => true,
};

/** Makes something false of each that claims something and cannot be denied. */
export const noDealBreakers = {
  needsOther: (one: Of<'needsOther'>): Of<'needsOther'> => ({ ...one, parties: [one.who] }),
  nearestTo: (one: Of<'nearestTo'>): Of<'nearestTo'> => ({ ...one, nearest: one.deal }),
  stepFails: (one: Of<'stepFails'>): Of<'stepFails'> => ({
    ...one,
    why: one.why === 'limits' ? 'infeasible' : 'limits',
  }),
  closestToDeal: (one: Of<'closestToDeal'>): Of<'closestToDeal'> => ({ ...one, n: one.n + 1 }),
  inInstalments: ({ rounds, ...one }: Of<'inInstalments'>): Of<'inInstalments'> => ({
    ...one,
    rounds: [rounds.flat(), ...rounds],
  }),
  noInstalments: (one: Of<'noInstalments'>): Of<'noInstalments'> => ({
    ...one,
    why: one.why === 'short' ? 'impossible' : 'short',
  }),
  lossesAfterRounds: (one: Of<'lossesAfterRounds'>): Of<'lossesAfterRounds'> => ({
    ...one,
    after: [...one.after, 0],
  }),
  // Where things stood is worse than where they set out for nobody: it is the other way round.
  noLossAfterRounds: (one: Of<'noLossAfterRounds'>): Of<'noLossAfterRounds'> => ({
    ...one,
    from: one.deal,
    against: one.deal,
    rounds: [[{ ...one.rounds[0]![0]!, to: one.against ?? one.from }]],
  }),
  bargained: (one: Of<'bargained'>): Of<'bargained'> => ({ ...one, nash: [] }),
} as const;
