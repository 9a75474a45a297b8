import { serveTasks } from '../src/tasks/serve-tasks.ts';
import type { EmployerHandle, FromWorker, ToWorker, WorkerHandle } from '../src/tasks/worker.ts';

/**
 * Workers that run in the thread of the test, so that many conflicts can be tried: starting a thread
 * takes longer than analysing a small conflict. Messages are cloned, as between threads, and which
 * worker goes on next is decided by `choose`, a position below its argument.
 */
export function pretendedWorkers(
  size: number,
  choose: (among: number) => number,
  program: (employer: EmployerHandle) => void = serveTasks,
): PretendedWorker[] {
  const waiting: (() => void)[][] = Array.from({ length: size }, () => []);
  const goOn = (): void => {
    const busy = waiting.filter((messages) => messages.length > 0);
    busy[choose(busy.length)]?.shift()?.();
  };
  return waiting.map((messages) => {
    const worker = new PretendedWorker((deliver) => {
      messages.push(deliver);
      queueMicrotask(goOn);
    });
    program(worker.employer);
    return worker;
  });
}

export class PretendedWorker implements WorkerHandle {
  ended = 0;
  readonly employer: EmployerHandle;
  readonly #deliverLater: (deliver: () => void) => void;
  #hearTask: (message: ToWorker) => void = () => {};
  #hearResult: (message: FromWorker) => void = () => {};
  /** Says that it died. */
  die: (problem: string) => void = () => {};

  constructor(deliverLater: (deliver: () => void) => void) {
    this.#deliverLater = deliverLater;
    this.employer = {
      send: (message) => this.#hearResult(structuredClone(message)),
      listen: (hear) => {
        this.#hearTask = hear;
      },
    };
  }

  send(message: ToWorker): void {
    const copy = structuredClone(message);
    this.#deliverLater(() => this.#hearTask(copy));
  }

  listen(hear: (message: FromWorker) => void, died: (problem: string) => void): void {
    this.#hearResult = hear;
    this.die = died;
  }

  end(): void {
    this.ended++;
  }
}
