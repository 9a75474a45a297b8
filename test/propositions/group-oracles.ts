import { findConcept } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import { oracleFor } from '../../packages/engine/test/oracles/index.ts';
import { type LiteralGame, literalGame } from '../../packages/engine/test/oracles/literal-game.ts';
import { jointArgumentOracles } from './joint-argument-oracles.ts';
import {
  allCoalitions,
  gains,
  isStake,
  isUndeterred,
  leaves,
  parties,
  type Reading,
  reachedTogether,
  undeterredEnds,
} from './literal-coalitions.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { splitOracles } from './split-oracles.ts';

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

const product = (numbers: readonly number[]) => numbers.reduce((all, one) => all * one, 1);

const isStableEverywhere = (w: LiteralWorld, m: number, among: readonly string[]) =>
  w.states.every((s) => among.every((concept) => w.stays(concept, m, s)));

type Share = Of<'survivors'>['shares'][number];
type Given = NonNullable<Of<'survivors'>['in']>['foresight'];

/** Whether a state is an equilibrium under a concept, or those that are given. */
const isHeld = (w: LiteralWorld, { concept }: Share, given: Given, s: number) =>
  concept !== undefined
    ? w.movers.every((m) => w.stays(concept, m, s))
    : Object.entries(given!.concepts).every(([who, own]) => w.stays(own, w.who(who), s));

/** By which concept a coalition is read where each is by its own: its own, or that of most, or of the first. */
const conceptOf = (members: readonly string[], given: Given) => {
  const own = given!.together.find((one) => sameSet(one.members, members));
  if (own !== undefined) return own.concept;
  const theirs = members.map((who) => given!.concepts[who]!);
  const times = (id: string) => theirs.filter((one) => one === id).length;
  return theirs.reduce((best, id) => (times(id) > times(best) ? id : best));
};

interface Leaving {
  readonly members: readonly string[];
  readonly reading: Reading;
  readonly given: Given;
}

const leavesBy = (
  w: LiteralWorld,
  { members, reading, given }: Leaving,
  { concept }: Share,
  s: number,
) => {
  const by = concept ?? conceptOf(members, given);
  const isDefined = findConcept(by)!.computation.kind === 'sanction';
  return isDefined && leaves(w, members.map(w.who), reading, by, s);
};

const areShares = (
  w: LiteralWorld,
  shares: readonly Share[],
  given: Given,
  is: (share: Share, s: number) => boolean,
) =>
  shares.every((share) => {
    const held = w.states.filter((s) => isHeld(w, share, given, s));
    return held.length === share.of && held.filter((s) => is(share, s)).length === share.n;
  });

/** The ends of joint improvements of a coalition to which its others could not go without any one of them. */
const endsOfAll = (w: LiteralWorld, members: readonly number[], reading: Reading, s: number) =>
  w.states.filter(
    (to) =>
      gains(w, members, reading, to, s) &&
      members.every((one) => {
        const rest = members.filter((m) => m !== one);
        return !reachedTogether(w, rest, s).has(to);
      }),
  );

/** The game with one decision maker in the place of some, who prefers what all of them prefer. */
const replacedGame = (w: LiteralWorld, members: readonly number[]): LiteralGame => {
  const { model } = w;
  if (model.form.kind === 'graph') throw new RangeError('no options to replace');
  const movers = w.movers.filter((m) => !members.slice(1).includes(m));
  const stands = movers.map((m) => (m === members[0] ? members : [m]));
  const place = (m: number) => stands.findIndex((those) => those.includes(m));
  return literalGame({
    ...model,
    decisionMakers: stands.length,
    form: {
      ...model.form,
      options: model.form.options.map((one) => ({ ...one, owner: place(one.owner) })),
      forbiddenMoves: model.form.forbiddenMoves.map((one) => ({ ...one, mover: place(one.mover) })),
    },
    preferences: stands.map((those) => ({
      kind: 'relation' as const,
      better: w.states.flatMap((a) =>
        w.states
          .filter((b) => those.every((m) => w.game.prefers(m, a, b)))
          .map((b) => [a, b] as const),
      ),
      greatlyBetter: [],
      unknown: [],
    })),
  });
};

type OwnKind =
  | 'staysTogether'
  | 'judgedTogether'
  | 'upsetBySome'
  | 'survivors'
  | 'leavesTogether'
  | 'conceptApplied'
  | 'noCoalitionVersion'
  | 'jointRule'
  | 'coalitionsAsked'
  | 'jointReach'
  | 'jointMove'
  | 'otherEnds'
  | 'stake'
  | 'stakesInShort'
  | 'undeterredTogether'
  | 'undeterredWith'
  | 'replacedCounts'
  | 'profileShare'
  | 'unaffected';
export type GroupKind = OwnKind | keyof typeof jointArgumentOracles | keyof typeof splitOracles;

/** Of what groups do, and of combinations of a concept for each. */
export const groupOracles: { readonly [K in GroupKind]: Oracle<K> } = {
  staysTogether({ members, reading, state, under, among }, w) {
    const stays = (concept: string) =>
      !leaves(w, members.map(w.who), reading, concept, w.at(state));
    return sameSet(among.filter(stays), under);
  },
  judgedTogether: ({ members, reading, state, stays, under }, w) =>
    under.every(
      (concept) => leaves(w, members.map(w.who), reading, concept, w.at(state)) !== stays,
    ),
  upsetBySome({ reading, state, under, among }, w) {
    const isUpset = (concept: string) =>
      allCoalitions(w).some((members) => leaves(w, members, reading, concept, w.at(state)));
    return sameSet(among.filter(isUpset), under);
  },
  survivors({ reading, coalitions, shares, looked, in: world }, w) {
    const asked = coalitions ?? allCoalitions(w).map((members) => members.map(w.idOf));
    if (looked !== undefined) return shares.every(({ n, of }) => n <= of && of <= looked.n);
    const given = world?.foresight;
    return areShares(w, shares, given, (share, s) =>
      asked.every((members) => !leavesBy(w, { members, reading, given }, share, s)),
    );
  },
  leavesTogether({ members, reading, shares, in: world }, w) {
    const given = world?.foresight;
    return areShares(w, shares, given, (share, s) =>
      leavesBy(w, { members, reading, given }, share, s),
    );
  },
  conceptApplied: () => true,
  noCoalitionVersion: () => true,
  jointRule: () => true,
  coalitionsAsked: ({ n }, w) => n === allCoalitions(w).length,
  jointReach({ from, reading, members, n, alone }, w) {
    const s = w.at(from);
    const asked = members === undefined ? allCoalitions(w) : [members.map(w.who)];
    const ends = new Set(asked.flatMap((those) => endsOfAll(w, those, reading, s)));
    const reached = w.reached(s, 'improvements');
    return ends.size === n && [...ends].filter((to) => reached.has(to)).length === alone;
  },
  jointMove({ members, party = members, reading, moves, undeterred, among }, w) {
    const own = party.map(w.who);
    const { movers, moves: agreed } = w.game.party(own);
    const steps = moves.map(({ who, from, to }) => [w.who(who), w.at(from), w.at(to)] as const);
    const isLegal = steps.every(
      ([m, from, to], k) =>
        movers.includes(m) &&
        agreed(m, from).includes(to) &&
        (k === 0 || (steps[k - 1]![2] === from && steps[k - 1]![0] !== m)),
    );
    const [s, t] = [steps[0]![1], steps.at(-1)![2]];
    const free = (among ?? []).filter((concept) =>
      isUndeterred(w, members.map(w.who), own, reading, concept, s, t),
    );
    return isLegal && gains(w, own, reading, t, s) && sameSet(free, undeterred ?? free);
  },
  otherEnds({ members, reading, from, concept, n, beside }, w) {
    const ends = undeterredEnds(w, members.map(w.who), reading, concept, w.at(from));
    return ends.filter((to) => !beside.map(w.at).includes(to)).length === n;
  },
  stake: ({ who, ...worth }, w) => who.every((one) => isStake(w, one, worth)),
  stakesInShort: ({ from, to, of }, w) =>
    of.every(({ who, ...worth }) => isStake(w, who, { from, to, ...worth })),
  undeterredTogether({ members, reading, from, to, under, among }, w) {
    const own = members.map(w.who);
    const [s, t] = [w.at(from), w.at(to)];
    const free = among.filter((c) => isUndeterred(w, own, own, reading, c, s, t));
    return gains(w, own, reading, t, s) && sameSet(free, under);
  },
  undeterredWith({ members, joining, reading, from, to, under }, w) {
    const larger = [...members, ...joining].map(w.who).sort((a, b) => a - b);
    const [s, t] = [w.at(from), w.at(to)];
    return under.every((concept) =>
      parties(w, larger, reading).some(
        (P) => gains(w, P, reading, t, s) && isUndeterred(w, larger, P, reading, concept, s, t),
      ),
    );
  },
  replacedCounts({ members, shares }, w) {
    const game = replacedGame(w, members.map(w.who));
    const hold = (of: LiteralGame, concept: string) =>
      of.states.filter((s) => of.decisionMakers.every((m) => oracleFor(concept)(of, m, s))).length;
    return shares.every(
      ({ concept, n, without }) => hold(game, concept) === n && hold(w.game, concept) === without,
    );
  },
  profileShare({ state, n, of, who, among, coalitions, amongTogether }, w) {
    const s = w.at(state);
    const own = who.map(w.who);
    const held = own.map((m) => among.filter((concept) => w.stays(concept, m, s)).length);
    const together = coalitions.map(
      ({ members, reading }) =>
        amongTogether.filter((c) => !leaves(w, members.map(w.who), reading, c, s)).length,
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
  ...jointArgumentOracles,
  ...splitOracles,
};
