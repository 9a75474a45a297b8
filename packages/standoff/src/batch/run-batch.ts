import { Tinypool } from 'tinypool';
import { failedLine, type Line } from './answer-line.ts';
import type { BatchSettings, Portion } from './batch-worker.ts';

export interface BatchOptions extends BatchSettings {
  readonly threads: number;
  readonly signal: AbortSignal;
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
 * the threads busy. An aborted signal ends the threads at once, and with them the answers.
 */
export async function* runBatch(
  lines: AsyncIterable<Line>,
  { threads, signal, ...settings }: BatchOptions,
): AsyncGenerator<string> {
  const pool = new Tinypool({
    filename: program,
    minThreads: 1,
    maxThreads: threads,
    workerData: settings,
  });
  const end = () => void pool.destroy();
  signal.addEventListener('abort', end);
  try {
    const waiting: Promise<Portion>[] = [];
    let size = 1;
    const next = async () => {
      const { answers, milliseconds } = await waiting.shift()!;
      size = portionSize(milliseconds / answers.length);
      return answers;
    };
    for await (const portion of inPortions(lines, () => size)) {
      waiting.push(portionFrom(pool, portion));
      if (waiting.length >= AHEAD * threads) yield* await next();
      if (signal.aborted) return;
    }
    while (waiting.length > 0 && !signal.aborted) yield* await next();
  } finally {
    signal.removeEventListener('abort', end);
    await pool.destroy();
  }
}

/** Portions for each thread that wait or are worked on. */
const AHEAD = 3;

function portionSize(millisecondsPerLine: number): number {
  return Math.max(
    1,
    Math.min(PORTION_LINES, Math.floor(PORTION_MILLISECONDS / millisecondsPerLine)),
  );
}

/** The answers to a portion; if its thread fails, as for want of memory, each line says so. */
async function portionFrom(pool: Tinypool, lines: readonly Line[]): Promise<Portion> {
  try {
    return await (pool.run(lines) as Promise<Portion>);
  } catch (error) {
    const problem = `a thread failed: ${error instanceof Error ? error.message : String(error)}`;
    return { answers: lines.map((line) => failedLine(line, problem)), milliseconds: 0 };
  }
}

async function* inPortions(
  lines: AsyncIterable<Line>,
  size: () => number,
): AsyncGenerator<readonly Line[]> {
  let portion: Line[] = [];
  for await (const line of lines) {
    portion.push(line);
    if (portion.length < size()) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
