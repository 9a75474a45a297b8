import type { CellSet, Concept, Limits, Steps } from '@standoff/engine';
import type { HiddenReading, Signal } from '@standoff/language';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import { openGames } from '../beliefs/own-games.ts';
import { type Perceptions, perceive } from '../beliefs/perceive.ts';
import { type PlaceRange, placeRange, type Service, serviceOf } from '../beliefs/place-range.ts';

/** What one signal, or several together, do under one concept. */
export interface SignalEffect {
  readonly concept: Concept;
  /** Of each receiver what it takes to be stable for itself before and not after, and the other way round. */
  readonly receivers: readonly ReceiverChange[];
  /** States in which everybody stays before and not after, and the other way round. */
  readonly lost: CellSet;
  readonly gained: CellSet;
  /** For each sender whether what may hold is better for it: by the best and the worst place in its order. */
  readonly senders: readonly SenderChange[];
}

export interface ReceiverChange {
  readonly decisionMaker: number;
  readonly stays: CellSet;
  readonly leaves: CellSet;
}

export interface SenderChange {
  readonly decisionMaker: number;
  readonly before: PlaceRange | undefined;
  readonly after: PlaceRange | undefined;
  readonly service: Service;
}

/** Signals that are received together, and what that changes. */
export interface SignalChange {
  readonly signals: readonly Signal[];
  readonly after: Perceptions;
  readonly effects: readonly SignalEffect[];
}

export interface SignalStudy {
  /** How the conflict is seen before. */
  readonly before: Perceptions;
  /** Each signal by itself, and all together where there are several. */
  readonly changes: readonly SignalChange[];
}

export interface SignalQuestion {
  readonly concepts: readonly Concept[];
  /** Signals that have been received already. */
  readonly received: readonly Signal[];
  readonly hidden: HiddenReading;
  readonly limits: Limits;
}

/** What each signal of the file that has not been received does, and what all do together. */
export function* studySignals(
  truth: OpenCase,
  { concepts, received, hidden, limits }: SignalQuestion,
): Steps<SignalStudy | TooLarge> {
  const { conflict } = truth.casebook;
  const games = yield* openGames(truth, { signals: received, hidden, limits });
  if ('status' in games) return games;
  const before = yield* perceive(games, concepts);
  const left = conflict.signals.filter((signal) => !received.includes(signal));
  const sets = [...left.map((signal) => [signal]), ...(left.length > 1 ? [left] : [])];
  const changes: SignalChange[] = [];
  for (const signals of sets) {
    const all = conflict.signals.filter((one) => received.includes(one) || signals.includes(one));
    const next = yield* openGames(truth, { signals: all, hidden, limits });
    if ('status' in next) return next;
    const after = yield* perceive(next, concepts);
    changes.push({
      signals,
      after,
      effects: concepts.map((one) => effectOf(one, before, after, signals)),
    });
  }
  return { before, changes };
}

function effectOf(
  concept: Concept,
  before: Perceptions,
  after: Perceptions,
  signals: readonly Signal[],
): SignalEffect {
  const { casebook, situation } = before.games.truth;
  const [held, holds] = [before, after].map(
    ({ beliefs }) => beliefs.get(concept.id)!.hyperEquilibria,
  ) as [CellSet, CellSet];
  const positionsOf = (is: (id: string) => boolean) =>
    [...casebook.decisionMakers.entries()].flatMap(([k, { id }]) => (is(id) ? [k] : []));
  const receivers = positionsOf((id) => signals.some(({ to }) => to.includes(id)));
  const senders = positionsOf((id) => signals.some(({ by }) => by === id));
  return {
    concept,
    receivers: receivers.map((decisionMaker) => {
      const [old, now] = [before, after].map(({ own }) => own.get(concept.id)![decisionMaker]!) as [
        CellSet,
        CellSet,
      ];
      return { decisionMaker, stays: now.without(old), leaves: old.without(now) };
    }),
    lost: held.without(holds),
    gained: holds.without(held),
    senders: senders.map((decisionMaker) => {
      const order = situation.orders[decisionMaker]!;
      const [first, second] = [placeRange(order, held), placeRange(order, holds)];
      return { decisionMaker, before: first, after: second, service: serviceOf(first, second) };
    }),
  };
}
