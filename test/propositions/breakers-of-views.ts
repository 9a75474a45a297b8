import type { Kind, Of, Quoted } from '@standoff/propositions';

const more = <P extends { readonly n: number }>(one: P): P => ({ ...one, n: one.n + 1 });

function asked(one: Quoted): Quoted {
  if ('words' in one) return one;
  if ('amount' in one) return { ...one, better: one.better === 'more' ? 'less' : 'more' };
  const { avoid, ...wish } = one;
  return avoid === true ? wish : { ...wish, avoid: true };
}

const back = <M extends { readonly from: string; readonly to: string }>(one: M): M => ({
  ...one,
  from: one.to,
  to: one.from,
});

/** Falsehoods about threats, and about what everybody sees. */
export const viewBreakers: { readonly [K in Kind]?: (one: Of<K>) => Of<K> | undefined } = {
  threatens: (one) => ({ ...one, as: one.as === 'threat' ? 'promise' : 'threat' }),
  threatIn: more,
  threatSettled: (one) => (one.at === undefined ? more(one) : { ...one, of: one.of + 1 }),
  threatSafe: more,
  // Nobody gains by moving back as well.
  fears: (one) => ({ ...one, from: one.to, to: one.from }),
  threatTaken: (one) => ({ ...one, wrongly: one.wrongly + 1 }),
  threatTakenSafe: more,
  staysForThreat: more,
  stepsCount: more,
  startedAt: (one) => ({
    ...one,
    levels: one.levels.map((is) => ({ ...is, level: is.level + 1 })),
  }),
  endsAt: ({ differing, ...one }) =>
    differing.length === 0
      ? undefined
      : { ...one, differing: differing.map((is) => ({ ...is, level: is.statusQuo })) },
  took: (one) => ({ ...one, sets: one.sets.map((is) => ({ ...is, level: is.level + 1 })) }),
  overlooks: (one) => ({ ...one, from: one.to, to: one.from }),
  takesFact: (one) => ({ ...one, as: !one.as }),
  heldOpen: more,
  noStateThen: (one) => ({ ...one, when: one.when === 'before' ? 'after' : 'before' }),
  doneByAnother: (one) => ({ ...one, by: one.of[0]! }),
  mindsThatCarry: (one) =>
    one.who.length === 0
      ? undefined
      : { ...one, who: one.who.map((is) => ({ ...is, wants: !is.wants })) },
  mindChanges: (one) => ({ ...one, by: one.by === 'wish' ? 'reordering' : 'wish' }),
  // What is asked for otherwise is met where the step led.
  noLossWithout: (one) => ({ ...one, without: one.without.map(asked) }),
  stepsTaken: more,
  stepsReordered: (one) => ({ ...one, by: one.by === 'none' ? 'states' : 'none' }),
  seenCounts: (one) => ({ ...one, stays: one.stays + 1 }),
  seenClass: more,
  movesMisjudged: more,
  moveMisjudged: (one) => ({ ...one, safe: one.safe === 'as-seen' ? 'in-truth' : 'as-seen' }),
  restsOnError: (one) =>
    one.to === undefined ? undefined : { ...one, effect: one.effect === 'held' ? 'left' : 'held' },
  signalHeld: (one) => ({ ...one, now: one.now + 1 }),
  signalReceiver: more,
  signalClass: more,
  signalMoves: more,
  signalServes: (one) => ({ ...one, service: one.service === 'gains' ? 'loses' : 'gains' }),
  signalUnmoved: ({ who, ...one }) => ({ ...one, who: [...who, 'court'] }),
  signalBest: (one) => ({ ...one, best: one.serving + 1 }),
  errorSets: more,
  additionSets: more,
  // As written it is no deal that holds.
  holdsWithAdded: (one) => ({ ...one, by: [] }),
  locksEnough: more,
  holdsUnadded: (one) => ({ ...one, deals: [one.from] }),
  unboundLeaves: (one) => ({ ...one, parties: [...one.parties, ...one.who] }),
  changeSets: more,
  heldAsWritten: more,
  heldThen: more,
  // More sets than there can be of what is drawn.
  changesCome: (one) => ({ ...one, n: one.n + 1_000_000 }),
  outOfReach: more,
  // More sets than there can be of what is drawn.
  storyErrors: (one) => ({ ...one, n: one.n + 1_000_000 }),
  opensPath: ({ path, ...one }) =>
    path.length === 0 ? undefined : { ...one, path: path.map(back) },
  sensibleStep: (one) => ({ ...one, sees: one.sees === 'aright' ? 'a-gain' : 'aright' }),
  unseen: (one) => ({ ...one, is: 'reply', by: one.move.who }),
  // What takes no step is open.
  signalCloses: (one) => ({ ...one, path: [] }),
  threatsAre: ({ made: [first, ...made], ...one }) =>
    first === undefined ? undefined : { ...one, made },
  threatsCount: (one) => ({ ...one, nowhere: one.nowhere + 1 }),
};
