import { proxy } from 'comlink';
import { useEffect, useId, useState } from 'react';
import type { Reply } from '../analysis/inquiry-reply.ts';
import type { Progress, ShownConflict } from '../analysis/shown-conflict.ts';
import type { ShownSweep, SweepQuestion } from '../analysis/shown-sweep.ts';
import { desk } from '../document/actions.ts';

/** How far the question has come. */
export interface Sweeping {
  /** The last answer about this conflict, also while a new one is looked for. */
  readonly told?: ShownSweep;
  /** What it is the answer to. */
  readonly of?: SweepQuestion;
  readonly isCurrent: boolean;
  readonly refusal?: string;
  readonly progress?: Progress;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

interface Answer {
  readonly conflict: ShownConflict;
  readonly asked: string;
  readonly question: SweepQuestion;
  readonly reply: Reply<ShownSweep>;
}

const begun: Progress = { what: '', share: 0 };

/** Asks in how many models findings stand, and again when the conflict or the question changes. */
export function useSweep(conflict: ShownConflict, { doubts, within }: SweepQuestion): Sweeping {
  const [answer, setAnswer] = useState<Answer>();
  const [last, setLast] = useState<Answer>();
  const [progress, setProgress] = useState<Progress>();
  const [times, setTimes] = useState(0);
  const place = useId();
  const asked = `${times} ${doubts} ${within}`;
  useEffect(() => {
    let current = true;
    const question = { doubts, within };
    const onProgress = proxy((made: Progress) => {
      if (current) setProgress(made);
    });
    setProgress(begun);
    void (desk.sweep(question, place, onProgress) as Promise<Reply<ShownSweep>>).then((reply) => {
      if (!current) return;
      const made = { conflict, asked, question, reply };
      setProgress(undefined);
      setAnswer(made);
      if (reply.status === 'answered') setLast(made);
    });
    return () => {
      current = false;
      void desk.stopSweep(place);
    };
  }, [conflict, doubts, within, asked, place]);
  const reply = answer?.conflict === conflict && answer.asked === asked ? answer.reply : undefined;
  const known = last?.conflict === conflict && last.reply.status === 'answered' ? last : undefined;
  return {
    ...(known?.reply.status === 'answered' && { told: known.reply.told, of: known.question }),
    isCurrent: reply?.status === 'answered',
    ...(reply?.status === 'refused' && { refusal: reply.problem }),
    ...(reply === undefined && { progress: progress ?? begun }),
    isStopped: reply?.status === 'cancelled',
    stop: () => void desk.stopSweep(place),
    again: () => setTimes((before) => before + 1),
  };
}
