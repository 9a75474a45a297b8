import { create } from 'zustand';
import type { ConceptId, StateKey } from '../../desk/shown-conflict.ts';
import type { Said } from './answer-code.ts';

/** What was said of a state under a concept, by the positions of decision makers. */
export interface Prediction {
  readonly said: Readonly<Record<number, Said>>;
  /** Whether it was told since what is right, after which nothing is changed any more. */
  readonly isTold: boolean;
}

/** By state and concept. */
type Run = Readonly<Record<string, Prediction>>;

const KEPT = 'standoff-predictions';
const MOST_RUNS = 20;

const nothing: Prediction = { said: {}, isTold: false };

/** What this reader predicted, kept in the browser so that a closed page loses nothing. */
export const usePredictions = create<{ readonly runs: Readonly<Record<string, Run>> }>(() => ({
  runs: readKept(),
}));

/** A run is known by fingerprints of the text and of what is asked. */
export function usePrediction(run: string, state: StateKey, concept: ConceptId): Prediction {
  return usePredictions(({ runs }) => predictionIn(runs, run, state, concept));
}

export function predictionIn(
  runs: Readonly<Record<string, Run>>,
  run: string,
  state: StateKey,
  concept: ConceptId,
): Prediction {
  return runs[run]?.[keyOf(state, concept)] ?? nothing;
}

/** Says something of somebody, unless it was told already what is right. */
export function sayOf(run: string, place: Place, position: number, said: Said): void {
  change(run, place, (before) =>
    before.isTold ? before : { ...before, said: { ...before.said, [position]: said } },
  );
}

export function tell(run: string, place: Place): void {
  change(run, place, (before) => ({ ...before, isTold: true }));
}

/** Forgets all that was said in a run. */
export function startOver(run: string): void {
  const { [run]: _, ...runs } = usePredictions.getState().runs;
  put(runs);
}

export interface Place {
  readonly state: StateKey;
  readonly concept: ConceptId;
}

function change(
  run: string,
  { state, concept }: Place,
  how: (before: Prediction) => Prediction,
): void {
  const { [run]: before = {}, ...others } = usePredictions.getState().runs;
  const key = keyOf(state, concept);
  // The run that was changed last stands last.
  put({ ...others, [run]: { ...before, [key]: how(before[key] ?? nothing) } });
}

function keyOf(state: StateKey, concept: ConceptId): string {
  return `${concept} ${state}`;
}

function put(all: Readonly<Record<string, Run>>): void {
  const runs = Object.fromEntries(Object.entries(all).slice(-MOST_RUNS));
  usePredictions.setState({ runs });
  try {
    localStorage.setItem(KEPT, JSON.stringify(runs));
  } catch {
    // Where nothing may be kept, what was said lasts as long as the page.
  }
}

function readKept(): Record<string, Run> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    return isRuns(read) ? read : {};
  } catch {
    return {};
  }
}

function isRuns(read: unknown): read is Record<string, Run> {
  const each = (value: unknown, isOne: (inner: unknown) => boolean): boolean =>
    typeof value === 'object' && value !== null && Object.values(value).every(isOne);
  const isPrediction = (value: unknown) => {
    const { said, isTold } = (value ?? {}) as Partial<Record<keyof Prediction, unknown>>;
    const isSaid = each(said, (word) => word === 'stays' || word === 'leaves');
    return isSaid && typeof isTold === 'boolean';
  };
  return each(read, (run) => each(run, isPrediction));
}
