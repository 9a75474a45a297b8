import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { ownMoveConcept } from '@standoff/engine';
import { readInquiry } from '@standoff/report';
import { count, sayDuration } from '@standoff/wording';
import { failIfUnkept } from '../../batch/fail-if-unkept.ts';
import { bothUnkept, NONE_UNKEPT, type Unkept } from '../../batch/kept-answers.ts';
import { questionLines, type Sources } from '../../batch/question-lines.ts';
import { runBatch } from '../../batch/run-batch.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { writeAll } from '../write-all.ts';

export interface BatchFlags {
  readonly ask?: string;
  /** JSON. */
  readonly options?: string;
  readonly keep?: string;
  readonly threads?: number;
  /** The address of a queue, whose workers answer. */
  readonly queue?: string;
  readonly queuePrefix?: string;
  readonly watch?: boolean;
  readonly again?: boolean;
}

const SHARE_OF_MEMORY = 0.8;

/** `standoff batch`: many questions in one process, answered as lines of JSON in their order. */
export async function batchCommand(
  files: readonly string[],
  flags: BatchFlags,
  terminal: Terminal,
): Promise<void> {
  const { threads = availableParallelism(), keep, queue } = flags;
  refuseTogether(flags);
  const same = sameFor(flags);
  if (keep !== undefined) await prepareFolder(keep);
  const sources: Sources = { files, stdin: terminal.stdin, ...(same && { same }) };
  if (queue !== undefined) return askQueue(sources, { ...flags, queue }, terminal);
  const maxMemory = Math.floor((SHARE_OF_MEMORY * terminal.availableMemory()) / threads);
  const progress = showProgress(
    terminal,
    same && files.includes('-') === false ? files.length : undefined,
  );
  let unkept = NONE_UNKEPT;
  const missing = (more: Unkept) => {
    unkept = bothUnkept(unkept, more);
  };
  const settings = { threads, maxMemory, missing, ...(keep !== undefined && { keep }) };
  for await (const answer of runBatch(questionLines(sources), settings)) {
    await writeAll(terminal.stdout, `${answer}\n`);
    progress.count();
  }
  progress.clear();
  failIfUnkept(unkept, keep);
}

/** Ends the command where options are given that mean nothing beside each other. */
function refuseTogether({ queue, queuePrefix, watch, again, threads }: BatchFlags): void {
  if (queue !== undefined) {
    if (threads === undefined) return;
    throw wrongUsage('--threads are those of a worker where there is a --queue');
  }
  const alone = Object.entries({
    '--queue-prefix': queuePrefix,
    '--watch': watch,
    '--again': again,
  });
  const given = alone.find(([, value]) => value !== undefined);
  if (given) throw wrongUsage(`${given[0]} is about a queue: name it by --queue`);
}

/** What it takes to reach a queue is loaded where there is one. */
async function askQueue(
  sources: Sources,
  flags: BatchFlags & { readonly queue: string },
  terminal: Terminal,
): Promise<void> {
  if (flags.watch && sources.files.length === 0) {
    const { watchQueue } = await import('./watch-queue.ts');
    return watchQueue(flags, terminal);
  }
  const { batchByQueue } = await import('./batch-by-queue.ts');
  return batchByQueue(sources, flags, terminal);
}

/** The one question that is put to all models, where there is one. */
function sameFor({ ask, options }: BatchFlags): Sources['same'] {
  if (ask === undefined) {
    if (options === undefined) return undefined;
    throw wrongUsage('--options are those of the question that --ask names');
  }
  const inquiry = readInquiry(ask);
  if ('problem' in inquiry) throw wrongUsage(inquiry.problem);
  return { ask: inquiry.value, options: readOptions(options) };
}

function readOptions(text = '{}'): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw wrongUsage(
    `--options are a JSON object such as '{"concepts":["${ownMoveConcept.id}"]}', not ${text}`,
  );
}

/** Ends the command where answers cannot be kept in the folder. */
async function prepareFolder(folder: string): Promise<void> {
  if (folder === '') throw wrongUsage('--keep is the path of a folder');
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const isNoFolder = code === 'EEXIST' || code === 'ENOTDIR';
    const status = isNoFolder ? exitStatus.wrongUsage : exitStatus.outputFailed;
    throw new Failure(status, `answers cannot be kept in ${folder}: ${message}`);
  }
}

const SHOW_AFTER_MILLISECONDS = 300;
const REDRAW_MILLISECONDS = 100;

/** How many are answered, on a terminal, and how long the rest may take where it is known how many there are. */
function showProgress({ stderr, now }: Terminal, all: number | undefined) {
  const start = now();
  let answered = 0;
  let last = start;
  const isShown = stderr.isTTY === true;
  return {
    count() {
      answered++;
      const time = now();
      if (!isShown || time - start < SHOW_AFTER_MILLISECONDS) return;
      if (time - last < REDRAW_MILLISECONDS) return;
      last = time;
      stderr.write(`\r${sayProgress(answered, all, time - start)}\u001b[K`);
    },
    clear() {
      if (isShown) stderr.write('\r\u001b[K');
    },
  };
}

function sayProgress(answered: number, all: number | undefined, elapsed: number): string {
  const rate = `${count(Math.round((1000 * answered) / elapsed))} a second`;
  if (all === undefined) return `${count(answered)} answered, ${rate}`;
  const left = sayDuration((elapsed / answered) * (all - answered));
  return `${count(answered)} of ${count(all)} answered, ${rate}, about ${left} left`;
}
