import { coalitionReadings, runInSlices, type StateCode, type Steps } from '@standoff/engine';
import type { Analysis, CoalitionVerdicts } from '@standoff/study';
import { areKnown, verdictsOf } from './chosen-verdicts.ts';
import {
  readChosen,
  readChosenMoves,
  readCoalitionArgument,
  readLeaving,
  readTogether,
  readUpsets,
} from './read-coalitions.ts';
import { seldom } from './seldom.ts';
import type {
  AskedCoalitions,
  ChosenStandings,
  CoalitionAnswer,
  ReadingChoice,
  ShownCoalition,
  ShownLeaving,
  ShownTogether,
  ShownUpset,
} from './shown-coalitions.ts';
import type { ConceptId, StateKey } from './shown-conflict.ts';
import { stateOfKey } from './state-keys.ts';

/**
 * What the desk answers about coalitions, from the last good analysis; nothing where preferences are
 * not read generally, because coalitions are defined for that reading alone.
 */
export interface CoalitionDesk {
  /** What some could do together. A later question ends an earlier one, which answers undefined. */
  together(key: StateKey, reading: string): Promise<ShownTogether | undefined>;
  /**
   * Why a coalition would or would not leave, under a concept or, by the id `given`, under the one that it
   * is read by; undefined where it is not known. A later question ends an earlier one.
   */
  coalitionArgument(
    key: StateKey,
    members: readonly number[],
    how: { readonly reading: string; readonly concept: ConceptId },
  ): Promise<CoalitionAnswer | undefined>;
  /** Which equilibria coalitions upset; undefined if it was stopped, or there is no answer. */
  upsets(
    concept: ConceptId,
    reading: string,
    onShare: (share: number) => void,
  ): Promise<ShownUpset | undefined>;
  stopUpsets(): void;
  /** How the coalitions that count stand to a state; undefined where none do. */
  chosenStandings(key: StateKey, asked: AskedCoalitions): Promise<ChosenStandings | undefined>;
  /** What each of them could bring about only together, which may take longer. */
  chosenMoves(
    key: StateKey,
    asked: AskedCoalitions,
  ): Promise<readonly ShownCoalition[] | undefined>;
  /** Which of the coalitions that count would leave each of some states. A later question ends an earlier one. */
  leaving(
    keys: readonly StateKey[],
    asked: AskedCoalitions,
  ): Promise<readonly ShownLeaving[] | undefined>;
  /** Which of them would leave one state; no other question ends that. */
  leavingOne(key: StateKey, asked: AskedCoalitions): Promise<ShownLeaving | undefined>;
  /** What an improvement of a coalition can be. */
  coalitionReadings(): Promise<readonly ReadingChoice[]>;
}

export function createCoalitionDesk(current: () => Analysis | undefined): CoalitionDesk {
  const running = {
    together: new AbortController(),
    argument: new AbortController(),
    upsets: new AbortController(),
    leaving: new AbortController(),
  };
  const anew = (which: keyof typeof running): AbortSignal => {
    running[which].abort();
    running[which] = new AbortController();
    return running[which].signal;
  };
  const leaving: (
    keys: readonly StateKey[],
    asked: AskedCoalitions,
    signal?: AbortSignal,
  ) => Promise<readonly ShownLeaving[] | undefined> = async (keys, asked, signal) => {
    const analysis = current();
    const verdicts = analysis && verdictsOf(analysis, asked);
    if (analysis === undefined || verdicts === undefined) return undefined;
    const steps = readLeaving(analysis, keys, verdicts);
    const outcome = await runInSlices(steps, signal && { signal });
    return outcome.status === 'done' ? outcome.value : undefined;
  };
  return {
    async together(key, reading) {
      const signal = anew('together');
      const analysis = current();
      const state = analysis && stateOfKey(analysis.casebook, key);
      if (analysis === undefined || state === undefined) return undefined;
      const outcome = await runInSlices(readTogether(analysis, state, reading), { signal });
      return outcome.status === 'done' ? outcome.value : undefined;
    },
    async coalitionArgument(key, members, how) {
      const signal = anew('argument');
      const analysis = current();
      const state = analysis && stateOfKey(analysis.casebook, key);
      if (analysis === undefined || state === undefined) return undefined;
      if (!areKnown(analysis, members)) return undefined;
      const steps = readCoalitionArgument(analysis, state, members, how);
      const outcome = await runInSlices(steps, { signal });
      return outcome.status === 'done' ? outcome.value : undefined;
    },
    async upsets(concept, reading, onShare) {
      const signal = anew('upsets');
      const analysis = current();
      if (analysis === undefined) return undefined;
      const watch = { signal, onProgress: seldom(({ share }) => onShare(share)) };
      const outcome = await runInSlices(readUpsets(analysis, concept, reading), watch);
      return outcome.status === 'done' ? outcome.value : undefined;
    },
    chosenStandings: aboutChosen(current, readChosen),
    chosenMoves: aboutChosen(current, readChosenMoves),
    leaving: (keys, asked) => leaving(keys, asked, anew('leaving')),
    leavingOne: async (key, asked) => (await leaving([key], asked))?.[0],
    stopUpsets: () => running.upsets.abort(),
    coalitionReadings: async () => coalitionReadings,
  };
}

interface Asked<T> {
  readonly of: Analysis;
  readonly asked: string;
  readonly answer: Promise<T | undefined>;
}

/**
 * Answers a question about the chosen coalitions in a state. Several parts of a page ask the same at
 * once and get the same answer; another question ends the one before.
 */
function aboutChosen<T>(
  current: () => Analysis | undefined,
  read: (analysis: Analysis, state: StateCode, verdicts: CoalitionVerdicts) => Steps<T>,
): (key: StateKey, asked: AskedCoalitions) => Promise<T | undefined> {
  let running = new AbortController();
  let last: Asked<T> | undefined;
  const answer = async (
    analysis: Analysis,
    key: StateKey,
    asked: AskedCoalitions,
  ): Promise<T | undefined> => {
    const state = stateOfKey(analysis.casebook, key);
    const verdicts = verdictsOf(analysis, asked);
    if (state === undefined || verdicts === undefined) return undefined;
    const { signal } = running;
    const outcome = await runInSlices(read(analysis, state, verdicts), { signal });
    return outcome.status === 'done' ? outcome.value : undefined;
  };
  return async (key, asked) => {
    const analysis = current();
    if (analysis === undefined) return undefined;
    const question = JSON.stringify([key, asked]);
    if (last?.of === analysis && last.asked === question) return last.answer;
    running.abort();
    running = new AbortController();
    last = { of: analysis, asked: question, answer: answer(analysis, key, asked) };
    return last.answer;
  };
}
