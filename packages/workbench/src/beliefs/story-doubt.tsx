import type { CSSProperties } from 'react';
import type { FatalQuestion } from '../analysis/shown-beliefs.ts';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import { desk } from '../document/actions.ts';
import { DoubtParts } from '../how-sure/doubt-line.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import '../how-sure/doubt-place.css';

const askDoubts = (question: FatalQuestion) => desk.storyDoubts(question);

const ROOM = { '--lines': 2 } as CSSProperties;

/** In how many models the path of a story is walked, and what that hangs on, which is tried by a press. */
export function StoryDoubt({
  conflict,
  question,
  story,
}: {
  readonly conflict: ShownConflict;
  readonly question: FatalQuestion;
  /** Its key. */
  readonly story: string;
}) {
  const told = useAnswer(conflict, askDoubts, [question]);
  const doubt = told?.stories[story];
  if (told !== undefined && doubt === undefined) return null;
  return (
    <>
      <p className="note above-4 doubt-line given" style={ROOM}>
        {doubt && <DoubtParts conflict={conflict} told={doubt} />}
      </p>
      {told && doubt && (
        <details className="note column">
          <summary>What is in doubt, and what is held</summary>
          <p className="given">{told.ground}</p>
        </details>
      )}
    </>
  );
}
