import type { Model } from '../model/model.ts';
import type { StateWords } from '../model/state-words.ts';
import type { Task, TaskResult } from './task.ts';

/** What is said to a worker. */
export type ToWorker = Setup | Assignment;

/** The conflict that the assignments after it are about. */
export interface Setup {
  readonly kind: 'setup';
  readonly model: Model;
  /** The states, where they were listed. */
  readonly states?: StateWords;
  /** Bytes that it may write down beside what its work takes by the estimate; as many as it likes when left out. */
  readonly room?: number;
  /** Whether results are put into memory that all threads share; otherwise they are sent as copies. */
  readonly shared: boolean;
}

export interface Assignment {
  readonly kind: 'assignment';
  readonly task: Task;
  /** Results that it needs and that this worker was not told yet. */
  readonly news: readonly TaskResult[];
}

/** What a worker says. */
export type FromWorker =
  /** Passes over the states since its last message. */
  | { readonly kind: 'passes'; readonly passes: number }
  | { readonly kind: 'result'; readonly result: TaskResult }
  | { readonly kind: 'failure'; readonly problem: string };

/**
 * A worker as seen by whoever started it: a thread of Node, a web worker, or in a test nobody but
 * the caller. Messages are plain data and arrays, as `postMessage` takes them.
 */
export interface WorkerHandle {
  send(message: ToWorker): void;
  /** Says who hears what the worker says, and what it died of if it dies. */
  listen(hear: (message: FromWorker) => void, died: (problem: string) => void): void;
  /** Ends it at once, whatever it is doing. */
  end(): void | Promise<void>;
}

/** Whoever started a worker, as seen by the worker. */
export interface EmployerHandle {
  send(message: FromWorker): void;
  listen(hear: (message: ToWorker) => void): void;
}
