import { drawQuestions } from '@standoff/briefing/questions';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { DrawnQuestions } from './drawn-questions.tsx';
import { whileAsking } from './while-asking.ts';

/** So many models are drawn where they are too many to go through. */
const SAMPLES = 200;

/**
 * In how many models something stands, of which that is not known in passing: what it takes is said before, and it can be stopped.
 * Of swaps, which of two neighbours that change places would turn it.
 */
export function CountModels({
  conflict,
  that,
  doubts,
}: {
  readonly conflict: ShownConflict;
  readonly that: string;
  readonly doubts?: 'swaps';
}) {
  const [isAsked, setAsked] = useState(false);
  const question = { findings: [that], samples: SAMPLES, ...(doubts && { doubts }) };
  const asked = useInquiry(conflict, 'sweep', isAsked ? question : undefined);
  const { told } = asked;
  if (!isAsked) {
    return (
      <p>
        {doubts
          ? 'Which swap of neighbours in an order would turn it takes some time to find.'
          : `In how many models this stands is not known yet. It takes some time: where the models are many, ${SAMPLES} are drawn, and each is asked by itself.`}{' '}
        <Button className="plain-button" onPress={() => setAsked(true)}>
          {doubts ? 'Look for it' : 'Count them'}
        </Button>
      </p>
    );
  }
  if (told === undefined) return <DrawnQuestions drawn={drawQuestions(whileAsking(asked))} />;
  return (
    <div aria-live="polite">
      {told.document.findings
        .flatMap((found) => found.told)
        .map(({ text }) => (
          <p key={text} className="given">
            {text}
          </p>
        ))}
    </div>
  );
}
