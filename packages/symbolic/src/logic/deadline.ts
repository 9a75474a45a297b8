/** Why a question was given up. */
export type StopReason = 'cancelled' | 'time';

export interface StopOptions {
  /** Aborting it ends the work. */
  readonly signal?: AbortSignal;
  /** How long the work may take. */
  readonly milliseconds?: number;
}

/** Ends the work from within; questions turn it into an answer and let it go no further. */
export class Stopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`stopped: ${reason}`);
    this.reason = reason;
  }
}

const SLICE_MILLISECONDS = 20;

/** Says when to stop. It interrupts the solver in the middle of its search. */
export class Deadline {
  readonly #signal: AbortSignal | undefined;
  readonly #end: number;
  #nextBreath = 0;

  constructor({ signal, milliseconds = Number.POSITIVE_INFINITY }: StopOptions) {
    this.#signal = signal;
    this.#end = performance.now() + milliseconds;
  }

  /** Gives the event loop its turn now and then, so that a signal can be heard; may throw `Stopped`. */
  async breathe(): Promise<void> {
    if (performance.now() >= this.#nextBreath) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.#nextBreath = performance.now() + SLICE_MILLISECONDS;
    }
    this.check();
  }

  /** Throws `Stopped` if it is time to. */
  check(): void {
    if (this.#signal?.aborted) throw new Stopped('cancelled');
    if (performance.now() >= this.#end) throw new Stopped('time');
  }

  /** Runs a search that `interrupt` ends early. */
  async guard<T>(search: () => Promise<T>, interrupt: () => void): Promise<T> {
    this.check();
    const left = this.#end - performance.now();
    const timer = Number.isFinite(left) ? setTimeout(interrupt, left) : undefined;
    this.#signal?.addEventListener('abort', interrupt);
    try {
      return await search();
    } finally {
      clearTimeout(timer);
      this.#signal?.removeEventListener('abort', interrupt);
    }
  }
}
