import type { CrewOptions, FromWorker, WorkerHandle } from '@standoff/engine';

const GIBIBYTE = 2 ** 30;
/** What a machine is taken to have whose browser does not say so. */
const USUAL_GIBIBYTES = 4;

/**
 * The workers that may share an analysis in a page: one for each core where memory can be shared, which
 * takes a page that is isolated from other origins; none elsewhere. They may use half of the memory.
 */
export function browserCrew(): CrewOptions {
  const threads = crossOriginIsolated ? navigator.hardwareConcurrency : 1;
  return { threads, memory: (installedGibibytes() / 2) * GIBIBYTE, startWorker };
}

/** Some browsers tell, if roughly. */
function installedGibibytes(): number {
  const told: unknown = Reflect.get(navigator, 'deviceMemory');
  return typeof told === 'number' ? told : USUAL_GIBIBYTES;
}

function startWorker(): WorkerHandle {
  const worker = new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (message) => worker.postMessage(message),
    listen(hear, died) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
      worker.addEventListener('messageerror', () => died('a message of a worker was not readable'));
      worker.addEventListener('error', ({ message }) => died(message));
    },
    end: () => worker.terminate(),
  };
}
