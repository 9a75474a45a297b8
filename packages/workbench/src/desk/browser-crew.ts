import type { CrewOptions, FromWorker, WorkerHandle } from '@standoff/engine';
import { isStarted, onRelease, type Started } from './life-of-worker.ts';

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

/** Milliseconds in which a worker has to start. Without it the analysis goes on alone. */
const PATIENCE = 20_000;

function startWorker(): WorkerHandle {
  const worker = new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (message) => worker.postMessage(message),
    listen(hear, died) {
      const late = setTimeout(died, PATIENCE, 'a worker did not start');
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker | Started>) => {
        if (!isStarted(data)) return hear(data);
        clearTimeout(late);
        const { lock } = data.started;
        if (lock !== undefined) onRelease(lock, () => died('a worker ended'));
      });
      worker.addEventListener('messageerror', () => died('a message of a worker was not readable'));
      // One whose file does not load has no message.
      worker.addEventListener('error', ({ message = 'a worker did not start' }) => died(message));
    },
    end: () => worker.terminate(),
  };
}
