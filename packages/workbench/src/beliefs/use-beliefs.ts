import { proxy } from 'comlink';
import { useEffect, useId, useState } from 'react';
import type { Reply } from '../analysis/inquiry-reply.ts';
import type {
  BeliefQuestion,
  FatalQuestion,
  ShownBeliefs,
  ShownMisjudgements,
  ShownThreats,
} from '../analysis/shown-beliefs.ts';
import type { Progress, ShownConflict } from '../analysis/shown-conflict.ts';
import type { HistoryQuestion, ShownHistory } from '../analysis/shown-history.ts';
import { desk } from '../document/actions.ts';

/** How far a question about beliefs has come. */
export interface Believing<T> {
  /** The last answer about this conflict, also while a new one is looked for. */
  readonly told?: T;
  /** Whether it is the answer to what is asked now. */
  readonly isCurrent: boolean;
  readonly refusal?: string;
  readonly progress?: Progress;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

const begun: Progress = { what: '', share: 0 };

type OnProgress = (progress: Progress) => void;
type Ask<Q, T> = (question: Q, place: string, onProgress: OnProgress) => Promise<Reply<T>>;

const askBeliefs: Ask<BeliefQuestion, ShownBeliefs> = (question, place, onProgress) =>
  desk.beliefs(question, place, proxy(onProgress)) as Promise<Reply<ShownBeliefs>>;

const askMisjudgements: Ask<FatalQuestion, ShownMisjudgements> = (question, place, onProgress) =>
  desk.misjudgements(question, place, proxy(onProgress)) as Promise<Reply<ShownMisjudgements>>;

const askThreats: Ask<BeliefQuestion, ShownThreats> = (question, place, onProgress) =>
  desk.threats(question, place, proxy(onProgress)) as Promise<Reply<ShownThreats>>;

const askHistory: Ask<HistoryQuestion, ShownHistory> = (question, place, onProgress) =>
  desk.history(question, place, proxy(onProgress)) as Promise<Reply<ShownHistory>>;

export function useHistory(
  conflict: ShownConflict,
  question: HistoryQuestion | undefined,
): Believing<ShownHistory> {
  return useAsked(conflict, askHistory, question);
}

export function useThreats(
  conflict: ShownConflict,
  question: BeliefQuestion | undefined,
): Believing<ShownThreats> {
  return useAsked(conflict, askThreats, question);
}

export function useBeliefs(
  conflict: ShownConflict,
  question: BeliefQuestion | undefined,
): Believing<ShownBeliefs> {
  return useAsked(conflict, askBeliefs, question);
}

export function useMisjudgements(
  conflict: ShownConflict,
  question: FatalQuestion | undefined,
): Believing<ShownMisjudgements> {
  return useAsked(conflict, askMisjudgements, question);
}

interface Answer<T> {
  /** The analysis that it is of. */
  readonly of: ShownConflict;
  readonly asked: string;
  readonly reply: Reply<T>;
}

/** Asks again when the conflict or the question changes, and ends what nobody waits for. */
function useAsked<Q extends object, T>(
  conflict: ShownConflict,
  ask: Ask<Q, T>,
  question: Q | undefined,
): Believing<T> {
  const [answer, setAnswer] = useState<Answer<T>>();
  const [told, setTold] = useState<{ readonly of: ShownConflict; readonly told: T }>();
  const [progress, setProgress] = useState<Progress>();
  const [times, setTimes] = useState(0);
  const place = useId();
  const asked = question === undefined ? undefined : JSON.stringify([times, question]);
  useEffect(() => {
    if (asked === undefined) return;
    let current = true;
    const [, wanted] = JSON.parse(asked) as [number, Q];
    setProgress(begun);
    const onProgress = (made: Progress) => {
      if (current) setProgress(made);
    };
    void ask(wanted, place, onProgress).then((reply) => {
      if (!current) return;
      setProgress(undefined);
      setAnswer({ of: conflict, asked, reply });
      if (reply.status === 'answered') setTold({ of: conflict, told: reply.told });
    });
    return () => {
      current = false;
      void desk.stopBeliefs(place);
    };
  }, [conflict, ask, asked, place]);
  const known = answer?.of === conflict && answer.asked === asked ? answer.reply : undefined;
  return {
    ...(told?.of === conflict && { told: told.told }),
    isCurrent: known?.status === 'answered',
    ...(known?.status === 'refused' && { refusal: known.problem }),
    ...(asked !== undefined && known === undefined && { progress: progress ?? begun }),
    isStopped: known?.status === 'cancelled',
    stop: () => void desk.stopBeliefs(place),
    again: () => setTimes((before) => before + 1),
  };
}
