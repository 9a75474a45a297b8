import { Button } from 'react-aria-components';
import type { Standing } from '../../asking/use-inquiry.ts';

/** How far an answer is, with what is in the way of waiting; or why there is none. */
export function AskingStanding({
  asked: { progress, refusal, isStopped, stop, again },
  says,
}: {
  readonly asked: Standing;
  readonly says: string;
}) {
  return (
    <>
      {(progress || isStopped) && (
        <p className="note column-wide deals-note">
          {isStopped ? 'Stopped before all was looked at.' : says}{' '}
          <Button className="plain-button" onPress={isStopped ? again : stop}>
            {isStopped ? 'Go on looking' : 'Stop'}
          </Button>
        </p>
      )}
      {refusal !== undefined && (
        <p className="refusal above-5 given" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}
