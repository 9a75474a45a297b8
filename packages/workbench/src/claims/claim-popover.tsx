import { lazy, type RefObject, Suspense } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import type { ShownClaim } from '../desk/shown-conflict.ts';
import { showClaim } from '../document/show-place.ts';
import { HowKnown } from './claim-words.tsx';

const ClaimInText = lazy(async () => ({
  default: (await import('./claim-in-text.tsx')).ClaimInText,
}));

/** A claim where it is referred to: what it says, and its place in the text with what stands around it. */
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
      className="panel claim-popover"
      placement="bottom"
      triggerRef={button}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog aria-label={`Claim ${claim.id}`}>
        <span className="says block claim-says given">{claim.says}</span>
        {claim.by !== undefined && (
          <span className="note block above-4 given">Said by: {claim.by}</span>
        )}
        <HowKnown claim={claim} />
        <Suspense fallback={<p className="note block above-4">Opening the text …</p>}>
          <ClaimInText claim={claim} />
        </Suspense>
        <Button className="text-button above-5" onPress={() => void showClaim(claim.id)}>
          See it in the sources
        </Button>
      </Dialog>
    </Popover>
  );
}
