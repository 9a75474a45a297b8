import { useMemo } from 'react';
import { type Standing, useInquiry } from '../../asking/use-inquiry.ts';
import type { BeliefQuestion } from '../../desk/shown-beliefs.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { layOutPictures, type Pictured } from './pictured.ts';

/** What each takes the conflict to be, with its reasons, once it is answered. */
export function usePictures(
  conflict: ShownConflict,
  question: BeliefQuestion | undefined,
): Standing & { readonly told?: Pictured; readonly isCurrent: boolean } {
  const { concept, signals } = question ?? {};
  const options = useMemo(
    () =>
      concept === undefined
        ? undefined
        : { concepts: [concept], signals: signals ?? [], states: 'few' as const },
    [concept, signals],
  );
  const { told: answer, of, ...asked } = useInquiry(conflict, 'perceive', options);
  const told = useMemo(
    () => answer && of && layOutPictures(conflict, answer, of.concepts[0]!),
    [conflict, answer, of],
  );
  return { ...asked, ...(told && { told }) };
}
