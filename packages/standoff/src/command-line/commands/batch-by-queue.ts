import {
  type Asker,
  type Observer,
  openAsker,
  openObserver,
  type QueuePlace,
  QueueUnreachable,
} from '@standoff/queue';
import { loadShapes } from '@standoff/report';
import { counted } from '@standoff/wording';
import { failIfUnkept } from '../../batch/fail-if-unkept.ts';
import { keptAnswers, NONE_UNKEPT, type Unkept } from '../../batch/kept-answers.ts';
import { createModelFiles } from '../../batch/model-files.ts';
import { questionLines, type Sources } from '../../batch/question-lines.ts';
import { identify } from '../../batch/queued/batch-identity.ts';
import { type BatchWatch, watchBatch } from '../../batch/queued/batch-watch.ts';
import { runQueued } from '../../batch/queued/run-queued.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { writeAll } from '../write-all.ts';
import { placeOf, type QueueFlags } from './queue-options.ts';

export interface QueuedBatchFlags extends QueueFlags {
  readonly keep?: string;
  readonly watch?: boolean;
  /** Whether questions that were set aside are tried again. */
  readonly again?: boolean;
}

/** A server that is started anew is there again by then. */
const PATIENCE_SECONDS = 60;
const LOOK_MILLISECONDS = 2_000;
const GOODBYE_MILLISECONDS = 2_000;

/** `standoff batch --queue`: the same questions, answered by workers on any machines. */
export async function batchByQueue(
  sources: Sources,
  flags: QueuedBatchFlags,
  terminal: Terminal,
): Promise<void> {
  const place = placeOf(flags, terminal);
  // By what answers are checked takes a while to load: now, rather than when Ctrl-C would have to wait for it.
  await loadShapes();
  const identity = await identify(sources);
  const { asker, observer } = await connect(place, flags.again === true, terminal);
  const tellsAll = flags.watch === true;
  const watch = await watchBatch({ observer, place, identity, terminal, tellsAll });
  const stopListening = leaveOnSignal(asker, watch);
  const kept = flags.keep === undefined ? undefined : keptAnswers(flags.keep);
  const files = createModelFiles();
  const tools = { asker, version: place.version, files, ...(kept && { kept }) };
  try {
    for await (const answer of runQueued(questionLines(sources), tools)) {
      await writeAll(terminal.stdout, `${answer.text}\n`);
      watch.count(answer);
    }
    // All is written: a queue that has just gone away need not hear of it. Parts of what failed may be left over.
    await soon(Promise.all([watch.end('done'), asker.takeBack()]), GOODBYE_MILLISECONDS);
    failIfUnkept(kept?.unkept(), flags.keep);
  } catch (error) {
    if (!(error instanceof QueueUnreachable)) throw error;
    // The queue is away, and cannot be told.
    void watch.end('left').catch(() => {});
    throw lost(error, watch.done(), flags.keep, kept?.unkept());
  } finally {
    stopListening();
    asker.close();
    observer.close();
  }
}

async function connect(
  place: QueuePlace,
  again: boolean,
  { stderr }: Terminal,
): Promise<{ readonly asker: Asker; readonly observer: Observer }> {
  try {
    const observer = await openObserver(place);
    const asker = await openAsker(place, {
      patienceMilliseconds: 1000 * PATIENCE_SECONDS,
      lookMilliseconds: LOOK_MILLISECONDS,
      again,
      trouble: (message) => {
        const begin = stderr.isTTY ? '\r\u001b[K' : '';
        stderr.write(
          `${begin}note: the queue is in trouble, and is waited for up to ${PATIENCE_SECONDS} s: ${message}\n`,
        );
      },
    }).catch((error: unknown) => {
      observer.close();
      throw error;
    });
    return { asker, observer };
  } catch (error) {
    throw error instanceof QueueUnreachable ? wrongUsage(error.message) : error;
  }
}

function lost(
  { message }: Error,
  done: number,
  keep: string | undefined,
  unkept = NONE_UNKEPT,
): Failure {
  const kept = keep === undefined ? '' : `, and kept in ${keep}${sayUnkept(unkept)}`;
  return new Failure(
    exitStatus.limitReached,
    `${message}; ${counted(done, 'answer was', 'answers were')} written${kept}. When the queue is there again, the same command goes on: what it still holds${keep === undefined ? '' : ' and what was kept'} is not computed anew`,
  );
}

function sayUnkept({ count, why }: Unkept): string {
  return count === 0 ? '' : ` but for ${count} (${why})`;
}

/** Until something is done or has failed, but no longer than that. */
async function soon(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    clock = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work.catch(() => {}), late]);
  clearTimeout(clock);
}

/** Ctrl-C ends a batch within a tenth of a second, whatever the queue does. */
const LEAVE_MILLISECONDS = 40;

/**
 * On the first signal takes back what nobody has begun, and lets the system end the program, as it does on a
 * signal that nothing listens to. This only waits for others, so a signal is heard at once.
 */
function leaveOnSignal(asker: Asker, watch: BatchWatch): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const stop = () => {
    for (const signal of signals) process.off(signal, leave);
  };
  const leave = (signal: NodeJS.Signals) => {
    stop();
    const left = Promise.all([asker.takeBack(), watch.end('left')]);
    void soon(left, LEAVE_MILLISECONDS).then(() => process.kill(process.pid, signal));
  };
  for (const signal of signals) process.on(signal, leave);
  return stop;
}
