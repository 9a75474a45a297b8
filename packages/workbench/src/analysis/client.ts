import { type Remote, wrap } from 'comlink';
import type { Desk } from './desk.ts';

/** The desk in its worker, as the page speaks to it. */
export type DeskClient = Remote<Desk>;

/** Starts the worker. */
export function startDesk(): DeskClient {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  return wrap<Desk>(worker);
}
