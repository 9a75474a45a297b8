import { proxy } from 'comlink';
import { useEffect, useRef, useState } from 'react';
import type { Reply } from '../../desk/inquiry-reply.ts';
import type { Progress, ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownVariants } from '../../desk/shown-variants.ts';
import { desk } from '../../document/actions.ts';

/** How far the comparison of the variants has come. */
export interface Comparing {
  /** The last comparison, also while a new one is made. */
  readonly told?: ShownVariants;
  readonly refusal?: string;
  readonly progress?: Progress;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Compares the variants of the conflict, and again when it changes; ends that once nobody looks any more. */
export function useVariants(conflict: ShownConflict): Comparing {
  const [reply, setReply] = useState<Reply<ShownVariants>>();
  const [told, setTold] = useState<ShownVariants>();
  const [progress, setProgress] = useState<Progress>();
  const [times, setTimes] = useState(0);
  const latest = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again by a new conflict, or on demand
  useEffect(() => {
    const mine = ++latest.current;
    setReply(undefined);
    setProgress({ what: 'the file as it stands', share: 0 });
    const onProgress = proxy((made: Progress) => {
      if (mine === latest.current) setProgress(made);
    });
    void desk.compareVariants(onProgress).then((answer) => {
      if (mine !== latest.current) return;
      setProgress(undefined);
      setReply(answer);
      if (answer.status === 'answered') setTold(answer.told);
    });
    return () => {
      latest.current++;
      void desk.stopComparing();
    };
  }, [conflict, times]);
  return {
    ...(told && { told }),
    ...(reply?.status === 'refused' && { refusal: reply.problem }),
    ...(progress && { progress }),
    isStopped: reply?.status === 'cancelled',
    stop: () => void desk.stopComparing(),
    again: () => setTimes((before) => before + 1),
  };
}
