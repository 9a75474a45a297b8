import type {
  Formula,
  GivenForesight,
  Kind,
  Of,
  Proposition,
  Quoted,
} from '@standoff/propositions';
import { reachableBy } from '../../packages/engine/test/oracles/literal-game.ts';
import { additionOracles } from './addition-oracles.ts';
import { afterwardsOracles } from './afterwards-oracles.ts';
import { agreementOracles } from './agreement-oracles.ts';
import { atOnceOracles } from './at-once-oracles.ts';
import { comparisonOracles } from './comparison-oracles.ts';
import { dealOracles } from './deal-oracles.ts';
import { destinationOracles } from './destination-oracles.ts';
import { doubtOracles } from './doubt-oracles.ts';
import { evidenceOracles } from './evidence-oracles.ts';
import { groupOracles } from './group-oracles.ts';
import { historyOracles } from './history-oracles.ts';
import { inverseOracles } from './inverse-oracles.ts';
import { type AmountsTold, isMore, isSo, isTold } from './literal-amounts.ts';
import { truthIn } from './literal-formula.ts';
import type { LiteralWorld } from './literal-world.ts';
import { misjudgementOracles } from './misjudgement-oracles.ts';
import { noDealOracles } from './no-deal-oracles.ts';
import { numbersOracles } from './numbers-oracles.ts';
import type { Oracle } from './oracle.ts';
import { argumentOracles, factHolds } from './oracles-of-arguments.ts';
import { perceptionOracles } from './perception-oracles.ts';
import { powerOracles } from './power-oracles.ts';
import { signalOracles } from './signal-oracles.ts';
import { solverOracles } from './solver-oracles.ts';
import { sweepOracles } from './sweep-oracles.ts';
import { threatOracles } from './threat-oracles.ts';
import { treatyOracles } from './treaty-oracles.ts';
import { viewOracles } from './view-oracles.ts';
import { voteOracles } from './vote-oracles.ts';
import { worldSeenBy } from './world-seen-by.ts';
import { writtenOracles } from './written-oracles.ts';

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Whether a state is stable for all under a concept. */
const holds = ({ movers, stays }: LiteralWorld, concept: string, s: number) =>
  movers.every((m) => stays(concept, m, s));

const under = (world: LiteralWorld, among: readonly string[], s: number, who?: string) =>
  among.filter((concept) =>
    who === undefined ? holds(world, concept, s) : world.stays(concept, world.who(who), s),
  );

type Foresight = GivenForesight;

/** Stable for each under its own concept, and for the coalitions that have one. Whoever is not named cannot move. */
const holdsAsGiven = (world: LiteralWorld, { concepts, together }: Foresight, s: number) =>
  Object.entries(concepts).every(([who, concept]) => world.stays(concept, world.who(who), s)) &&
  together.every(({ members, concept }) => world.staysTogether(concept, members.map(world.who), s));

/** The same of one, or of a coalition, that has a concept of its own. */
function isAsGiven(
  world: LiteralWorld,
  given: Foresight,
  s: number,
  { who, together, reading }: Of<'stable'>,
): boolean {
  if (who !== undefined) return world.stays(given.concepts[who]!, world.who(who), s);
  if (together === undefined) return holdsAsGiven(world, given, s);
  const own = given.together.find(({ members }) => sameSet(members, together))!;
  return world.staysTogether(own.concept, together.map(world.who), s, reading);
}

/** Whether a state is better than another for each of some, and worse for nobody. */
const isGain = (w: LiteralWorld, whom: Of<'gains'>['for'], s: number, than: number) => {
  const better = (m: number) => w.game.prefers(m, s, than);
  const nobodyLoses = w.makers.every((m) => !w.game.prefers(m, than, s));
  if (whom === 'somebody') return nobodyLoses && w.makers.some(better);
  const gainers = whom === 'everybody' ? w.makers : whom.map(w.who);
  return nobodyLoses && gainers.every(better);
};

const isKnown = (w: LiteralWorld, s: number, than: number) =>
  w.makers.every((m) => !w.isOpen(m, s, than));

/** The fewest losses of a legal sequence, and of these the fewest moves: by layers over states and last movers. */
function fewestLosses(w: LiteralWorld, from: number, to: number): readonly [number, number] {
  let best: readonly [number, number] = [Infinity, Infinity];
  const seen = new Map<string, readonly [number, number]>();
  const open: (readonly [number, number, number, number])[] = [[from, -1, 0, 0]];
  const less = (a: readonly [number, number], b: readonly [number, number]) =>
    a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [s, last, losses, moves] = next;
    if (s === to && last >= 0 && less([losses, moves], best)) best = [losses, moves];
    for (const m of w.movers) {
      if (m === last) continue;
      for (const t of w.game.moves(m, s)) {
        if (!w.isMove(m, s, t)) continue;
        const cost = [losses + (w.isImprovement(m, s, t) ? 0 : 1), moves + 1] as const;
        const known = seen.get(`${t} ${m}`);
        if (known !== undefined && !less(cost, known)) continue;
        seen.set(`${t} ${m}`, cost);
        open.push([t, m, ...cost]);
      }
    }
  }
  return best;
}

/** Whether something of a state is so, where quotations are formulas. */
const meets = (w: LiteralWorld, quoted: Quoted, s: number): boolean => {
  if ('words' in quoted) throw new RangeError('words of somebody else are not read');
  const is = (formula: Formula) => isSo(w, formula, s);
  if (quoted.if !== undefined && !is(quoted.if)) return true;
  if (quoted.unless !== undefined && is(quoted.unless)) return true;
  if ('amount' in quoted) throw new RangeError('an amount is neither true nor false');
  return is(quoted.formula) !== (quoted.avoid === true);
};

/** Each kind's truth, literally. */
const oracles: { readonly [K in Kind]: Oracle<K> } = {
  ...argumentOracles,
  levels: ({ state, are }, w) =>
    are.every(({ level }, k) => w.levels(w.at(state))[k]?.[1] === level),
  feasible: ({ what, so }, { feasible }) =>
    (what === 'any-state' ? feasible.any : feasible.statusQuo) === so,
  canMove({ who, from, so }, w) {
    const where = from === undefined ? w.states : [w.at(from)];
    const can = (m: number) => where.some((s) => w.game.moves(m, s).length > 0);
    return (who === 'somebody' ? w.movers.some(can) : can(w.who(who))) === so;
  },
  idle: ({ who }, w) =>
    who.map(w.who).every((m) => m >= 0 && w.states.every((s) => w.game.moves(m, s).length === 0)),
  compares({ who, first, order, second, greatly, so }, w) {
    const whom = who === 'everybody' ? w.makers : who.map(w.who);
    const [a, b] = [w.at(first), w.at(second)];
    const is = (m: number) =>
      w.compare(m, a, b) === order &&
      (greatly !== true || w.game.greatlyPrefers(m, a, b) || w.game.greatlyPrefers(m, b, a));
    return whom.every(is) === so;
  },
  harmless({ gainers, better, worse, surely, so }, w) {
    const [a, b] = [w.at(better), w.at(worse)];
    return (isGain(w, gainers, a, b) && (!surely || isKnown(w, a, b))) === so;
  },
  someBetter({ than, who, known, so }, w) {
    const s = w.at(than);
    const whom = who === 'everybody' ? w.makers : [w.who(who)];
    const some = w.states.some((t) => whom.every((m) => w.game.prefers(m, t, s)));
    const may = w.states.some(
      (t) => t !== s && whom.every((m) => w.game.prefers(m, t, s) || w.isUnwritten(m, t, s)),
    );
    return some === so && (so || known || !may);
  },
  settled({ who, first, second, order, statements, against = [], places, values, sums, vote }, w) {
    const [m, a, b] = [w.who(who), w.at(first), w.at(second)];
    // A body adopts a state or does not.
    if (vote !== undefined)
      return vote.passes === (order === 'better') && vote.passes === w.better(m, a, b);
    if (w.compare(m, a, b) !== order) return false;
    const [better, worse] = order === 'better' ? [a, b] : [b, a];
    const speaks = (
      { text, amounts }: { readonly text: Quoted; readonly amounts?: AmountsTold },
      one: number,
      other: number,
    ) =>
      'amount' in text
        ? isTold(w, text, a, amounts?.first) &&
          isTold(w, text, b, amounts?.second) &&
          isMore(w, text, one, other)
        : meets(w, text, one) && !meets(w, text, other);
    if (statements !== undefined) {
      return (
        statements.length > against.length &&
        statements.every((one) => speaks(one, better, worse)) &&
        against.every((one) => speaks(one, worse, better))
      );
    }
    const more = (one: number, other: number) => (order === 'better' ? one > other : one < other);
    if (places !== undefined) return more(places.second, places.first);
    if (values !== undefined) return more(values.first, values.second);
    return sums !== undefined && more(sums.first, sums.second);
  },
  stable(proposition, w) {
    const { state, who, together, reading, concept, so, in: world } = proposition;
    const s = w.at(state);
    if (concept === undefined) return isAsGiven(w, world!.foresight!, s, proposition) === so;
    if (together !== undefined) {
      return w.staysTogether(concept, together.map(w.who), s, reading) === so;
    }
    return under(w, [concept], s, who).length > 0 === so;
  },
  pattern: ({ state, who, under: told, among }, w) =>
    sameSet(under(w, among, w.at(state), who), told),
  patternCount({ n, of, under: told, among, shown }, w) {
    const alike = w.states.filter((s) => sameSet(under(w, among, s), told));
    return (
      alike.length === n && w.states.length === of && shown.every((id) => alike.includes(w.at(id)))
    );
  },
  otherPatterns({ n, beside, among }, w) {
    const others = w.states.filter((s) => {
      const held = under(w, among, s);
      return held.length > 0 && !beside.some((told) => sameSet(told, held));
    });
    return others.length === n;
  },
  stableCount({ n, of, concept, in: world }, w) {
    const is = (s: number) =>
      concept === undefined ? holdsAsGiven(w, world!.foresight!, s) : holds(w, concept, s);
    return w.states.filter(is).length === n && w.states.length === of;
  },
  strongCounts: ({ shares }, w) =>
    shares.every(({ concept, n, of }) => {
      const general = w.states.filter((s) =>
        w.movers.every((m) => w.staysGenerally(concept, m, s)),
      );
      return general.length === of && w.states.filter((s) => holds(w, concept, s)).length === n;
    }),
  weakly: ({ state, under: told }, w) =>
    told.every(
      (concept) =>
        w.movers.every((m) => w.staysGenerally(concept, m, w.at(state))) &&
        !w.movers.every((m) => w.staysStrongly(concept, m, w.at(state))),
    ),
  tempted({ who, from, so }, w) {
    const has = (m: number) => w.reasons(m, w.at(from)).length > 0;
    return (who === 'somebody' ? w.movers.some(has) : who.map(w.who).every(has)) === so;
  },
  improvements: ({ who, from, n }, w) => w.reasons(w.who(who), w.at(from)).length === n,
  alsoTempted({ who, from, beside, n }, w) {
    const reasons = w.reasons(w.who(who), w.at(from));
    return reasons.includes(w.at(beside)) && reasons.length - 1 === n;
  },
  kept: ({ who, from, under: told, among }, w) =>
    told.every((concept) => among.includes(concept)) &&
    who
      .map(w.who)
      .every(
        (m) =>
          w.reasons(m, w.at(from)).length > 0 &&
          told.every((concept) => w.stays(concept, m, w.at(from))),
      ),
  goes({ who, from, to, foreseen, concept, so }, w) {
    const [m, s, t] = [w.who(who), w.at(from), w.at(to)];
    if (foreseen !== undefined) {
      const gains = w.game.moves(m, s).includes(t) && w.better(m, w.at(foreseen), s);
      return (gains && !w.stays(concept, m, s)) === so;
    }
    return (w.reasons(m, s).includes(t) && w.isUndeterred(concept, m, s, t)) === so;
  },
  leaves({ who, from, under: told, exactlyOf, in: world }, w) {
    const s = w.at(from);
    return who.every((id) => {
      if (exactlyOf === undefined && told.length === 0)
        return !w.stays(world!.foresight!.concepts[id]!, w.who(id), s);
      const leaving = (exactlyOf ?? told).filter((concept) => !w.stays(concept, w.who(id), s));
      return sameSet(leaving, told);
    });
  },
  leads({ from, to, where, by, so }, w) {
    const start = w.at(from);
    const reached = new Set([start, ...w.reached(start, by)]);
    const is = (s: number) =>
      to === undefined
        ? truthIn(
            w.levels(s),
            where!,
            (id) => w.at(id) === s,
            (id) => factHolds(w, id, s),
          )
        : w.at(to) === s;
    return [...reached].some(is) === so;
  },
  gains({ n, than, for: whom, surely, reached = false, beside }, w) {
    const s = w.at(than);
    const ends = w.reached(s, 'improvements');
    const all = w.states.filter((t) => isGain(w, whom, t, s) && (!reached || ends.has(t)));
    const known = all.every((t) => isKnown(w, t, s));
    return (
      all.length === n &&
      (!surely || known) &&
      (beside === undefined || !all.includes(w.at(beside)))
    );
  },
  stuck({ state, among, so }, w) {
    const s = w.at(state);
    const ends = [...w.reached(s, 'improvements')];
    const is = under(w, among, s).length > 0 && !ends.some((t) => isGain(w, 'somebody', t, s));
    return is === so;
  },
  way({ moves, losses, fewest, alike: _, sparing }, w) {
    const steps = moves.map(({ who, from, to }) => [w.who(who), w.at(from), w.at(to)] as const);
    const isLegal = steps.every(
      ([m, from, to], k) =>
        w.isMove(m, from, to) && (k === 0 || (steps[k - 1]![2] === from && steps[k - 1]![0] !== m)),
    );
    const lost = steps.filter(([m, from, to]) => !w.isImprovement(m, from, to)).length;
    const best = fewestLosses(w, steps[0]![1], steps.at(-1)![2]);
    const spared = sparing && w.who(sparing.who);
    const isSpared = steps.every(
      ([m, from, to]) =>
        m !== spared ||
        (sparing!.losing === 'worse' ? !w.better(m, from, to) : w.isImprovement(m, from, to)),
    );
    return (
      isLegal &&
      isSpared &&
      lost === losses &&
      (!fewest || (best[0] === losses && best[1] === moves.length))
    );
  },
  loss({ place, of, move: { who, from, to }, order }, w) {
    const m = w.who(who);
    return place >= 1 && place <= of && w.compare(m, w.at(to), w.at(from)) === order;
  },
  leastLosses: ({ from, to, n }, w) => fewestLosses(w, w.at(from), w.at(to))[0] >= n,
  ...destinationOracles,
  ...voteOracles,
  ...powerOracles,
  ...numbersOracles,
  ...groupOracles,
  ...dealOracles,
  ...agreementOracles,
  ...noDealOracles,
  ...treatyOracles,
  ...afterwardsOracles,
  ...atOnceOracles,
  mustLose({ who, from, to, losing, so }, w) {
    const own = w.who(who);
    const isFree = (m: number, s: number, t: number) =>
      m !== own || (losing === 'worse' ? !w.better(m, s, t) : w.isImprovement(m, s, t));
    const steps = (m: number, s: number) =>
      w.states.filter((t) => w.isMove(m, s, t) && isFree(m, s, t));
    const without = reachableBy(w.movers, w.at(from), steps);
    return !without.has(w.at(to)) === so;
  },
  passes({ body, from, draft, so }, w) {
    const m = w.who(body);
    return (
      (w.game.moves(m, w.at(from)).includes(w.at(draft)) &&
        w.isImprovement(m, w.at(from), w.at(draft))) === so
    );
  },
  ...writtenOracles,
  ...doubtOracles(isTrue),
  ...threatOracles(isTrue),
  ...viewOracles,
  ...sweepOracles(isTrue),
  ...historyOracles,
  ...evidenceOracles(isTrue),
  ...comparisonOracles(isTrue),
  ...perceptionOracles,
  ...solverOracles,
  ...signalOracles,
  ...misjudgementOracles,
  ...additionOracles,
  ...inverseOracles,
  gainsAsWritten: () => true,
  weakMeans: () => true,
};

/** Kinds of which nothing is decided. */
export const undecided: readonly string[] = (Object.keys(oracles) as Kind[]).filter(
  (kind) => oracles[kind].toString().replaceAll(/\s/g, '') === '()=>true',
);

/** Whether a proposition is so. */
export function isTrue(proposition: Proposition, world: LiteralWorld): boolean {
  if (proposition.kind === 'all') {
    return proposition.of.every((one) => isTrue(one, world)) === proposition.so;
  }
  const oracle = oracles[proposition.kind] as (one: Proposition, world: LiteralWorld) => boolean;
  const { seenBy, signals = [] } = proposition.in ?? {};
  return oracle(proposition, seenBy === undefined ? world : worldSeenBy(world, seenBy, signals));
}
