/** A question that any worker can answer: the same id, the same answer. */
export interface Job {
  /** A hash of all that the answer depends on. */
  readonly id: string;
  /** Whatever JSON can say. */
  readonly data: unknown;
}

/** So many threads may be lost over a job until it is set aside. */
export const LOST_THREADS = 3;
