import { batchProblem } from '@standoff/wording';
import { Tinypool } from 'tinypool';

import type { BatchSettings, Portion } from './batch-worker.ts';
import { bothUnkept, NONE_UNKEPT, type Unkept } from './kept-answers.ts';
import type { Line } from './line.ts';
import { failedLine } from './result.ts';

export interface BatchOptions extends BatchSettings {
  readonly threads: number;
  /** Told of answers that could not be kept. */
  missing?(unkept: Unkept): void;
}

/** What a thread runs: built as this file is built, or a source as this file is one. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? './batch-worker.ts' : './batch-worker.js',
  import.meta.url,
).href;

/** How long a thread should be busy with what it is given at a time, and the most lines of that. */
const PORTION_MILLISECONDS = 25;
const PORTION_LINES = 64;

/**
 * The answers to lines, in their order, shared between threads. Only as many lines are read ahead as keep
 * the threads busy, and an answer is given as soon as those before it are.
 */
export async function* runBatch(
  lines: AsyncIterable<readonly Line[]>,
  { threads, missing, ...settings }: BatchOptions,
): AsyncGenerator<string> {
  const pool = new Tinypool({
    filename: program,
    minThreads: 1,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: megabytesFor(settings.maxMemory) },
  });
  const waiting: Promise<Portion>[] = [];
  let size = 1;
  const portions = inPortions(lines, () => size);
  let coming: Promise<IteratorResult<readonly Line[]>> | undefined = portions.next();
  try {
    while (coming !== undefined || waiting.length > 0) {
      const taken = waiting.length < AHEAD * threads ? coming : undefined;
      const [oldest] = waiting;
      const next = await Promise.race([
        ...(oldest ? [oldest.then(() => 'answered' as const)] : []),
        ...(taken ? [taken.then(() => 'asked' as const)] : []),
      ]);
      if (next === 'answered') {
        const { answers, milliseconds, unkept } = await waiting.shift()!;
        if (unkept.count > 0) missing?.(unkept);
        size = portionSize(milliseconds / answers.length);
        yield* answers;
      } else {
        const portion: IteratorResult<readonly Line[]> = await coming!;
        coming = portion.done ? undefined : portions.next();
        if (!portion.done) waiting.push(portionFrom(pool, portion.value));
      }
    }
  } finally {
    await pool.destroy();
  }
}

/** With less a thread does not even start. */
const LEAST_MEGABYTES = 64;

/** What the values of a thread may take; beyond that it ends, and the line that it was at fails. */
function megabytesFor(maxMemory: number): number {
  return Math.max(LEAST_MEGABYTES, Math.floor(maxMemory / 2 ** 20));
}

/** Portions for each thread that wait or are worked on. */
const AHEAD = 3;

function portionSize(millisecondsPerLine: number): number {
  return Math.max(
    1,
    Math.min(PORTION_LINES, Math.floor(PORTION_MILLISECONDS / millisecondsPerLine)),
  );
}

/**
 * The answers to a portion. If its thread fails, as for want of memory, each line is asked again alone, so
 * that only the one that it was fails.
 */
async function portionFrom(pool: Tinypool, lines: readonly Line[]): Promise<Portion> {
  try {
    return await (pool.run(lines) as Promise<Portion>);
  } catch (error) {
    if (lines.length > 1) return oneByOne(pool, lines);
    const message = error instanceof Error ? error.message : String(error);
    const problem = batchProblem('thread-failed', { message });
    const answers = lines.map((line) => failedLine(line, problem));
    return { answers, milliseconds: 0, unkept: NONE_UNKEPT };
  }
}

async function oneByOne(pool: Tinypool, lines: readonly Line[]): Promise<Portion> {
  const answers: string[] = [];
  let milliseconds = 0;
  let unkept = NONE_UNKEPT;
  for (const line of lines) {
    const portion = await portionFrom(pool, [line]);
    answers.push(...portion.answers);
    milliseconds += portion.milliseconds;
    unkept = bothUnkept(unkept, portion.unkept);
  }
  return { answers, milliseconds, unkept };
}

/** Lines in portions of a size; fewer where no more came together. */
export async function* inPortions(
  lines: AsyncIterable<readonly Line[]>,
  size: () => number,
): AsyncGenerator<readonly Line[]> {
  for await (const together of lines) {
    for (let at = 0; at < together.length; ) {
      const portion = together.slice(at, at + size());
      at += portion.length;
      yield portion;
    }
  }
}
