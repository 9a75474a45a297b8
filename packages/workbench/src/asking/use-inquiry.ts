import { proxy } from 'comlink';
import { useEffect, useId, useState } from 'react';
import type { AskedOf, QuestionId, Reply, ToldOf } from '../desk/inquiry-reply.ts';
import { sameShape } from '../desk/same-shape.ts';
import type { Progress, ShownConflict } from '../desk/shown-conflict.ts';
import { desk } from '../document/actions.ts';

/** How far an answer is, and what ends the waiting. */
export interface Standing {
  /** Why there is none, in words. */
  readonly refusal?: string;
  /** While it is being answered. */
  readonly progress?: Progress;
  readonly isStopped: boolean;
  readonly stop: () => void;
  /** Asks once more, as after it was stopped. */
  readonly again: () => void;
}

/** A question, and what there is to say about it. */
export interface Inquiring<Q extends QuestionId, O = AskedOf<Q>> extends Standing {
  /** The last answer, also while a new one is looked for; none where the question is refused. */
  readonly told?: ToldOf<Q>;
  /** What it is the answer to. */
  readonly of?: O;
  /** Whether it answers this question, though perhaps about the conflict as it was just before. */
  readonly isAnswer: boolean;
  /** Whether it answers this question about the conflict as it is. */
  readonly isCurrent: boolean;
}

/** What came of the question that was asked last. */
interface Latest<Q extends QuestionId> {
  /** The analysis that it is of. */
  readonly conflict: ShownConflict;
  readonly question: string;
  readonly reply: Reply<ToldOf<Q>>;
}

/** The last answer. */
interface Known<Q extends QuestionId, O> {
  readonly conflict: ShownConflict;
  readonly asked: string;
  readonly of: O;
  readonly told: ToldOf<Q>;
}

const BEGUN: Progress = { what: '', share: 0 };

/**
 * Asks the desk about the conflict, and again when that or the question changes. An answer about another one
 * is kept, but not where ids in it may be of what is no more. Without options nothing is asked or answered,
 * and what is being answered is cancelled; as it is once nobody looks any more.
 */
export function useInquiry<Q extends QuestionId, O extends AskedOf<Q>>(
  conflict: ShownConflict | undefined,
  id: Q,
  options: O | undefined,
): Inquiring<Q, O> {
  const [latest, setLatest] = useState<Latest<Q>>();
  const [last, setLast] = useState<Known<Q, O>>();
  const [progress, setProgress] = useState<Progress>();
  const [times, setTimes] = useState(0);
  const place = useId();
  const asked = options === undefined ? undefined : JSON.stringify(options);
  const question = asked === undefined ? undefined : `${times} ${asked}`;
  useEffect(() => {
    if (asked === undefined || question === undefined || conflict === undefined) return;
    let current = true;
    const onProgress = proxy((made: Progress) => {
      if (current) setProgress(made);
    });
    setProgress(BEGUN);
    const of = JSON.parse(asked) as O;
    void desk.ask<Q>(id, of, place, onProgress).then((reply) => {
      if (!current) return;
      setProgress(undefined);
      setLatest({ conflict, question, reply });
      if (reply.status === 'answered') setLast({ conflict, asked, of, told: reply.told });
    });
    return () => {
      current = false;
      void desk.stopAsking(id, place);
    };
  }, [conflict, id, asked, question, place]);
  const stop = () => void desk.stopAsking(id, place);
  const again = () => setTimes((before) => before + 1);
  const still = { isAnswer: false, isCurrent: false, isStopped: false, stop, again };
  if (asked === undefined || conflict === undefined) return still;
  const isLatest = latest?.conflict === conflict && latest.question === question;
  const reply = isLatest ? latest.reply : undefined;
  if (reply?.status === 'refused') return { ...still, refusal: reply.problem };
  const known = last && sameShape(last.conflict, conflict) ? last : undefined;
  return {
    ...still,
    ...(known && { told: known.told, of: known.of }),
    isAnswer: known?.asked === asked,
    isCurrent: reply?.status === 'answered',
    ...(reply === undefined && { progress: progress ?? BEGUN }),
    isStopped: reply?.status === 'cancelled',
  };
}
