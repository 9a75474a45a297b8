/** A worker of the analysis, and what went wrong with it before anybody listened. */
interface FreshWorker {
  readonly worker: Worker;
  /** In the words of the browser, where it has any; undefined as long as nothing is wrong. */
  fault(): string | undefined;
}

let waiting: FreshWorker | undefined;

/**
 * Starts the worker that the page will take first, before the scripts that speak with it are there. It is told the
 * id of the bundled conflict that the page is about to open, so that it begins with that; empty for none.
 */
export function startFirstWorker(coming: string): void {
  waiting = startWorker(coming);
}

/** The worker that waits to be taken, or a new one. */
export function takeWorker(): FreshWorker {
  const taken = waiting ?? startWorker('');
  waiting = undefined;
  return taken;
}

function startWorker(name: string): FreshWorker {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
  let fault: string | undefined;
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    // One whose file does not load has no message.
    fault ??= event.message ?? '';
  });
  return { worker, fault: () => fault };
}
