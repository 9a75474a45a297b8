import type { Kind, Of } from '@standoff/propositions';
import {
  isSafe,
  isStable,
  type JudgingConcept,
  type LiteralGame,
} from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import { verdicts } from '../../packages/standoff/test/hypergames/literal-verdicts.ts';
import { deters, moverOf, numberOf } from '../../packages/standoff/test/hypergames/told-moves.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

const known = new WeakMap<object, Map<string, ReturnType<typeof verdicts>>>();

/** The verdicts under a concept, found once for each way to see a conflict. */
function verdictsIn(w: LiteralWorld, concept: string): ReturnType<typeof verdicts> {
  const views = w.views!;
  const found = known.get(views) ?? new Map<string, ReturnType<typeof verdicts>>();
  known.set(views, found);
  const made = found.get(concept) ?? verdicts(views.game, views, concept as JudgingConcept);
  found.set(concept, made);
  return made;
}

/** The game in which a move is safe, and the one in which it is not. */
function gamesOf(
  w: LiteralWorld,
  who: string,
  safe: Of<'moveMisjudged'>['safe'],
): readonly [LiteralGame, LiteralGame] {
  const { game, truth, own } = w.views!;
  const seen = own[moverOf(game, who)]!;
  return safe === 'as-seen' ? [seen, truth] : [truth, seen];
}

interface Misjudged
  extends Pick<
    Of<'moveMisjudged'>,
    'who' | 'from' | 'to' | 'under' | 'safe' | 'replies' | 'atOnce'
  > {}

/** Whether a move is safe in one game, and in the other no gain, or deterred by these replies. */
function isMisjudged(w: LiteralWorld, one: Misjudged): boolean {
  const { who, from, to, under, safe, replies, atOnce } = one;
  const { game } = w.views!;
  const concept = under as JudgingConcept;
  const [mover, s, t] = [moverOf(game, who), numberOf(from), numberOf(to)];
  const [here, there] = gamesOf(w, who, safe);
  if (!isSafe(here, concept, mover, s, t) || isSafe(there, concept, mover, s, t)) return false;
  const isGain = there.improvements(mover, s).includes(t);
  if (replies.length === 0) return !isGain;
  const steps = replies.map((reply) => ({ mover: reply.who, to: reply.to }));
  return isGain && (atOnce || deters(game, there, concept, { mover, from: s, to: t }, steps));
}

const classOf = {
  shared: ({ shared }: ReturnType<typeof verdicts>) =>
    shared.map((state) => ({ state, by: [] as string[] })),
  'held-though-misread': ({ heldThoughMisread }: ReturnType<typeof verdicts>) =>
    heldThoughMisread.map((state) => ({ state, by: [] as string[] })),
  'held-by-error': ({ heldByError }: ReturnType<typeof verdicts>) => heldByError,
  'left-by-error': ({ leftByError }: ReturnType<typeof verdicts>) => leftByError,
} as const;

/** Truths of what everybody sees, by the verdicts of each game. */
export const perceptionOracles = {
  seenCounts: ({ under, equilibria, stays }, w) =>
    under.every((concept) => {
      const { shared, heldThoughMisread, leftByError, hyper } = verdictsIn(w, concept);
      const all = shared.length + heldThoughMisread.length + leftByError.length;
      return all === equilibria && hyper.length === stays;
    }),
  seenClass: ({ under, is, n, by, such }, w) =>
    under.every((concept) => {
      const some = classOf[is](verdictsIn(w, concept));
      const times = (who: string) => some.filter((one) => one.by.includes(who)).length;
      return (
        some.length === n &&
        by.every((one) => times(one.who) === one.n) &&
        some.every((one) => one.by.every((who) => by.some((told) => told.who === who))) &&
        such.every((id) => some.some(({ state }) => state === id))
      );
    }),
  movesMisjudged: ({ under, safe, not, n }, w) =>
    under.every((concept) => {
      const { surprises, missed } = verdictsIn(w, concept);
      const moves = (safe === 'as-seen' ? surprises : missed).filter((move) => {
        const [who, from, to] = move.split(' ') as [string, string, string];
        const [, there] = gamesOf(w, who, safe);
        const mover = moverOf(w.views!.game, who);
        const isGain = there.improvements(mover, numberOf(from)).includes(numberOf(to));
        return isGain === (not === 'deterred');
      });
      return moves.length === n;
    }),
  moveMisjudged: (one, w) => isMisjudged(w, one),
  restsOnError({ state, to, effect, ...one }, w) {
    const { game, truth, own } = w.views!;
    const mover = moverOf(game, one.who);
    const stays = (judged: LiteralGame | undefined) =>
      isStable(judged ?? truth, one.under as JudgingConcept, mover, numberOf(state));
    const safe = effect === 'held' ? 'in-truth' : 'as-seen';
    const isMove = to === undefined || isMisjudged(w, { ...one, from: state, to, safe });
    // Other moves may be misjudged where none is told to hold the state or to have it left.
    return isMove && (to !== undefined || stays(own[mover]) !== stays(truth));
  },
  seenAsWritten: () => true,
  noErrorsGiven: (_, { conflict }) =>
    conflict.perceptions.length === 0 && conflict.misread.length === 0,
} satisfies { readonly [K in Kind]?: Oracle<K> };
