import { runInSlices } from '@standoff/engine';
import type { Analysis } from '@standoff/study';
import { verdictsOf } from './chosen-verdicts.ts';
import { readChosen, readLeaving } from './read-coalitions.ts';
import type { AskedCoalitions, ChosenStandings, ShownLeaving } from './shown-coalitions.ts';
import type { StateKey } from './shown-conflict.ts';
import { stateOfKey } from './state-keys.ts';

/**
 * What the desk answers about coalitions, from the last good analysis; nothing where preferences are
 * not read generally, because coalitions are defined for that reading alone.
 */
export interface CoalitionDesk {
  /** How the coalitions that count stand to a state; undefined where none do. */
  chosenStandings(key: StateKey, asked: AskedCoalitions): Promise<ChosenStandings | undefined>;
  /** Which of the coalitions that count would leave each of some states. A later question ends an earlier one. */
  leaving(
    keys: readonly StateKey[],
    asked: AskedCoalitions,
  ): Promise<readonly ShownLeaving[] | undefined>;
  /** Which of them would leave one state; no other question ends that. */
  leavingOne(key: StateKey, asked: AskedCoalitions): Promise<ShownLeaving | undefined>;
}

export function createCoalitionDesk(current: () => Analysis | undefined): CoalitionDesk {
  let running = new AbortController();
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
    chosenStandings: createStandings(current),
    leaving(keys, asked) {
      running.abort();
      running = new AbortController();
      return leaving(keys, asked, running.signal);
    },
    leavingOne: async (key, asked) => (await leaving([key], asked))?.[0],
  };
}

interface LastAsked {
  readonly of: Analysis;
  readonly asked: string;
  readonly answer: Promise<ChosenStandings | undefined>;
}

/**
 * Answers how the chosen coalitions stand to a state. Several parts of a page ask the same at once and get
 * the same answer; another question ends the one before.
 */
function createStandings(current: () => Analysis | undefined): CoalitionDesk['chosenStandings'] {
  let running = new AbortController();
  let last: LastAsked | undefined;
  const answer = async (analysis: Analysis, key: StateKey, asked: AskedCoalitions) => {
    const state = stateOfKey(analysis.casebook, key);
    const verdicts = verdictsOf(analysis, asked);
    if (state === undefined || verdicts === undefined) return undefined;
    const { signal } = running;
    const outcome = await runInSlices(readChosen(analysis, state, verdicts), { signal });
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
