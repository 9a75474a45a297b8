import { serveTasks, type ToWorker } from '@standoff/engine';
import { holdLock, type Started } from './life-of-worker.ts';

// One of the workers that share a long analysis.
serveTasks({
  send: (message) => postMessage(message),
  listen: (hear) => addEventListener('message', ({ data }: MessageEvent<ToWorker>) => hear(data)),
});

void holdLock().then((lock) => postMessage({ started: { lock } } satisfies Started));
