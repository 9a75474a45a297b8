import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';

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
  const { told, refusal, progress, isStopped, stop, again } = useInquiry(
    conflict,
    'sweep',
    isAsked ? question : undefined,
  );
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
  if (refusal !== undefined) return <p role="alert">{refusal}</p>;
  if (told === undefined) {
    return (
      <p className="note" aria-live="polite">
        {isStopped ? 'Stopped before it was known.' : 'Looking …'}{' '}
        {progress && !isStopped && progress.share > 0 && `${Math.round(progress.share * 100)} %`}{' '}
        <Button className="plain-button" onPress={isStopped ? again : stop}>
          {isStopped ? 'Go on looking' : 'Stop'}
        </Button>
      </p>
    );
  }
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
