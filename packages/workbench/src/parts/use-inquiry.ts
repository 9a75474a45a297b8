import { proxy } from 'comlink';
import { useEffect, useId, useState } from 'react';
import type { InquiryId, InquiryOptions, Reply, ToldOf } from '../analysis/inquiry-reply.ts';
import { sameShape } from '../analysis/same-shape.ts';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import { desk } from '../document/actions.ts';

/** How far a question has come. */
export interface Inquiring<T> {
  /** The answer; the former one stays until there is a new one. */
  readonly told?: T;
  /** Whether that is the answer to what is asked now. */
  readonly isCurrent: boolean;
  /** Why there is none, in words. */
  readonly refusal?: string;
  /** The share that is done, while it is being answered. */
  readonly share?: number;
}

interface Answer<T> {
  /** The analysis that it is of. */
  readonly of: ShownConflict | undefined;
  readonly asked: string;
  readonly reply: Reply<T>;
}

/**
 * Asks the desk about the conflict, and again when that or the question changes. An answer about another one
 * is kept, but not where ids in it may be of what is no more. Without options nothing is asked or answered,
 * and what is being answered is cancelled; as it is once nobody looks any more.
 */
export function useInquiry<I extends InquiryId>(
  conflict: ShownConflict | undefined,
  id: I,
  options: InquiryOptions<I> | undefined,
): Inquiring<ToldOf<I>> {
  const [answer, setAnswer] = useState<Answer<ToldOf<I>>>();
  const [running, setRunning] = useState<{ readonly asked: string; readonly share: number }>();
  const place = useId();
  const asked = options === undefined ? undefined : JSON.stringify(options);
  useEffect(() => {
    if (asked === undefined || conflict === undefined) return;
    let current = true;
    const onProgress = proxy(({ share }: { readonly share: number }) => {
      if (current) setRunning({ asked, share });
    });
    setRunning({ asked, share: 0 });
    void desk.ask(id, JSON.parse(asked) as InquiryOptions<I>, place, onProgress).then((reply) => {
      if (!current) return;
      setAnswer({ of: conflict, asked, reply });
      setRunning(undefined);
    });
    return () => {
      current = false;
      void desk.stopAsking(id, place);
    };
  }, [conflict, id, asked, place]);
  if (asked === undefined || conflict === undefined) return { isCurrent: false };
  const share = running?.asked === asked ? running.share : undefined;
  const known = answer?.of && sameShape(answer.of, conflict) ? answer : undefined;
  const { reply } = known ?? {};
  return {
    isCurrent: known?.asked === asked,
    ...(reply?.status === 'answered' && { told: reply.told }),
    ...(reply?.status === 'refused' && known?.asked === asked && { refusal: reply.problem }),
    ...(share !== undefined && { share }),
  };
}
