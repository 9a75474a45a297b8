import { Fragment } from 'react';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { DoubtQuestion, ShownDoubtPart } from '../analysis/shown-doubt.ts';
import { desk, setView } from '../document/actions.ts';
import { tryOut } from '../document/trial-actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { useAnswer } from '../parts/use-answer.ts';

const askDoubt = (about: DoubtQuestion) => desk.doubt(about);

/** Beside a verdict in how many models it stands and what it hangs on, which is tried by a press. */
export default function DoubtLine({
  conflict,
  about,
}: {
  readonly conflict: ShownConflict;
  readonly about: DoubtQuestion;
}) {
  const told = useAnswer(conflict, askDoubt, [about]);
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  if (told === undefined) return null;
  return (
    <>
      {told.parts
        .map(({ text, tries }, k) => ({ text, tries, k }))
        .map(({ text, tries, k }) =>
          tries === undefined ? (
            // Parts keep their places.
            <Fragment key={k}>{text}</Fragment>
          ) : (
            <button
              key={k}
              type="button"
              className="doubt-try"
              title="Try it the other way"
              disabled={locked}
              onClick={() => void tryAll(tries)}
            >
              {text}
            </button>
          ),
        )}{' '}
      <button type="button" className="doubt-more" onClick={() => void setView('how-sure')}>
        How sure?
      </button>
    </>
  );
}

/** One after the other: each counts on those before it. */
async function tryAll(tries: NonNullable<ShownDoubtPart['tries']>): Promise<void> {
  for (const { label, change } of tries) await tryOut({ change, label });
}
