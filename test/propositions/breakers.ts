import {
  type Claim,
  claimed,
  isDeniable,
  type Kind,
  negate,
  type Of,
  type Proposition,
  type SimpleProposition,
} from '@standoff/propositions';
import { afterwardsBreakers } from './afterwards-oracles.ts';
import { agreementBreakers } from './agreement-oracles.ts';
import { atOnceBreakers } from './at-once-oracles.ts';
import { argumentBreakers } from './breakers-of-arguments.ts';
import { groupBreakers } from './breakers-of-groups.ts';
import { viewBreakers } from './breakers-of-views.ts';
import { comparisonBreakers } from './comparison-oracles.ts';
import { dealBreakers } from './deal-oracles.ts';
import { noDealBreakers } from './no-deal-oracles.ts';
import { treatyBreakers } from './treaty-oracles.ts';

/** Makes something false of what is so, where it can; what can be denied is broken by its denial. */
type Breaker<K extends Kind> = (proposition: Of<K>) => Of<K> | undefined;

const more = <P extends { readonly n: number }>(one: P): P => ({ ...one, n: one.n + 1 });

/** Takes the first concept out that is in a set, or puts it in. */
const turned = (under: readonly string[], among: readonly string[]): string[] => {
  const [first] = among;
  return under.includes(first!) ? under.filter((id) => id !== first) : [...under, first!];
};

/** That what is so is not. */
const denied = (one: Proposition): Proposition => (isDeniable(one) ? negate(one) : one);
const deniedAll = <P extends { readonly each: readonly Claim[] }>(one: P): P => ({
  ...one,
  each: one.each.map(claimed).map(denied),
});

/** Of the kinds that have no denial. A note claims nothing, and a definition is so by its words. */
const breakers: { readonly [K in Kind]?: Breaker<K> } = {
  ...argumentBreakers,
  levels: (one) =>
    one.are.length === 0
      ? undefined
      : { ...one, are: one.are.map((is) => ({ ...is, level: is.level + 1 })) },
  settled: (one) => ({ ...one, order: one.order === 'better' ? 'worse' : 'better' }),
  pattern: (one) => ({ ...one, under: turned(one.under, one.among) }),
  patternCount: more,
  otherPatterns: more,
  stableCount: more,
  strongCounts: (one) => ({ ...one, shares: one.shares.map(more) }),
  // The decision makers of all that is drawn.
  idle: ({ who, ...one }) => ({ ...one, who: [...who, 'ann', 'bob', 'd0'] }),
  improvements: more,
  alsoTempted: more,
  gains: more,
  weakly: (one) => ({ ...one, under: [...one.under, 'nash'] }),
  way: (one) => ({ ...one, losses: one.losses + 1 }),
  loss: (one) => ({ ...one, order: one.order === 'worse' ? 'equal' : 'worse' }),
  leastLosses: more,
  standsIn: (one) => ({ ...one, n: String(BigInt(one.n) + 1n) }),
  hangsOn: (one) => ({ ...one, others: one.others + 1 }),
  turnedBy: (one) => ({ ...one, sets: one.sets + 1 }),
  sameInAll: more,
  // Beyond the interval of Wilson.
  standsInDrawn: (one) => ({ ...one, low: one.low / 2 - 0.01 }),
  failsWhere: ({ some, ...one }) =>
    some === undefined
      ? { ...one, some: { fails: '0', of: '0' } }
      : { ...one, some: { ...some, fails: some.of } },
  failsMoreWhere: (one) => ({ ...one, changed: one.written, written: one.changed }),
  enoughToTurn: more,
  noneTurns: (one) => ({ ...one, upTo: one.upTo + 99 }),
  claimsTurn: (one) => ({ ...one, of: one.of + 1 }),
  withoutClaim(one) {
    if (one.each.length === 0) return undefined;
    return { ...one, turned: one.turned.length > 0 ? [] : one.each };
  },
  withoutInDoubt: (one) => ({ ...one, sets: one.sets + 1 }),
  asBefore: deniedAll,
  asWritten: deniedAll,
  claimsTurnNone: deniedAll,
  // Which claims a file makes is not known here.
  claimsHoldNothing: () => undefined,
  pullsApart: (one) => ({ ...one, turned: one.turned.map(claimed).map(denied) }),
  // A state is found once.
  solverFinds: (one) => ({ ...one, states: [...one.states, ...one.states, 'none'] }),
  modelsFollow: (one) => ({ ...one, even: !one.even }),
  // Under a concept that was not analysed it is not claimed to be kept.
  kept: (one) => ({ ...one, under: [...one.under, 'none'] }),
  leaves: (one) =>
    one.exactlyOf === undefined ? undefined : { ...one, under: turned(one.under, one.exactlyOf) },
  reached: more,
  destinations: more,
  alike: (one) => ({ ...one, by: one.by === 'nothing' ? 'moves' : 'nothing' }),
  shortest: more,
  spare: (one) => ({ ...one, gains: one.gains === 'more' ? 'as-much' : 'more' }),
  staysAlike: (one) => ({ ...one, under: turned(one.under, one.among) }),
  votesNeeded: more,
  adoptsWhen: (one) => ({ ...one, when: `not (${one.when})` }),
  adoptsOption: more,
  changedBy: (one) => ({ ...one, ways: one.ways.slice(1) }),
  draftsPass: more,
  adopted: (one) => ({ ...one, on: `${one.on}0` }),
  tally: (one) => ({ ...one, yes: one.yes + 1 }),
  ballot: (one) => ({ ...one, vote: one.vote === 'yes' ? 'no' : 'yes' }),
  votesGiven: more,
  votesLike: (one) => ({ ...one, who: one.who.slice(1) }),
  votesToward: (one) => ({ ...one, otherwise: one.otherwise === 'yes' ? 'no' : 'yes' }),
  // Nobody wants and does not want a draft.
  proposes: (one) => ({ ...one, who: one.who.slice(1) }),
  // One of these is the vote that is cast.
  pivotal: (one) => ({ ...one, votes: ['yes', 'no', 'abstain', 'absent'] }),
  weakened: (one) => ({ ...one, to: one.from }),
  weakenedBySteps: (one) => ({ ...one, steps: one.steps.slice(1) }),
  weakenedElse: more,
  coalitionsWin: (one) => ({ ...one, winning: `${BigInt(one.winning) + 1n}` }),
  powerOf: (one) => ({ ...one, shapley: one.shapley === '0/1' ? '1/2' : '0/1' }),
  powerUntold: (one) => ({
    ...one,
    why: one.why === 'yes-can-harm' ? 'too-many-sums' : 'yes-can-harm',
  }),
  decidesDrafts: (one) => ({ ...one, states: one.states + 1 }),
  frontierOfTwo: more,
  onFrontier: (one) => ({ ...one, better: one.state }),
  ...groupBreakers,
  ...comparisonBreakers,
  ...dealBreakers,
  ...agreementBreakers,
  ...noDealBreakers,
  ...treatyBreakers,
  ...afterwardsBreakers,
  ...atOnceBreakers,
  ...viewBreakers,
};

/** A falsehood close to something that is so; undefined of what cannot be broken. */
export function broken(proposition: SimpleProposition): Proposition | undefined {
  const own = breakers[proposition.kind] as
    | ((one: Proposition) => Proposition | undefined)
    | undefined;
  return own?.(proposition);
}
