import { lazy, Suspense, useState } from 'react';
import type { AskableClaim } from '../../desk/askable-claim.ts';
import './ask-sentence.css';

const SentenceSheet = lazy(() => import('./sentence-sheet.tsx'));
const HeadlineSheet = lazy(() => import('./headline-sheet.tsx'));

/** A press asks of what a sentence claims why it is so, in how many models, on what it rests and what would turn it. */
export function AskSentence({
  text,
  claims,
}: {
  /** The sentence, as it stands before the button. */
  readonly text: string;
  /** What the headline claims is found once it is asked about. */
  readonly claims: readonly AskableClaim[] | 'headline';
}) {
  const [isOpen, setOpen] = useState(false);
  if (claims.length === 0) return null;
  const close = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        className="soft sans whole touch ask-sentence"
        aria-haspopup="dialog"
        aria-label={`Why? ${text}`}
        onClick={() => setOpen(true)}
      >
        Why?
      </button>
      {isOpen && (
        <Suspense>
          {claims === 'headline' ? (
            <HeadlineSheet onClose={close} />
          ) : (
            <SentenceSheet claims={claims} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}
