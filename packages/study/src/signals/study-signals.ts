import {
  analyzeStability,
  beginPieces,
  type Concept,
  type Cost,
  costOfBoth,
  countWork,
  type Limits,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import type { HiddenReading, Signal } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import { type FoundInGames, findInGames } from '../beliefs/found-in-games.ts';
import { type OwnGame, openGames } from '../beliefs/own-games.ts';
import { type Perceptions, perceive } from '../beliefs/perceive.ts';
import { roomFor } from '../misjudgement/seen-games.ts';
import { type BestSignals, bestSignals } from './best-signals.ts';
import { countingPauses } from './counted-pauses.ts';
import { effectOf, type SignalEffect, unmovedBy } from './signal-effects.ts';

/** Signals that are received, and what that changes. */
export interface SignalChange {
  readonly signals: readonly Signal[];
  /** Others that were received before them, beside those that have been received already. */
  readonly besides: readonly Signal[];
  /** Receivers that see all as they did before: positions of decision makers. */
  readonly unmoved: readonly number[];
  readonly effects: readonly SignalEffect[];
}

export interface SignalStudy {
  /** How the conflict is seen before. */
  readonly before: Perceptions;
  /** For each signal what it does alone, and where there are others what it does once these have been received. */
  readonly single: readonly { readonly alone: SignalChange; readonly besides?: SignalChange }[];
  /** What all do together, where there are several. */
  readonly together?: SignalChange;
  /** Where it was asked: which single change of what somebody believes would serve one decision maker best. */
  readonly best?: BestSignals;
}

export interface SignalQuestion {
  readonly concepts: readonly Concept[];
  /** Signals that have been received already. */
  readonly received: readonly Signal[];
  readonly hidden: HiddenReading;
  readonly limits: Limits;
  /** Position of a decision maker whom one more signal is to serve, and what it is estimated to take to find that. */
  readonly serving?: { readonly sender: number; readonly cost: Cost };
}

/** So many times less than the first set of signals the others may take: much of what is seen after them was seen before. */
const SPREAD = 2;

/** What each signal of the file that has not been received does, alone and beside the others, and what all do. */
export function* studySignals(
  truth: OpenCase,
  question: SignalQuestion,
): Steps<SignalStudy | TooLarge> {
  const { conflict } = truth.casebook;
  const { serving, limits } = question;
  const left = conflict.signals.filter((signal) => !question.received.includes(signal));
  const seen = new Map<string, Perceptions>();
  const known = yield* countingPauses(analyzeStability(truth.situation, question.concepts));
  // Every set that is asked for below.
  const others = left.map((signal) => left.filter((one) => one !== signal));
  const sets = [[], left, ...left.map((signal) => [signal]), ...others];
  const count = new Set(sets.map(keyOf)).size;
  let rest: ReturnType<typeof beginPieces> | undefined;
  const found = findInGames(roomFor(question.limits));
  const opened: OwnGame[] = [];
  for (const more of sets) {
    if (seen.has(keyOf(more))) continue;
    const perceptions = yield* countingPauses(
      perceiveAfter(truth, question, more, { known, found, opened }),
    );
    if ('status' in perceptions) return perceptions;
    seen.set(keyOf(more), perceptions);
    opened.push(...perceptions.games.own.filter((game) => !opened.includes(game)));
    // Before the first signals everything is found, and after them what they alter.
    const left = rest?.(seen.size - 1);
    const cost = left && serving ? costOfBoth(left, serving.cost) : left;
    yield { what: doing.receiving, passes: seen.size, share: 0, ...(cost && { cost }) };
    rest ??= beginPieces(count - 1, SPREAD);
  }
  const change = function* (signals: readonly Signal[], besides: readonly Signal[]) {
    const after = left.filter((one) => signals.includes(one) || besides.includes(one));
    return yield* changeOf(question, signals, besides, [
      seen.get(keyOf(besides))!,
      seen.get(keyOf(after))!,
    ]);
  };
  const several = left.length > 1;
  const before = seen.get(keyOf([]))!;
  const best =
    serving === undefined
      ? undefined
      : yield* countingPauses(bestSignals(before, serving.sender, { limits }));
  if (best !== undefined && 'status' in best) return best;
  const single: SignalStudy['single'][number][] = [];
  for (const [k, signal] of left.entries()) {
    const alone = yield* change([signal], []);
    single.push({ alone, ...(several && { besides: yield* change([signal], others[k]!) }) });
  }
  return {
    before,
    ...(best && { best }),
    single,
    ...(several && { together: yield* change(left, []) }),
  };
}

function keyOf(signals: readonly Signal[]): string {
  return signals.map(({ id }) => id).join();
}

/** What is known once some signals were looked at. */
interface KnownBefore {
  readonly known: StabilityTable;
  readonly found: FoundInGames;
  readonly opened: readonly OwnGame[];
}

function* perceiveAfter(
  truth: OpenCase,
  { concepts, received, hidden, limits }: SignalQuestion,
  more: readonly Signal[],
  { known, found, opened }: KnownBefore,
): Steps<Perceptions | TooLarge> {
  const { conflict } = truth.casebook;
  const signals = conflict.signals.filter((one) => received.includes(one) || more.includes(one));
  const games = yield* openGames(truth, { signals, hidden, limits }, opened);
  return 'status' in games ? games : yield* perceive(games, concepts, known, found);
}

/** Looks to compare what is seen of a cell under a concept. */
const COMPARING = 2;

function* changeOf(
  { concepts }: SignalQuestion,
  signals: readonly Signal[],
  besides: readonly Signal[],
  [before, after]: readonly [Perceptions, Perceptions],
): Steps<SignalChange> {
  const effects: SignalEffect[] = [];
  for (const concept of concepts) {
    // Each goes through all states.
    yield { what: doing.comparingSeen, passes: effects.length, share: 0 };
    countWork(COMPARING * before.games.truth.casebook.space.cells);
    effects.push(effectOf(concept, before, after, signals));
  }
  return { signals, besides, unmoved: unmovedBy(before, after, signals), effects };
}
