import { Button } from 'react-aria-components';
import type { ShownDecisionMaker, StateKey } from '../desk/shown-conflict.ts';
import { showVote } from '../document/vote-actions.ts';

/** Leads to how an institution would vote. */
export function VoteLink({
  body: { id, name },
  says = 'See the vote',
  on,
}: {
  readonly body: ShownDecisionMaker;
  readonly says?: string;
  /** Where drafts start from, if not from the state at hand, and which of them is looked at. */
  readonly on?: { readonly from: StateKey; readonly draft: StateKey };
}) {
  return (
    <Button
      className="text-button"
      aria-label={`${says}: ${name}`}
      onPress={() => void showVote(id, on)}
    >
      {says}
    </Button>
  );
}
