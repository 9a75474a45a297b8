import type { FactGround, Of } from '@standoff/propositions';
import type { ArgumentKind } from './oracles-of-arguments.ts';

const more = <P extends { readonly n: number }>(one: P): P => ({ ...one, n: one.n + 1 });

/** Another order of two states than the one that is so. */
const otherwise = <P extends { readonly order: Of<'couldMove'>['order'] }>(one: P): P => ({
  ...one,
  order: one.order === 'better' ? 'worse' : 'better',
});

/** Something else than what makes a fact come about. */
function turned(ground: FactGround): FactGround {
  return ground.kind === 'level'
    ? { ...ground, level: ground.level + 1 }
    : { ...ground, so: !ground.so };
}

/** Of the kinds of arguments that have no denial. */
export const argumentBreakers: {
  readonly [K in Exclude<ArgumentKind, 'answered' | 'noneTempted'>]: (
    proposition: Of<K>,
  ) => Of<K> | undefined;
} = {
  ownMoves: more,
  // A move that is told as none is one that leads nowhere.
  alternatives: (one) => ({ ...one, to: [...one.to, one.from] }),
  otherMoves: more,
  couldMove: (one) => ({ ...one, to: one.from }),
  thenMoves: (one) => ({ ...one, to: one.from }),
  playEnds: otherwise,
  otherLines: more,
  reach: more,
  reachEnd: otherwise,
  served: otherwise,
  judged: (one) => ({ ...one, stays: !one.stays }),
  looksAhead: (one) => ({ ...one, moves: one.moves + 1 }),
  replied: (one) => ({ ...one, to: one.from }),
  deterring: (one) => ({ ...one, at: one.from, order: 'better' }),
  movesOn: otherwise,
  alsoAnswered: (one) => (one.already ? { ...one, n: 0 } : { ...one, n: one.n + 1000 }),
  noEscape: (one) => ({ ...one, greatOnly: one.greatOnly !== true }),
  joins: (one) => ({ ...one, to: one.from }),
  arrive: (one) => ({ ...one, at: one.from }),
  unspoilt: (one) => ({ ...one, to: one.from }),
  undeterred: (one) => ({ ...one, greatOnly: one.greatOnly !== true }),
  answerEnd: otherwise,
  wouldBring: (one) => ({ ...one, by: one.by === 'the others' ? one.who : 'the others' }),
  escapes: (one) => ({ ...one, to: one.from }),
  waysOut: more,
  comesOut: (one) => ({ ...one, to: one.from }),
  horizon: (one) => ({ ...one, stays: !one.stays }),
  comesAbout: ({ because: [first, ...rest], ...one }) =>
    first === undefined ? undefined : { ...one, because: [turned(first), ...rest] },
};
