import type { CellSet, Concept, ConceptId } from '@standoff/engine';
import { isSamePicture, type Signal } from '@standoff/language';
import type { Belief } from '../beliefs/belief-classes.ts';
import type { MisjudgedMove } from '../beliefs/misjudged-moves.ts';
import type { Perceptions } from '../beliefs/perceive.ts';
import { type PlaceRange, placeRange, type Service, serviceOf } from '../beliefs/place-range.ts';

/** What signals do under one concept. */
export interface SignalEffect {
  readonly concept: Concept;
  /** Of each receiver what it takes to be stable for itself after and not before, and the other way round. */
  readonly receivers: readonly ReceiverChange[];
  /** The states in which everybody stays, as it sees the conflict. */
  readonly before: CellSet;
  readonly after: CellSet;
  /** The states that are in another class, or by the error of others. */
  readonly classes: readonly ClassChange[];
  /** Of concepts that say of every improvement whether something deters from it. */
  readonly moves?: MovesChange;
  /** For each sender whether what may hold is better for it: by the best and the worst place in its order. */
  readonly senders: readonly SenderChange[];
  /** Whether none of these is another than before. */
  readonly isNone: boolean;
}

export interface ReceiverChange {
  readonly decisionMaker: number;
  readonly stays: CellSet;
  readonly leaves: CellSet;
}

export type ClassId =
  | 'shared'
  | 'held-though-misread'
  | 'held-by-error'
  | 'left-by-error'
  | 'neither';

/** The class of a state, and by whose error it is in it: positions of movers. */
export interface ClassOfState {
  readonly id: ClassId;
  readonly by: readonly number[];
}

export interface ClassChange {
  readonly cell: number;
  readonly before: ClassOfState;
  readonly after: ClassOfState;
}

/** Improvements that come to seem safe, or deterred, by what they truly are. */
export interface MovesChange {
  /** Surprises that there were not: they come to seem safe, and are not. */
  readonly surprises: readonly MisjudgedMove[];
  /** Surprises that are none any more: they no longer seem safe. */
  readonly foreseen: readonly MisjudgedMove[];
  /** Missed chances that there were not: they no longer seem safe, though they are. */
  readonly missed: readonly MisjudgedMove[];
  /** Missed chances that are none any more: they come to seem safe, as they are. */
  readonly found: readonly MisjudgedMove[];
}

export interface SenderChange {
  readonly decisionMaker: number;
  readonly before: PlaceRange | undefined;
  readonly after: PlaceRange | undefined;
  readonly service: Service;
}

/** The receivers of signals that see all as they did before. */
export function unmovedBy(
  before: Perceptions,
  after: Perceptions,
  signals: readonly Signal[],
): number[] {
  return positionsOf(before, (id) => signals.some(({ to }) => to.includes(id))).filter((k) =>
    isSamePicture(before.games.own[k]!.picture, after.games.own[k]!.picture),
  );
}

export function effectOf(
  concept: Concept,
  before: Perceptions,
  after: Perceptions,
  signals: readonly Signal[],
): SignalEffect {
  const { situation } = before.games.truth;
  const [then, now] = [before, after].map(({ beliefs }) => beliefs.get(concept.id)!) as [
    Belief,
    Belief,
  ];
  const receivers = positionsOf(before, (id) => signals.some(({ to }) => to.includes(id)));
  const senders = positionsOf(before, (id) => signals.some(({ by }) => by === id));
  const classes = classChanges(then, now);
  const moves = movesChange(concept.id, before, after);
  const told = receivers.map((decisionMaker): ReceiverChange => {
    const [old, next] = [before, after].map(({ own }) => own.get(concept.id)![decisionMaker]!) as [
      CellSet,
      CellSet,
    ];
    return { decisionMaker, stays: next.without(old), leaves: old.without(next) };
  });
  const [first, second] = [then.hyperEquilibria, now.hyperEquilibria];
  return {
    concept,
    receivers: told,
    before: first,
    after: second,
    classes,
    ...(moves && { moves }),
    senders: senders.map((decisionMaker) => {
      const order = situation.orders[decisionMaker]!;
      const [best, worst] = [placeRange(order, first), placeRange(order, second)];
      return { decisionMaker, before: best, after: worst, service: serviceOf(best, worst) };
    }),
    isNone:
      classes.length === 0 &&
      told.every(({ stays, leaves }) => stays.count + leaves.count === 0) &&
      (moves === undefined || Object.values(moves).every((list) => list.length === 0)),
  };
}

function positionsOf({ games }: Perceptions, is: (id: string) => boolean): number[] {
  return games.truth.casebook.decisionMakers.flatMap(({ id }, k) => (is(id) ? [k] : []));
}

const NEITHER: ClassOfState = { id: 'neither', by: [] };

/** The class of any state. */
function classesIn(belief: Belief): (cell: number) => ClassOfState {
  const { shared, heldThoughMisread, heldByError, leftByError } = belief;
  const byError = new Map<number, ClassOfState>();
  for (const { cell, by } of heldByError) byError.set(cell, { id: 'held-by-error', by });
  for (const { cell, by } of leftByError) byError.set(cell, { id: 'left-by-error', by });
  return (cell) => {
    if (shared.has(cell)) return { id: 'shared', by: [] };
    if (heldThoughMisread.has(cell)) return { id: 'held-though-misread', by: [] };
    return byError.get(cell) ?? NEITHER;
  };
}

function classChanges(before: Belief, after: Belief): ClassChange[] {
  const [then, now] = [classesIn(before), classesIn(after)];
  // Most states are shared before and after.
  const cells = new Set(
    (['shared', 'heldThoughMisread'] as const).flatMap((sort) => [
      ...before[sort].without(after[sort]),
      ...after[sort].without(before[sort]),
    ]),
  );
  for (const { heldByError, leftByError } of [before, after])
    for (const { cell } of [...heldByError, ...leftByError]) cells.add(cell);
  return [...cells]
    .sort((a, b) => a - b)
    .flatMap((cell) => {
      const [first, second] = [then(cell), now(cell)];
      const isSame = first.id === second.id && first.by.join() === second.by.join();
      return isSame ? [] : [{ cell, before: first, after: second }];
    });
}

function movesChange(
  id: ConceptId,
  before: Perceptions,
  after: Perceptions,
): MovesChange | undefined {
  const [then, now] = [before.misjudged.get(id), after.misjudged.get(id)];
  if (then === undefined || now === undefined) return undefined;
  return {
    surprises: only(now.surprises, then.surprises),
    foreseen: only(then.surprises, now.surprises),
    missed: only(now.missed, then.missed),
    found: only(then.missed, now.missed),
  };
}

function only(list: readonly MisjudgedMove[], others: readonly MisjudgedMove[]): MisjudgedMove[] {
  const key = ({ mover, from, to }: MisjudgedMove) => `${mover} ${from} ${to}`;
  const known = new Set(others.map(key));
  return list.filter((move) => !known.has(key(move)));
}
