/**
 * Long work is written as a generator that pauses after each pass over the states. Whoever drives it
 * decides whether to run it in one go, in slices between which a page can be drawn and a signal
 * heard, or not to the end.
 */
export interface Progress {
  /** What is being computed, in the terms of the field. */
  readonly what: string;
  /** Passes over the states done so far in this piece of work. */
  readonly passes: number;
  /** Share of the whole analysis that is done, from 0 to 1. */
  readonly share: number;
  /**
   * What is left to do of the whole work is estimated to take, where that has just become known. Only who knows the whole
   * says so: no part of it that may stand within other work.
   */
  readonly cost?: Cost;
  /** Milliseconds of work that other threads have done so far. */
  readonly elsewhere?: number;
  /** Parts into which the work that now begins falls. */
  readonly division?: Division;
  readonly expected?: ExpectedDivisions;
}

/** An estimate of what an analysis takes. */
export interface Cost {
  /** If searches end soon, where something is searched for. */
  readonly milliseconds: number;
  /** In the worst case, where that is longer: how soon searches end is not known beforehand. */
  readonly upTo?: number;
  /** Memory at the peak. */
  readonly bytes: number;
}

/** What two pieces of work take, one after the other; the second needs its memory beside that of the first. */
export function costOfBoth(first: Cost, second: Cost): Cost {
  const milliseconds = first.milliseconds + second.milliseconds;
  const upTo = mostOf(first) + mostOf(second);
  return { milliseconds, ...(upTo > milliseconds && { upTo }), bytes: first.bytes + second.bytes };
}

/** Milliseconds in the worst case. */
export function mostOf({ milliseconds, upTo = milliseconds }: Cost): number {
  return upTo;
}

export type Steps<T> = Generator<Progress, T, void>;

/**
 * Long work that falls into parts. What a part finds is plain data and the same wherever it is found, so whoever drives
 * the work may have it found elsewhere.
 */
export interface Division {
  /** By what it is known among all divisions of the same work. */
  readonly id: string;
  /** How many parts there are. */
  readonly count: number;
  part(at: number): Steps<unknown>;
  /** Takes what was found elsewhere, in the order of the parts. */
  take(found: readonly unknown[]): void;
}

/**
 * Asks to which divisions it is known that the work comes: what only shows that it does need not be done again, nor what
 * is for later where a part is wanted.
 */
export interface ExpectedDivisions {
  expect(ids: readonly string[]): void;
}

/** A result, or how far the work got before it was cancelled. */
export type Outcome<T> =
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'cancelled'; readonly progress: Progress };

/** Runs the work in one go. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export interface SliceOptions {
  /** Aborting it ends the work at the next pause. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** How long to work before the event loop gets its turn, in milliseconds. */
  readonly sliceMilliseconds?: number;
}

const start: Progress = { what: 'starting', passes: 0, share: 0 };

/** Runs the work in slices; between them events are handled and the signal is read. */
export async function runInSlices<T>(
  steps: Steps<T>,
  options: SliceOptions = {},
): Promise<Outcome<T>> {
  const slice = options.sliceMilliseconds ?? 12;
  let progress = start;
  let sliceEnd = performance.now() + slice;
  for (;;) {
    if (options.signal?.aborted) return { status: 'cancelled', progress };
    const step = steps.next();
    if (step.done) return { status: 'done', value: step.value };
    progress = step.value;
    options.onProgress?.(progress);
    if (performance.now() >= sliceEnd) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      sliceEnd = performance.now() + slice;
    }
  }
}
