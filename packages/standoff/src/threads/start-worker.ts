import { Worker } from 'node:worker_threads';
import type { FromWorker, WorkerHandle } from '@standoff/engine';

/** What a thread runs: built as this file is built, or a source as this file is one. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? './worker-program.ts' : './worker-program.js',
  import.meta.url,
);

/** Starts a thread that serves tasks. */
export function startWorker(): WorkerHandle {
  const worker = new Worker(program);
  return {
    send: (message) => worker.postMessage(message),
    listen(hear, died) {
      worker.on('message', (message: FromWorker) => hear(message));
      worker.on('messageerror', (error) => died(error.message));
      worker.on('error', (error) => died(error.message));
      worker.on('exit', (code) => died(`a thread ended with code ${code}`));
    },
    async end() {
      await worker.terminate();
    },
  };
}
