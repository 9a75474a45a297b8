import { type ProxyMarked, type Remote, wrap } from 'comlink';
import type { Desk } from './desk.ts';
import type { InquiryId, InquiryOptions, Reply, ToldOf } from './inquiry-reply.ts';
import type { Progress } from './shown-conflict.ts';

/** The desk in its worker, as the page speaks to it. */
export interface DeskClient extends Omit<Remote<Desk>, 'ask'> {
  /** As the desk says, with the options and the document of each inquiry. */
  ask<I extends InquiryId>(
    id: I,
    options: InquiryOptions<I>,
    place?: string,
    onProgress?: ((progress: Progress) => void) & ProxyMarked,
  ): Promise<Reply<ToldOf<I>>>;
}

/** Starts the worker. */
export function startDesk(): DeskClient {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  // In its worker a desk takes any options and checks them; which document they give is known here.
  return wrap<Desk>(worker) as unknown as DeskClient;
}
