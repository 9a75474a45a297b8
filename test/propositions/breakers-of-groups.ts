import type { Of } from '@standoff/propositions';
import type { GroupKind } from './group-oracles.ts';

const more = <P extends { readonly n: number }>(one: P): P => ({ ...one, n: one.n + 1 });

/** Takes the first concept out that is in a set, or puts it in. */
const turned = (under: readonly string[], among: readonly string[]) =>
  under.length === 0 ? among.slice(0, 1) : under.slice(1);

const otherOrder = <P extends { readonly order: Of<'stake'>['order'] }>(one: P): P => ({
  ...one,
  order: one.order === 'better' ? 'worse' : 'better',
});

type Broken = Exclude<
  GroupKind,
  | 'noCoalitionVersion'
  | 'jointRule'
  | 'conceptApplied'
  | 'splitNotCompared'
  | 'splitAloneNotAsked'
  | 'splitsLeft'
>;

/** Of the kinds that are told of groups; notes claim nothing of a conflict. */
export const groupBreakers: {
  readonly [K in Broken]: (proposition: Of<K>) => Of<K> | undefined;
} = {
  staysTogether: (one) => ({ ...one, under: turned(one.under, one.among) }),
  judgedTogether: (one) => ({ ...one, stays: !one.stays }),
  upsetBySome: (one) => ({ ...one, under: turned(one.under, one.among) }),
  survivors: (one) =>
    one.looked === undefined ? { ...one, shares: one.shares.map(more) } : undefined,
  leavesTogether: (one) => ({ ...one, shares: one.shares.map(more) }),
  coalitionsAsked: more,
  jointReach: more,
  jointMove: ({ moves: [first, ...rest], ...one }) => ({
    ...one,
    moves: [...rest, { ...first!, to: first!.from }],
  }),
  otherEnds: more,
  stake: otherOrder,
  stakesInShort: (one) => ({ ...one, of: one.of.map(otherOrder) }),
  undeterredTogether: (one) => ({ ...one, under: turned(one.under, one.among) }),
  // Nobody is deterred from what looks at no replies, and from nothing at all nobody gains.
  undeterredWith: (one) => ({ ...one, to: one.from }),
  replacedCounts: (one) => ({
    ...one,
    shares: one.shares.map((share) => ({ ...share, n: share.n + 1 })),
  }),
  noJointImprovement: () => undefined,
  couldGo: (one) => ({ ...one, to: one.from }),
  spoiled: otherOrder,
  noFurtherGain: () => undefined,
  afterAll: more,
  goOnTogether: (one) => ({ ...one, end: one.from }),
  splitTakes: more,
  splitTakesNone: (one) => ({ ...one, why: one.why === 'none' ? 'alone' : 'none' }),
  otherSplits: more,
  splitServes: (one) => ({ ...one, verdict: one.verdict === 'gains' ? 'loses' : 'gains' }),
  splitSame: () => undefined,
  splitHolds: (one) => ({ ...one, more: one.more + 1 }),
  splitPlaces: (one) => ({ ...one, unranked: !one.unranked }),
  profileShare: more,
  // The decision makers of all that is drawn.
  unaffected: ({ who, ...one }) => ({ ...one, who: [...who, 'ann', 'bob', 'd0'] }),
};
