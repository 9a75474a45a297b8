import { Worker } from 'node:worker_threads';
import type { Draft, DrawnPage } from './draw-page.ts';

/** Draws pages, whatever their models ask of the machine. */
export type Press = (draft: Draft) => Promise<DrawnPage>;

const MOST = { milliseconds: 60_000, megabytes: 1024, waiting: 8 } as const;

const program = new URL(
  import.meta.url.endsWith('.ts') ? './press-program.ts' : './press-program.js',
  import.meta.url,
);

/**
 * Draws in a thread, one page at a time: a model that takes long, or more memory than there is, ends that thread, and readers
 * notice nothing.
 */
export function createPress(limits: { readonly milliseconds: number } = MOST): Press {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (draft) => {
    if (waiting >= MOST.waiting) {
      return Promise.resolve({
        problems: ['too many pages wait to be drawn: try again in a minute'],
      });
    }
    waiting += 1;
    const drawn = last.then(() => drawInThread(draft, limits.milliseconds));
    last = drawn.finally(() => {
      waiting -= 1;
    });
    return drawn;
  };
}

function drawInThread(draft: Draft, milliseconds: number): Promise<DrawnPage> {
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: MOST.megabytes },
    });
    const end = (drawn: DrawnPage) => {
      clearTimeout(timer);
      resolve(drawn);
      void worker.terminate();
    };
    const refuse = (why: string) => end({ problems: [`the page was not drawn: ${why}`] });
    const timer = setTimeout(
      () =>
        refuse(
          `it took longer than ${milliseconds / 1000} s; a smaller model, or fewer figures, may do`,
        ),
      milliseconds,
    );
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      refuse(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `it takes more than ${MOST.megabytes} MB; a smaller model may do`
          : error.message,
      ),
    );
    worker.postMessage(draft);
  });
}
