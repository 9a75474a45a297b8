import { Worker } from 'node:worker_threads';
import type { PictureOfFigure } from '@standoff/briefing';

export interface PictureTask {
  readonly number: number;
  readonly picture: PictureOfFigure;
  readonly form: 'svg' | number;
}

interface PictureDrawn {
  readonly number: number;
  readonly bytes?: Uint8Array;
  readonly problem?: string;
}

const here = import.meta.url;
const PROGRAM = here.endsWith('.ts') ? './picture-thread.ts' : './picture-thread.js';
/** A picture that takes longer, or more memory, is given up. */
const MOST = { milliseconds: 20_000, megabytes: 512 } as const;
/** So long the thread is kept for a next picture. */
const IDLE_MILLISECONDS = 60_000;

/** Draws pictures of figures in a thread of their own, which ends where none is asked for. */
export function createPictureThread(): (
  picture: PictureOfFigure,
  form: 'svg' | number,
) => Promise<Uint8Array> {
  let worker: Worker | undefined;
  let number = 0;
  let idle: NodeJS.Timeout | undefined;
  const start = (): Worker => {
    const started = new Worker(new URL(PROGRAM, here), {
      resourceLimits: { maxOldGenerationSizeMb: MOST.megabytes },
    });
    // Nobody waits for it when the server stops.
    started.unref();
    return started;
  };
  const end = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  return (picture, form) => {
    clearTimeout(idle);
    worker ??= start();
    const own = worker;
    const mine = ++number;
    return new Promise<Uint8Array>((resolve, reject) => {
      const giveUp = (error: Error): void => {
        settle();
        if (worker === own) end();
        reject(error);
      };
      const hear = ({ number: of, bytes, problem }: PictureDrawn): void => {
        if (of !== mine) return;
        settle();
        idle = setTimeout(end, IDLE_MILLISECONDS).unref();
        if (bytes === undefined) reject(new Error(problem));
        else resolve(bytes);
      };
      const timer = setTimeout(
        () => giveUp(new Error('the picture took too long')),
        MOST.milliseconds,
      ).unref();
      function settle(): void {
        clearTimeout(timer);
        own.off('message', hear);
        own.off('error', giveUp);
      }
      own.on('message', hear);
      own.once('error', giveUp);
      own.postMessage({ number: mine, picture, form } satisfies PictureTask);
    });
  };
}
