import { workerData } from 'node:worker_threads';
import { answerLine, type Workshop } from './answer-line.ts';
import { keptAnswers, NONE_UNKEPT, type Unkept } from './kept-answers.ts';
import type { Line } from './line.ts';
import { createModelFiles } from './model-files.ts';

/** What a thread of a batch is told when it starts. */
export interface BatchSettings {
  readonly maxMemory: number;
  /** The folder of kept answers. */
  readonly keep?: string;
}

// The pool puts its own things before what it was told to hand over.
const { maxMemory, keep } = (workerData as [unknown, BatchSettings])[1];

const workshop: Workshop = {
  files: createModelFiles(),
  loadSolver: () => import('@standoff/symbolic'),
  maxMemory,
  ...(keep !== undefined && { kept: keptAnswers(keep) }),
};

/** What answering some lines gave, and how long it took. */
export interface Portion {
  readonly answers: readonly string[];
  readonly milliseconds: number;
  readonly unkept: Unkept;
}

/** Answers lines, in their order. */
export default async function answerLines(lines: readonly Line[]): Promise<Portion> {
  const start = performance.now();
  const answers: string[] = [];
  for (const line of lines) answers.push(await answerLine(line, workshop));
  const unkept = workshop.kept?.unkept() ?? NONE_UNKEPT;
  return { answers, milliseconds: performance.now() - start, unkept };
}
