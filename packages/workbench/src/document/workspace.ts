import { create } from 'zustand';
import type {
  ConceptId,
  ConflictReading,
  Opening,
  Progress,
  StateKey,
  StateReading,
} from '../analysis/readings.ts';
import { emptyHistory, type History } from './history.ts';

/** A move that was made on the page: who made it (nobody where options were set) and to what. */
export interface TrailMove {
  /** Its place in the trail, from 0. */
  readonly place: number;
  readonly from: StateKey;
  readonly to: StateKey;
  /** Position of the decision maker. */
  readonly mover?: number;
  readonly words: string;
}

/** What undo takes back. */
export interface Snapshot {
  readonly text: string;
  readonly here: StateKey;
  readonly trail: readonly TrailMove[];
}

/** Everything that the page shows comes from here. */
export interface Workspace {
  /** The bundled conflict that the document started from, and its text. */
  readonly origin: string;
  readonly base: string;
  readonly text: string;
  /** Id of the view shown; empty for the library. */
  readonly view: string;
  /** The last good analysis, and the text that it is of. */
  readonly conflict?: ConflictReading | undefined;
  readonly analysedText?: string | undefined;
  /** What came of the text as it stands. */
  readonly opening: Opening['status'] | 'running';
  readonly diagnostics: Extract<Opening, { status: 'errors' }>['diagnostics'];
  /** Why the text as it stands could not be analysed, if so. */
  readonly problem?: string;
  readonly progress?: Progress;
  readonly here: StateKey;
  readonly trail: readonly TrailMove[];
  readonly state?: StateReading | undefined;
  readonly foresight: ConceptId;
  /** Position of the decision maker whose verdict is explained. */
  readonly asked: number;
  readonly history: History<Snapshot>;
}

export const useWorkspace = create<Workspace>(() => ({
  origin: '',
  base: '',
  text: '',
  view: '',
  opening: 'running',
  diagnostics: [],
  here: '',
  trail: [],
  foresight: '',
  asked: 0,
  history: emptyHistory(),
}));

export function snapshotOf({ text, here, trail }: Workspace): Snapshot {
  return { text, here, trail };
}
