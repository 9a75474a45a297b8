import type { Concept } from '@standoff/engine';
import { type LazyMove, leadsTo, othersThan, type Played } from './lazy-walks.ts';

/** Whether a concept is one whose verdicts are found comparison by comparison. */
export function isLazy({ computation }: Concept): boolean {
  return computation.kind === 'sanction' || computation.kind === 'simultaneous';
}

/** As much of a concept as says what deters. */
type Judged = Pick<Concept, 'id' | 'computation'>;

/** Whether somebody stays in a cell. */
export function isStable(played: Played, focal: number, from: number, concept: Judged): boolean {
  const isLeft = undeterred(played, focal, from, concept);
  return played.targets(focal, from).every((to) => !isLeft(to));
}

/** A move by the cells of its states. */
export interface LazyStep {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/** Whether somebody has this move, likes it better and is deterred from it by nothing. */
export function isSensible(
  played: Played,
  { mover, from, to }: LazyStep,
  concept: Concept,
): boolean {
  const isTarget = played.targets(mover, from).includes(to);
  return isTarget && undeterred(played, mover, from, concept)(to);
}

/** Of the targets of somebody in a cell whether it likes them better and is deterred by nothing. */
function undeterred(
  played: Played,
  focal: number,
  from: number,
  concept: Judged,
): (to: number) => boolean {
  const isImprovement = (to: number) => played.improves(focal, from, to);
  const { computation } = concept;
  switch (computation.kind) {
    case 'sanction': {
      const deters = deterrentTo(played, focal, from, computation);
      return (to) => isImprovement(to) && !deters(to);
    }
    case 'simultaneous': {
      const inTurn = deterrentTo(played, focal, from, SEQUENTIAL);
      const jointly = jointDeterrent(played, focal, from, computation);
      return (to) =>
        isImprovement(to) && !(computation.alsoSequential && inTurn(to)) && !jointly(to);
    }
    default:
      throw new RangeError(`${concept.id} is not followed`);
  }
}

type ComputedBy<K> = Extract<Concept['computation'], { readonly kind: K }>;

/** Whether what the others can bring about one after the other deters somebody from a move. */
function deterrentTo(
  played: Played,
  focal: number,
  from: number,
  { response, counter }: ComputedBy<'sanction'>,
): (to: number) => boolean {
  const movers = othersThan(played, [focal]);
  const improving = response === 'improving';
  const deters = (cell: number) =>
    !played.prefers(focal, cell, from) &&
    (counter === 'none' ||
      played
        .targets(focal, cell)
        .every((next) => !played.isMove(focal, cell, next) || !played.prefers(focal, next, from)));
  return (start) => response !== 'none' && leadsTo(played, { movers, start, improving }, deters);
}

/** Whether what some of the others do at the same time deters somebody from a move. */
function jointDeterrent(
  played: Played,
  focal: number,
  from: number,
  { joiners }: ComputedBy<'simultaneous'>,
): (to: number) => boolean {
  const mayJoin = rememberOf((mover) => {
    return (
      joiners === 'improving' ||
      !isStable(played, mover, from, { id: 'seq', computation: SEQUENTIAL })
    );
  });
  let parts: readonly (readonly LazyMove[])[] | undefined;
  const deters = (own: LazyMove) => (moves: readonly LazyMove[]) => {
    const cell = played.together(from, [own, ...moves]);
    return (
      cell !== undefined &&
      cell >= 0 &&
      !played.prefers(focal, cell, from) &&
      moves.every(({ mover }) => mayJoin(mover))
    );
  };
  return (to) => {
    parts ??= othersThan(played, [focal]).map((mover) => improvementsOf(played, mover, from));
    return someTogether(parts, [], deters({ mover: focal, cell: to }));
  };
}

const SEQUENTIAL = { kind: 'sanction', response: 'improving', counter: 'none' } as const;

function rememberOf(find: (mover: number) => boolean): (mover: number) => boolean {
  const known = new Map<number, boolean>();
  return (mover) => {
    const found = known.get(mover) ?? find(mover);
    known.set(mover, found);
    return found;
  };
}

function improvementsOf(played: Played, mover: number, from: number): LazyMove[] {
  return played
    .targets(mover, from)
    .filter((to) => played.improves(mover, from, to))
    .map((cell) => ({ mover, cell }));
}

/** Whether something is true of moves of some, at least one, of those whose moves are given. */
function someTogether(
  [own, ...others]: readonly (readonly LazyMove[])[],
  chosen: readonly LazyMove[],
  isTrue: (moves: readonly LazyMove[]) => boolean,
): boolean {
  if (own === undefined) return chosen.length > 0 && isTrue(chosen);
  return (
    someTogether(others, chosen, isTrue) ||
    own.some((move) => someTogether(others, [...chosen, move], isTrue))
  );
}
