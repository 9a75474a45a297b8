import type { CSSProperties } from 'react';
import { useFollowUp } from '../../asking/use-follow-up.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';
import { DoubtParts } from '../how-sure/doubt-line.tsx';
import { type FatalQuestion, optionsOf } from './stories.ts';
import '../how-sure/doubt-place.css';

const askDoubts = (options: object) => desk.storyDoubts(options);

const ROOM = { '--lines': 2 } as CSSProperties;

/** In how many models the path of a story is walked, and what that hangs on, which is tried by a press. */
export function StoryDoubt({
  conflict,
  answer,
  question,
  story,
}: {
  readonly conflict: ShownConflict;
  /** What tells the story. */
  readonly answer: object;
  readonly question: FatalQuestion;
  /** Which of the document it is, from 0. */
  readonly story: number;
}) {
  const told = useFollowUp(answer, askDoubts, [optionsOf(question)]);
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
