import { Button } from 'react-aria-components';
import type { Believing } from './use-beliefs.ts';

/** How far an answer is, with what is in the way of waiting; or why there is none. */
export function BeliefStanding({ asked }: { readonly asked: Believing<unknown> }) {
  const { progress, refusal, isStopped, stop, again } = asked;
  return (
    <div className="beliefs-standing">
      <div role="status">
        {isStopped && 'Stopped before all was looked at.'}
        {progress && (
          <>
            <progress aria-label="Looking" value={progress.share} max={1} />
            <span>
              Looking{progress.what === '' ? '' : `: ${progress.what}`},{' '}
              {Math.round(100 * progress.share)} %
            </span>
          </>
        )}
      </div>
      {isStopped && (
        <Button className="plain-button" onPress={again}>
          Go on looking
        </Button>
      )}
      {progress && (
        <Button className="plain-button" onPress={stop}>
          Stop
        </Button>
      )}
      {refusal !== undefined && (
        <p className="beliefs-refusal given" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
