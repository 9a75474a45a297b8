import { Button } from 'react-aria-components';
import type { DecisionMakerReading } from '../analysis/readings.ts';
import { showVote } from '../document/actions.ts';

/** Leads to how an institution would vote from the state at hand. */
export function VoteLink({
  body: { id, name },
  says = 'See the vote',
}: {
  readonly body: DecisionMakerReading;
  readonly says?: string;
}) {
  return (
    <Button
      className="text-button"
      aria-label={`${says}: ${name}`}
      onPress={() => void showVote(id)}
    >
      {says}
    </Button>
  );
}
