import type { RefObject } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import type { ShownClaim } from '../analysis/shown-conflict.ts';
import { showClaim } from '../document/actions.ts';
import { ClaimWords } from './claim-words.tsx';

/** A claim for who has touched its reference: there is no pointer that could rest on it. */
export default function ClaimPopover({
  claim,
  button,
  onClose,
}: {
  readonly claim: ShownClaim;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}) {
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
        <ClaimWords claim={claim} />
        <Button className="claim-go" onPress={() => void showClaim(claim.id)}>
          See it in the sources
        </Button>
      </Dialog>
    </Popover>
  );
}
