import { serveTasks, type ToWorker } from '@standoff/engine';

// One of the workers that share a long analysis.
serveTasks({
  send: (message) => postMessage(message),
  listen: (hear) => addEventListener('message', ({ data }: MessageEvent<ToWorker>) => hear(data)),
});
