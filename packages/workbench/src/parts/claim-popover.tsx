import type { RefObject } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import type { ClaimReading } from '../analysis/readings.ts';
import { showClaim } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';

/** What a claim says, and where it says so. */
export default function ClaimPopover({
  claim,
  button,
  onClose,
}: {
  readonly claim: ClaimReading;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}) {
  const sources = useWorkspace((workspace) => workspace.conflict?.sources) ?? [];
  return (
    <Popover
      className="claim-popover"
      placement="bottom"
      triggerRef={button}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog aria-label={`Claim ${claim.id}`}>
        <p className="claim-says given">{claim.says}</p>
        <ul className="claim-places">
          {claim.at.map(({ source, place }) => (
            <li key={`${source} ${place}`} className="given">
              {sources.find(({ id }) => id === source)?.title ?? source}, {place}
            </li>
          ))}
        </ul>
        {claim.by !== undefined && <p className="claim-by given">Said by: {claim.by}</p>}
        <Button className="claim-go" onPress={() => void showClaim(claim.id)}>
          See it in the sources
        </Button>
      </Dialog>
    </Popover>
  );
}
