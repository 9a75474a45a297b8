import type { Kind, Of } from '@standoff/propositions';
import { placeOf } from './literal-coalitions.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { isAgreedMove, isPartOf } from './vote-oracles.ts';

export type DealKind = Extract<
  Kind,
  | 'isDeal'
  | 'alreadyThere'
  | 'dealSteps'
  | 'onTrust'
  | 'trusts'
  | 'worseBetween'
  | 'noLossBetween'
  | 'breaksOff'
  | 'interferes'
  | 'without'
  | 'rises'
>;

type Agreed = Pick<Of<'isDeal'>, 'parties' | 'from' | 'deal' | 'against' | 'atOnce'>;
type Carried = Agreed & Pick<Of<'dealSteps'>, 'moves'>;

/** Those of some parties that have preferences. */
export const deciding = (w: LiteralWorld, parties: readonly string[]) =>
  parties.filter((who) => !w.isBody(w.who(who)));

export const differing = (w: LiteralWorld, one: number, other: number) => {
  const before = new Map(w.levels(one));
  return w.levels(other).filter(([option, level]) => before.get(option) !== level);
};
export const ownerOf = (option: string) => option.split('.')[0]!;

export const sameSet = <T>(one: readonly T[], other: readonly T[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Parties that are worse off in a state than where they set out. */
const exposedIn = (w: LiteralWorld, { parties, from, against = from }: Agreed, s: number) =>
  deciding(w, parties).filter((who) => w.game.prefers(w.who(who), w.at(against), s));

/** What parties reach by moves of theirs, where only some of them may move on from a state. */
export const reachedBy = (
  w: LiteralWorld,
  { parties, from }: Pick<Agreed, 'parties' | 'from'>,
  mayMove: (who: string, s: number) => boolean,
) => {
  const reached = new Set([w.at(from)]);
  for (const s of reached) {
    for (const who of parties) {
      if (!mayMove(who, s)) continue;
      for (const t of w.states) if (isAgreedMove(w, parties, who, s, t)) reached.add(t);
    }
  }
  return reached;
};

/** Whether the parties reach a state: step by step, or where it is asked, by one joint move of all whose options differ. */
export const canReach = (w: LiteralWorld, agreed: Agreed): boolean => {
  const { parties, from, deal, atOnce = false } = agreed;
  if (!atOnce) return reachedBy(w, agreed, () => true).has(w.at(deal));
  const [start, end] = [w.at(from), w.at(deal)];
  const parts = differing(w, start, end).map(([option]) => ownerOf(option));
  return parts.every((who) => parties.includes(who) && isPartOf(w, parties, who, [start, end]));
};

/** The steps of an order before its last, each with the parties that are then worse off, and the step after it. */
const between = (w: LiteralWorld, carried: Carried) =>
  carried.moves.slice(0, -1).map((move, k) => ({
    move,
    exposed: exposedIn(w, carried, w.at(move.to)),
    next: carried.moves[k + 1]!,
  }));

const waitedFor = (w: LiteralWorld, carried: Carried, who: string) => [
  ...new Set(
    between(w, carried).flatMap(({ exposed, next }) =>
      exposed.includes(who) && next.who !== who ? [next.who] : [],
    ),
  ),
];

/** What somebody could best do after a step instead of what is agreed on. */
const bestInstead = (w: LiteralWorld, carried: Carried, place: number, who: string) => {
  const { parties, deal, moves } = carried;
  const [at, next] = [w.at(moves[place]!.to), moves[place + 1]!];
  const m = w.who(who);
  const own = w.game.moves(m, at).filter((t) => !w.isBody(m) || w.isMove(m, at, t));
  const instead = own.filter((t) => who !== next.who || t !== w.at(next.to));
  const candidates = deciding(w, parties).includes(who)
    ? [at, ...instead].filter((t) => w.game.prefers(m, t, w.at(deal)))
    : instead.filter((t) => w.isImprovement(m, at, t) && exposedIn(w, carried, t).length > 0);
  return candidates.filter((t) => !candidates.some((other) => w.game.prefers(m, other, t)));
};

const isInstead = (w: LiteralWorld, one: Of<'breaksOff'> | Of<'interferes'>) => {
  const place = one.moves.findIndex(
    ({ from, to }) => from === one.after.from && to === one.after.to,
  );
  return (
    place >= 0 &&
    place < one.moves.length - 1 &&
    bestInstead(w, one, place, one.who).includes(w.at(one.to)) &&
    sameSet(exposedIn(w, one, w.at(one.to)), one.worse)
  );
};

/** The equilibria under a concept that improvements reach from a start, which counts itself. */
const equilibria = (w: LiteralWorld, from: string, concept: string) => {
  const reached = w.reached(w.at(from), 'improvements');
  return w.states.filter(
    (s) => (s === w.at(from) || reached.has(s)) && w.movers.every((m) => w.stays(concept, m, s)),
  );
};

/** Of deals, how they are entered, and what could come about without them. */
export const dealOracles: { readonly [K in DealKind]: Oracle<K> } = {
  isDeal({ so, ...agreed }, w) {
    const { parties, from, deal, against = from } = agreed;
    const is =
      canReach(w, agreed) &&
      deciding(w, parties).every((who) => w.game.prefers(w.who(who), w.at(deal), w.at(against)));
    return is === so;
  },
  alreadyThere: () => true,
  dealSteps: ({ parties, from, deal, moves }, w) =>
    moves[0]!.from === from &&
    moves.at(-1)!.to === deal &&
    moves.every(
      (move, k) =>
        parties.includes(move.who) &&
        isAgreedMove(w, parties, move.who, w.at(move.from), w.at(move.to)) &&
        (k === 0 || moves[k - 1]!.to === move.from),
    ),
  onTrust({ so, ...agreed }, w) {
    const freely = reachedBy(w, agreed, (who, s) => {
      const exposed = s === w.at(agreed.from) ? [] : exposedIn(w, agreed, s);
      return exposed.every((one) => one === who);
    });
    return !freely.has(w.at(agreed.deal)) === so;
  },
  trusts({ who, whom, places, ...carried }, w) {
    const place = (s: number) => placeOf(w, w.who(who), s);
    const start = place(w.at(carried.against ?? carried.from));
    const falls = between(w, carried)
      .filter(({ exposed }) => exposed.includes(who))
      .map(({ move }) => place(w.at(move.to)) - start);
    return (
      whom.length > 0 &&
      sameSet(waitedFor(w, carried, who), whom) &&
      (places === undefined || places === Math.max(...falls))
    );
  },
  worseBetween: ({ who, ...carried }, w) =>
    between(w, carried).some(({ exposed }) => exposed.includes(who)) &&
    waitedFor(w, carried, who).length === 0,
  noLossBetween({ secure, ...carried }, w) {
    const steps = between(w, carried);
    const ids = w.movers.map(w.idOf);
    const isHarmful = (who: string, place: number, all: boolean) => {
      const best = bestInstead(w, carried, place, who).map((t) => exposedIn(w, carried, t));
      const harms = best.filter((exposed) => exposed.length > 0);
      return best.length > 0 && (all ? harms.length === best.length : harms.length > 0);
    };
    const isSome = (all: boolean) =>
      steps.some((_, place) => ids.some((who) => isHarmful(who, place, all)));
    return (
      steps.every(({ exposed }) => exposed.length === 0) && (secure ? !isSome(true) : isSome(false))
    );
  },
  breaksOff: (one, w) => deciding(w, one.parties).includes(one.who) && isInstead(w, one),
  interferes: (one, w) => !deciding(w, one.parties).includes(one.who) && isInstead(w, one),
  without({ parties, from, against = from, deal, under, n, dealToo, best, more }, w) {
    const own = parties.map(w.who);
    const d = w.at(deal);
    const isBetter = (one: number, other: number) =>
      own.some((m) => w.game.prefers(m, one, other)) &&
      !own.some((m) => w.game.prefers(m, other, one));
    return under.every((concept) => {
      const all = equilibria(w, against, concept);
      const others = all.filter((s) => s !== d);
      const frontier = others.filter((s) => !others.some((other) => isBetter(other, s)));
      return (
        others.length === n &&
        all.includes(d) === dealToo &&
        frontier.length === best.length + more &&
        best.every(({ state, gainers, losers }) => {
          const s = w.at(state);
          const makers = w.makers.map(w.idOf);
          return (
            frontier.includes(s) &&
            sameSet(
              makers.filter((who) => w.game.prefers(w.who(who), d, s)),
              gainers,
            ) &&
            sameSet(
              makers.filter((who) => w.game.prefers(w.who(who), s, d)),
              losers,
            )
          );
        })
      );
    });
  },
  rises: ({ from, against = from, deal, of }, w) =>
    of.every(
      ({ who, by }) =>
        placeOf(w, w.who(who), w.at(against)) - placeOf(w, w.who(who), w.at(deal)) === by,
    ),
};

/** Makes something false of each; that a deal is one, and needs trust, can be denied. */
export const dealBreakers: {
  readonly [K in Exclude<DealKind, 'isDeal' | 'alreadyThere' | 'onTrust'>]: (
    one: Of<K>,
  ) => Of<K> | undefined;
} = {
  dealSteps: ({ moves: [first, ...rest], ...one }) => ({
    ...one,
    moves: [...rest, { ...first!, to: first!.from }],
  }),
  trusts: (one) => ({ ...one, whom: [] }),
  worseBetween: (one) => ({ ...one, moves: one.moves.slice(-1) }),
  noLossBetween: (one) => ({ ...one, secure: !one.secure }),
  breaksOff: (one) => ({ ...one, to: one.deal }),
  interferes: (one) => ({ ...one, worse: [] }),
  without: (one) => ({ ...one, n: one.n + 1 }),
  rises: (one) => ({ ...one, of: one.of.map((each) => ({ ...each, by: each.by + 1 })) }),
};
