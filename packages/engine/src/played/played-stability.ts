import { isOfSanctions, isSimultaneous } from '../concepts/concept-kinds.ts';
import type {
  Concept,
  SanctionComputation,
  SimultaneousComputation,
} from '../concepts/define-concept.ts';
import { sequential, sequentialSanction } from '../concepts/sequential.ts';
import type { Steps } from '../run/steps.ts';
import { FOLLOWING, leadsTo, othersThan, type Played, type PlayedMove } from './played-walks.ts';

/**
 * Whether somebody stays in a cell, under a concept that judges improvements; throws a RangeError under another. No more
 * comparisons are asked for than it takes.
 */
export function* isStableIn(
  played: Played,
  focal: number,
  from: number,
  concept: Concept,
): Steps<boolean> {
  const isLeft = undeterred(played, focal, from, concept);
  for (const to of played.targets(focal, from)) if (yield* isLeft(to)) return false;
  return true;
}

/** A move by the cells of its states. */
export interface PlayedStep {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/** Whether somebody has this move, likes it better and is deterred from it by nothing. */
export function* isSensible(
  played: Played,
  { mover, from, to }: PlayedStep,
  concept: Concept,
): Steps<boolean> {
  const isTarget = played.targets(mover, from).includes(to);
  return isTarget && (yield* undeterred(played, mover, from, concept)(to));
}

/** Says something of a cell, and pauses meanwhile. */
type Judge = (to: number) => Steps<boolean>;

/** Of the targets of somebody in a cell whether it likes them better and is deterred by nothing. */
function undeterred(played: Played, focal: number, from: number, concept: Concept): Judge {
  const deters = deterrent(played, focal, from, concept);
  return function* (to) {
    if (played.pace.spend(0)) yield FOLLOWING;
    return played.improves(focal, from, to) && !(yield* deters(to));
  };
}

/** Whether something deters somebody from a move. */
function deterrent(
  played: Played,
  focal: number,
  from: number,
  { id, computation }: Concept,
): Judge {
  if (isOfSanctions(computation)) return deterrentTo(played, focal, from, computation);
  if (!isSimultaneous(computation)) throw new RangeError(`${id} judges no improvements`);
  const inTurn = deterrentTo(played, focal, from, sequentialSanction);
  const jointly = jointDeterrent(played, focal, from, computation);
  return function* (to) {
    return (computation.alsoSequential && (yield* inTurn(to))) || (yield* jointly(to));
  };
}

/** Whether what the others can bring about one after the other deters somebody from a move. */
function deterrentTo(
  played: Played,
  focal: number,
  from: number,
  { response, counter }: SanctionComputation,
): Judge {
  const movers = othersThan(played, [focal]);
  const improving = response === 'improving';
  function* deters(cell: number): Steps<boolean> {
    if (played.prefers(focal, cell, from)) return false;
    if (counter === 'none') return true;
    for (const next of played.targets(focal, cell)) {
      if (played.pace.spend(0)) yield FOLLOWING;
      if (played.isMove(focal, cell, next) && played.prefers(focal, next, from)) return false;
    }
    return true;
  }
  return function* (start) {
    return response !== 'none' && (yield* leadsTo(played, { movers, start, improving }, deters));
  };
}

/** Whether what some of the others do at the same time deters somebody from a move. */
function jointDeterrent(
  played: Played,
  focal: number,
  from: number,
  { joiners }: SimultaneousComputation,
): Judge {
  const joins = new Map<number, boolean>();
  function* mayJoin(mover: number): Steps<boolean> {
    const known = joins.get(mover);
    if (known !== undefined) return known;
    const found = joiners === 'improving' || !(yield* isStableIn(played, mover, from, sequential));
    joins.set(mover, found);
    return found;
  }
  let parts: readonly (readonly PlayedMove[])[] | undefined;
  return function* (to) {
    parts ??= othersThan(played, [focal]).map((mover) => improvementsOf(played, mover, from));
    const own = { mover: focal, cell: to };
    return yield* someTogether(parts, [], function* (moves) {
      if (played.pace.spend(0)) yield FOLLOWING;
      const cell = played.together(from, [own, ...moves]);
      if (cell === undefined || cell < 0 || played.prefers(focal, cell, from)) return false;
      for (const { mover } of moves) if (!(yield* mayJoin(mover))) return false;
      return true;
    });
  };
}

function improvementsOf(played: Played, mover: number, from: number): PlayedMove[] {
  return played
    .targets(mover, from)
    .filter((to) => played.improves(mover, from, to))
    .map((cell) => ({ mover, cell }));
}

/** Whether something is true of moves of some, at least one, of those whose moves are given. */
function* someTogether(
  [own, ...others]: readonly (readonly PlayedMove[])[],
  chosen: readonly PlayedMove[],
  isTrue: (moves: readonly PlayedMove[]) => Steps<boolean>,
): Steps<boolean> {
  if (own === undefined) return chosen.length > 0 && (yield* isTrue(chosen));
  if (yield* someTogether(others, chosen, isTrue)) return true;
  for (const move of own) {
    if (yield* someTogether(others, [...chosen, move], isTrue)) return true;
  }
  return false;
}
