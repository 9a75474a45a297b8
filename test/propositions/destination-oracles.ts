import type { GivenForesight, Of } from '@standoff/propositions';
import type { LiteralWorld } from './literal-world.ts';

/** What is said of destinations and of the ways to them, by sequences of moves that are written out layer by layer. */
type Step = 'improvements' | 'moves';

const targets = (w: LiteralWorld, by: Step, m: number, s: number) =>
  w.game
    .moves(m, s)
    .filter((t) => w.isMove(m, s, t) && (by === 'moves' || w.isImprovement(m, s, t)));

/** The length of the shortest legal sequences from one state to another, and who makes their first moves. */
const shortestTo = (w: LiteralWorld, by: Step, from: number, to: number) => {
  let layer = w.movers.flatMap((m) =>
    targets(w, by, m, from).map((state) => ({ state, last: m, first: m })),
  );
  const seen = new Set<string>();
  for (let n = 1; layer.length > 0; n++) {
    const ends = layer.filter(({ state }) => state === to);
    if (ends.length > 0) return { n, first: new Set(ends.map(({ first }) => first)) };
    const fresh = layer.filter(({ state, last, first }) => {
      const key = `${state} ${last} ${first}`;
      return !seen.has(key) && seen.add(key);
    });
    layer = fresh.flatMap(({ state, last, first }) =>
      w.movers
        .filter((m) => m !== last)
        .flatMap((m) => targets(w, by, m, state).map((next) => ({ state: next, last: m, first }))),
    );
  }
  return undefined;
};

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

const holdsUnder = (w: LiteralWorld, among: readonly string[], s: number) =>
  among.filter((concept) => w.movers.every((m) => w.stays(concept, m, s)));

const holdsAsGiven = (w: LiteralWorld, { concepts, together }: GivenForesight, s: number) =>
  Object.entries(concepts).every(([who, concept]) => w.stays(concept, w.who(who), s)) &&
  together.every(({ members, concept }) => w.staysTogether(concept, members.map(w.who), s));

/** Those who prefer a state to another, where nobody likes it less; none otherwise. */
const gainersOf = (w: LiteralWorld, s: number, than: number) =>
  w.makers.some((m) => w.game.prefers(m, than, s))
    ? []
    : w.makers.filter((m) => w.game.prefers(m, s, than));

/** States that everybody prefers, or where there are none that most prefer at nobody's cost. */
const gainsOver = (w: LiteralWorld, s: number): { kind: string; all: readonly number[] } => {
  const gainers = (t: number) => gainersOf(w, t, s).length;
  const everybody = w.states.filter((t) => gainers(t) === w.makers.length);
  if (everybody.length > 0) return { kind: 'everybody', all: everybody };
  const most = Math.max(...w.states.map(gainers));
  return most === 0
    ? { kind: 'none', all: [] }
    : { kind: 'some', all: w.states.filter((t) => gainers(t) === most) };
};

type DestinationKind = 'reached' | 'destinations' | 'alike' | 'shortest' | 'spare' | 'staysAlike';

export const destinationOracles: {
  readonly [K in DestinationKind]: (proposition: Of<K>, world: LiteralWorld) => boolean;
} = {
  reached({ from, n, improvements }, w) {
    const s = w.at(from);
    const count = (by: Step) => [...w.reached(s, by)].filter((t) => t !== s).length;
    return count('moves') === n && count('improvements') === improvements;
  },
  destinations({ from, among, gains, n, improvements, moves, in: world }, w) {
    const s = w.at(from);
    const given = world?.foresight;
    const better = gainsOver(w, s);
    const isOne = (t: number) =>
      holdsUnder(w, among, t).length > 0 ||
      (given !== undefined && holdsAsGiven(w, given, t)) ||
      better.all.includes(t);
    const all = w.states.filter((t) => t !== s && isOne(t));
    const reached = (by: Step) => all.filter((t) => w.reached(s, by).has(t)).length;
    return (
      better.kind === gains &&
      all.length === n &&
      reached('improvements') === improvements &&
      reached('moves') === moves
    );
  },
  alike({ states, from, under, among, asGiven, gainers, by, in: world }, w) {
    const s = w.at(from);
    return states.map(w.at).every((t) => {
      const named = gainersOf(w, t, s);
      const isWhom =
        gainers === 'everybody'
          ? named.length === w.makers.length
          : named.map(String).join() === gainers.map(w.who).map(String).join();
      const reached = w.reached(s, 'improvements').has(t)
        ? 'improvements'
        : w.reached(s, 'moves').has(t)
          ? 'moves'
          : 'nothing';
      return (
        sameSet(holdsUnder(w, among, t), under) &&
        isWhom &&
        reached === by &&
        (asGiven === undefined || holdsAsGiven(w, world!.foresight!, t) === asGiven)
      );
    });
  },
  shortest({ from, to, by, n, first }, w) {
    const found = shortestTo(w, by, w.at(from), w.at(to));
    return (
      found?.n === n &&
      sameSet(
        first.map((id) => String(w.who(id))),
        [...found.first].map(String),
      )
    );
  },
  spare({ place, of, move: { who, from, to }, without, gains }, w) {
    const [m, s, t] = [w.who(who), w.at(from), w.at(to)];
    const changed = (one: number, other: number) =>
      w
        .levels(one)
        .flatMap(([option, level], k) => (w.levels(other)[k]![1] === level ? [] : option));
    return (
      place >= 1 &&
      place <= of &&
      w.isImprovement(m, s, t) &&
      without.map(w.at).every((u) => {
        const [whole, left] = [changed(s, t), changed(s, u)];
        const isOneLess = left.length === whole.length - 1 && left.every((o) => whole.includes(o));
        const isPart = isOneLess && changed(u, t).length === 1 && left.length > 0;
        const order = w.game.prefers(m, u, t)
          ? 'more'
          : w.game.prefers(m, t, u)
            ? 'less'
            : 'as-much';
        return isPart && targets(w, 'improvements', m, s).includes(u) && order === gains;
      })
    );
  },
  staysAlike({ who, state, under, among }, w) {
    const whom = who === 'everybody' ? w.movers : who.map(w.who);
    return whom.every((m) =>
      sameSet(
        among.filter((concept) => w.stays(concept, m, w.at(state))),
        under,
      ),
    );
  },
};
