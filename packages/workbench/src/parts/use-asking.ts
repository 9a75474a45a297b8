import { proxy } from 'comlink';
import { useEffect, useId, useState } from 'react';
import type { Progress, ShownConflict } from '../analysis/shown-conflict.ts';
import type { Reply } from '../desk/inquiry-reply.ts';

/** How far a question has come. */
export interface Asking<T, Q = unknown> {
  /** The last answer about this conflict, also while a new one is looked for. */
  readonly told?: T;
  /** What it is the answer to. */
  readonly of?: Q;
  readonly isCurrent: boolean;
  readonly refusal?: string;
  readonly progress?: Progress;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/** A kind of question to the desk, and how it is ended; from one place the latest question wins. */
export interface Asks<Q, T> {
  ask(question: Q, place: string, onProgress: (progress: Progress) => void): Promise<Reply<T>>;
  stop(place: string): void;
}

interface Answer<T> {
  readonly of: ShownConflict;
  readonly asked: string;
  readonly reply: Reply<T>;
}

const begun: Progress = { what: '', share: 0 };

/**
 * Asks the desk, again when the conflict or the question changes, and ends what nobody waits for. What asks has to be
 * the same object every time.
 */
export function useAsking<Q extends object, T>(
  conflict: ShownConflict,
  asks: Asks<Q, T>,
  question: Q | undefined,
): Asking<T, Q> {
  const [answer, setAnswer] = useState<Answer<T>>();
  const [last, setLast] = useState<{
    readonly of: ShownConflict;
    readonly told: T;
    readonly question: Q;
  }>();
  const [progress, setProgress] = useState<Progress>();
  const [times, setTimes] = useState(0);
  const place = useId();
  const asked = question === undefined ? undefined : JSON.stringify([times, question]);
  useEffect(() => {
    if (asked === undefined) return;
    let current = true;
    const [, wanted] = JSON.parse(asked) as [number, Q];
    setProgress(begun);
    const onProgress = proxy((made: Progress) => {
      if (current) setProgress(made);
    });
    void asks.ask(wanted, place, onProgress).then((reply) => {
      if (!current) return;
      setProgress(undefined);
      setAnswer({ of: conflict, asked, reply });
      if (reply.status === 'answered') {
        setLast({ of: conflict, told: reply.told, question: wanted });
      }
    });
    return () => {
      current = false;
      asks.stop(place);
    };
  }, [conflict, asks, asked, place]);
  const known = answer?.of === conflict && answer.asked === asked ? answer.reply : undefined;
  return {
    ...(last?.of === conflict && { told: last.told, of: last.question }),
    isCurrent: known?.status === 'answered',
    ...(known?.status === 'refused' && { refusal: known.problem }),
    ...(asked !== undefined && known === undefined && { progress: progress ?? begun }),
    isStopped: known?.status === 'cancelled',
    stop: () => asks.stop(place),
    again: () => setTimes((before) => before + 1),
  };
}
