import { lazy, Suspense, useState } from 'react';
import type { AskableClaim, ClaimsToFind } from '../../desk/askable-claim.ts';
import './ask-sentence.css';

const SentenceSheet = lazy(() => import('./sentence-sheet.tsx'));
const FoundClaimsSheet = lazy(() => import('./found-claims-sheet.tsx'));

/** A press asks of what a sentence claims why it is so, in how many models, on what it rests and what would turn it. */
export function AskSentence({
  text,
  claims,
}: {
  /** The sentence, as it stands before the button. */
  readonly text: string;
  readonly claims: readonly AskableClaim[] | ClaimsToFind;
}) {
  const [isOpen, setOpen] = useState(false);
  if (!('sought' in claims) && claims.length === 0) return null;
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
          {'sought' in claims ? (
            <FoundClaimsSheet claims={claims} onClose={close} />
          ) : (
            <SentenceSheet claims={claims} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}
