import { feasibleCodes, runInSlices, type Steps } from '@standoff/engine';
import {
  type Conflict,
  type DiagnosticJson,
  diagnosticToJson,
  type edits,
  formatModel,
  parseConflict,
  readSketch,
  type Sketch,
  toModel,
} from '@standoff/language';
import {
  type Analysis,
  type Answer,
  analyzeConflict,
  type ConflictInterview,
  interviewAbout,
  type TooLarge,
} from '@standoff/report';
import { changeText, type TextEdit } from './change-text.ts';
import { createOutcomeLists } from './outcome-lists.ts';
import { readArgument } from './read-argument.ts';
import { readConflict } from './read-conflict.ts';
import { readComparison, readState } from './read-state.ts';
import type {
  ArgumentReading,
  ComparisonReading,
  ConceptId,
  Opening,
  OutcomeListing,
  OutcomeQuestion,
  OutcomeRowReading,
  Progress,
  StateKey,
  StateReading,
} from './readings.ts';
import { stateOfKey } from './state-keys.ts';

/**
 * Keeps the conflict that the page is about, analysed, and answers its questions. Of texts that come
 * in while one is analysed the latest wins; questions are answered from the last good analysis.
 */
export interface Desk {
  open(text: string, onProgress: (progress: Progress) => void): Promise<Opening>;
  /** Ends what is being analysed. */
  cancel(): void;
  /** Each of these answers undefined where the analysis has no such state. */
  state(key: StateKey): Promise<StateReading | undefined>;
  argument(
    key: StateKey,
    decisionMaker: number,
    concept: ConceptId,
  ): Promise<ArgumentReading | undefined>;
  comparison(first: StateKey, second: StateKey): Promise<ComparisonReading | undefined>;
  /** The text in its canonical form; undefined where it cannot be read. */
  format(text: string): Promise<string | undefined>;
  /** Lists outcomes. A later question ends an earlier one, which then answers undefined. */
  outcomes(question: OutcomeQuestion): Promise<OutcomeListing | undefined>;
  /** Rows of a list, and all of it as comma-separated values; undefined once another was made. */
  outcomeRows(list: number, from: number, to: number): Promise<OutcomeRowReading[] | undefined>;
  outcomesCsv(list: number): Promise<string | undefined>;
  /** What a text says so far, for forms; undefined where it cannot be read. */
  sketch(text: string): Promise<Sketch | undefined>;
  /** A text after edits one after the other, or why one of them was refused. */
  change(text: string, changes: readonly TextEdit[]): Promise<edits.EditOutcome>;
  /** What to ask about a decision maker's preference; undefined without an analysis by options. */
  interview(
    decisionMaker: number,
    cares: readonly number[],
    answers: readonly Answer[],
  ): Promise<ConflictInterview | undefined>;
}

export function createDesk(): Desk {
  let current: Analysis | undefined;
  let running = new AbortController();
  const lists = createOutcomeLists();
  const found = (key: StateKey) => current && stateOfKey(current.casebook, key);
  return {
    async open(text, onProgress) {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const start = performance.now();
      const parsed = parse(text);
      const { diagnostics } = parsed;
      if (parsed.compiledCase === undefined) return { status: 'errors', diagnostics };
      const outcome = await runInSlices(analyzeConflict(parsed.compiledCase), {
        signal,
        onProgress: ({ what, share }) => onProgress({ what, share }),
      });
      if (outcome.status === 'cancelled') return { status: 'overtaken' };
      const result = outcome.value;
      if (result.status === 'too-large') {
        return { status: 'too-large', problem: sayTooLarge(result), diagnostics };
      }
      if (result.status !== 'analysed') throw new Error('only default concepts were asked for');
      current = result.analysis;
      const conflict = readConflict(current, performance.now() - start);
      return { status: 'analysed', conflict, diagnostics };
    },
    cancel: () => running.abort(),
    async state(key) {
      const state = found(key);
      return state === undefined ? undefined : readState(current!, state);
    },
    async argument(key, decisionMaker, concept) {
      const state = found(key);
      if (state === undefined) return undefined;
      return inSlices(readArgument(current!, state, decisionMaker, concept));
    },
    async comparison(first, second) {
      const a = found(first);
      const b = found(second);
      if (a === undefined || b === undefined) return undefined;
      return readComparison(current!, a, b);
    },
    async format(text) {
      return formatModel(text).text;
    },
    async outcomes(question) {
      return current && lists.make(current, question);
    },
    async outcomeRows(list, from, to) {
      return lists.rows(list, from, to);
    },
    async outcomesCsv(list) {
      return lists.csv(list);
    },
    async sketch(text) {
      return readSketch(text);
    },
    async change(text, changes) {
      return changeText(text, changes);
    },
    async interview(decisionMaker, cares, answers) {
      const casebook = current?.casebook;
      if (casebook === undefined || casebook.options.length === 0) return undefined;
      if (casebook.decisionMakers[decisionMaker] === undefined) return undefined;
      const known = cares.filter((option) => casebook.options[option] !== undefined);
      return interviewAbout(casebook, decisionMaker, known, answers);
    },
  };
}

async function inSlices<T>(steps: Steps<T>): Promise<T | undefined> {
  const outcome = await runInSlices(steps);
  return outcome.status === 'done' ? outcome.value : undefined;
}

interface Parsed {
  readonly diagnostics: readonly DiagnosticJson[];
  readonly compiledCase?: Parameters<typeof analyzeConflict>[0];
}

function parse(text: string): Parsed {
  const { conflict, diagnostics, source } = parseConflict(text);
  if (conflict === undefined) {
    return { diagnostics: diagnostics.map((each) => diagnosticToJson(each, source)) };
  }
  const { compiled, diagnostics: more } = compile(conflict);
  const all = [...diagnostics, ...more].map((each) => diagnosticToJson(each, source));
  return { diagnostics: all, ...(compiled && { compiledCase: { conflict, compiled } }) };
}

function compile(conflict: Conflict): ReturnType<typeof toModel> {
  return toModel(conflict, (model) => feasibleCodes(model));
}

function sayTooLarge({ cells, limit }: TooLarge): string {
  const number = (count: number) => count.toLocaleString('en');
  return `The options have ${number(cells)} combinations; up to ${number(limit)} can be analysed here. Rule out what cannot be, or leave out options.`;
}
