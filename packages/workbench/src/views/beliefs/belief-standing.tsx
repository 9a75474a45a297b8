import { Button } from 'react-aria-components';
import type { Standing } from '../../asking/use-inquiry.ts';

/** How far an answer is, with what is in the way of waiting; or why there is none. */
export function BeliefStanding({
  asked,
}: {
  readonly asked: Standing & { readonly told?: unknown };
}) {
  const { told, progress, refusal, isStopped, stop, again } = asked;
  return (
    <div className="note row middle above-5 beliefs-standing">
      <div role="status">
        {isStopped &&
          (told === undefined
            ? 'Stopped before all was looked at.'
            : 'Stopped before all was looked at. What stands here is the answer to what was asked before.')}
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
      {/* One button, so that whoever stopped it by a key is where it goes on. */}
      {(progress || isStopped) && (
        <Button className="plain-button" onPress={isStopped ? again : stop}>
          {isStopped ? 'Go on looking' : 'Stop'}
        </Button>
      )}
      {refusal !== undefined && (
        <p className="refusal given" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
