import { useMemo } from 'react';
import { useFollowUp } from '../../asking/use-follow-up.ts';
import { type Standing, useInquiry } from '../../asking/use-inquiry.ts';
import type { BeliefQuestion, ShownBeliefs } from '../../desk/shown-beliefs.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';

const askPictures = (options: object) => desk.picturesOf(options);

/** What each takes the conflict to be, with its reasons, once it is answered. */
export function useBeliefs(
  conflict: ShownConflict,
  question: BeliefQuestion | undefined,
): Standing & { readonly told?: ShownBeliefs; readonly isCurrent: boolean } {
  const { concept, signals } = question ?? {};
  const options = useMemo(
    () => (concept === undefined ? undefined : { concepts: [concept], signals: signals ?? [] }),
    [concept, signals],
  );
  const { told: answer, of, ...asked } = useInquiry(conflict, 'perceive', options);
  const told = useFollowUp(answer, askPictures, of && [of]);
  return { ...asked, ...(told && { told }) };
}
