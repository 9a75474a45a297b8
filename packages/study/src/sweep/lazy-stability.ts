import type { Concept, Steps } from '@standoff/engine';
import { FOLLOWING, type LazyMove, leadsTo, othersThan, type Played } from './lazy-walks.ts';

/** Whether a concept is one whose verdicts are found comparison by comparison. */
export function isLazy({ computation }: Concept): boolean {
  return computation.kind === 'sanction' || computation.kind === 'simultaneous';
}

/** As much of a concept as says what deters. */
type Judged = Pick<Concept, 'id' | 'computation'>;

/** Whether somebody stays in a cell. */
export function* isStable(
  played: Played,
  focal: number,
  from: number,
  concept: Judged,
): Steps<boolean> {
  const isLeft = undeterred(played, focal, from, concept);
  for (const to of played.targets(focal, from)) if (yield* isLeft(to)) return false;
  return true;
}

/** A move by the cells of its states. */
export interface LazyStep {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/** Whether somebody has this move, likes it better and is deterred from it by nothing. */
export function* isSensible(
  played: Played,
  { mover, from, to }: LazyStep,
  concept: Concept,
): Steps<boolean> {
  const isTarget = played.targets(mover, from).includes(to);
  return isTarget && (yield* undeterred(played, mover, from, concept)(to));
}

/** Says something of a cell, and pauses meanwhile. */
type Judge = (to: number) => Steps<boolean>;

/** Of the targets of somebody in a cell whether it likes them better and is deterred by nothing. */
function undeterred(played: Played, focal: number, from: number, concept: Judged): Judge {
  const { computation } = concept;
  const deters = deterrent(played, focal, from, concept.id, computation);
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
  id: string,
  computation: Concept['computation'],
): Judge {
  switch (computation.kind) {
    case 'sanction':
      return deterrentTo(played, focal, from, computation);
    case 'simultaneous': {
      const inTurn = deterrentTo(played, focal, from, SEQUENTIAL);
      const jointly = jointDeterrent(played, focal, from, computation);
      return function* (to) {
        return (computation.alsoSequential && (yield* inTurn(to))) || (yield* jointly(to));
      };
    }
    default:
      throw new RangeError(`${id} is not followed`);
  }
}

type ComputedBy<K> = Extract<Concept['computation'], { readonly kind: K }>;

/** Whether what the others can bring about one after the other deters somebody from a move. */
function deterrentTo(
  played: Played,
  focal: number,
  from: number,
  { response, counter }: ComputedBy<'sanction'>,
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
  { joiners }: ComputedBy<'simultaneous'>,
): Judge {
  const joins = new Map<number, boolean>();
  function* mayJoin(mover: number): Steps<boolean> {
    const known = joins.get(mover);
    if (known !== undefined) return known;
    const found =
      joiners === 'improving' ||
      !(yield* isStable(played, mover, from, { id: 'seq', computation: SEQUENTIAL }));
    joins.set(mover, found);
    return found;
  }
  let parts: readonly (readonly LazyMove[])[] | undefined;
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

const SEQUENTIAL = { kind: 'sanction', response: 'improving', counter: 'none' } as const;

function improvementsOf(played: Played, mover: number, from: number): LazyMove[] {
  return played
    .targets(mover, from)
    .filter((to) => played.improves(mover, from, to))
    .map((cell) => ({ mover, cell }));
}

/** Whether something is true of moves of some, at least one, of those whose moves are given. */
function* someTogether(
  [own, ...others]: readonly (readonly LazyMove[])[],
  chosen: readonly LazyMove[],
  isTrue: (moves: readonly LazyMove[]) => Steps<boolean>,
): Steps<boolean> {
  if (own === undefined) return chosen.length > 0 && (yield* isTrue(chosen));
  if (yield* someTogether(others, chosen, isTrue)) return true;
  for (const move of own) {
    if (yield* someTogether(others, [...chosen, move], isTrue)) return true;
  }
  return false;
}
