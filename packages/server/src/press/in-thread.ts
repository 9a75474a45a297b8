import { Worker } from 'node:worker_threads';

export interface Bounds {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Tasks that may wait for their turn. */
  readonly waiting: number;
}

export type Ended<Result> =
  | { readonly status: 'done'; readonly value: Result }
  | { readonly status: 'busy' }
  /** It took more time or memory than it may, or failed. */
  | { readonly status: 'ended'; readonly why: string; readonly isTooMuch: boolean };

const here = import.meta.url;
const extension = here.endsWith('.ts') ? 'ts' : 'js';

export interface Threads<Task, Result> {
  run(task: Task): Promise<Ended<Result>>;
  /** Begins a thread that a task will soon need: to read its program takes longer than many tasks. */
  ready(): void;
}

/** So long a thread waits for its task. */
const READY_MILLISECONDS = 60_000;

/** Runs a program of this folder once for each task, one at a time, each in a thread that ends with it. */
export function createThreads<Task, Result>(
  program: string,
  bounds: Bounds,
): Threads<Task, Result> {
  const file = new URL(`./${program}.${extension}`, here);
  const begin = () =>
    new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes } });
  let begun: { readonly worker: Worker; readonly end: NodeJS.Timeout } | undefined;
  const forget = () => {
    begun = undefined;
  };
  const taken = (): Worker => {
    if (begun === undefined) return begin();
    const { worker, end } = begun;
    clearTimeout(end);
    worker.off('exit', forget).off('error', forget).ref();
    forget();
    return worker;
  };
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run(task) {
      if (waiting >= bounds.waiting) return Promise.resolve({ status: 'busy' });
      waiting += 1;
      const ended = last.then(() => runOnce<Result>(taken(), task, bounds));
      last = ended.finally(() => {
        waiting -= 1;
      });
      return ended;
    },
    ready() {
      if (begun !== undefined || waiting > 0) return;
      const worker = begin();
      worker.once('exit', forget).once('error', forget).unref();
      const end = setTimeout(() => void worker.terminate(), READY_MILLISECONDS).unref();
      begun = { worker, end };
    },
  };
}

function runOnce<Result>(
  worker: Worker,
  task: unknown,
  { milliseconds, megabytes }: Bounds,
): Promise<Ended<Result>> {
  return new Promise((resolve) => {
    const end = (ended: Ended<Result>) => {
      clearTimeout(timer);
      resolve(ended);
      void worker.terminate();
    };
    const timer = setTimeout(
      () =>
        end({
          status: 'ended',
          why: `it took longer than ${milliseconds / 1000} s`,
          isTooMuch: true,
        }),
      milliseconds,
    );
    worker.once('message', (value: Result) => end({ status: 'done', value }));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isTooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const why = isTooMuch ? `it takes more than ${megabytes} MB` : error.message;
      end({ status: 'ended', why, isTooMuch });
    });
    worker.postMessage(task);
  });
}
