import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimReading } from '../analysis/readings.ts';
import { useWorkspace } from '../document/workspace.ts';
import './claim-references.css';

const ClaimPopover = lazy(() => import('./claim-popover.tsx'));

/** The claims that something rests on, each a press away from its words and its place. */
export function ClaimReferences({ claims }: { readonly claims: readonly string[] }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (claims.length === 0 || conflict === undefined) return null;
  return (
    <span className="claims">
      {claims.map((id) => {
        const claim = conflict.claims.find((known) => known.id === id);
        return claim && <ClaimReference key={id} claim={claim} />;
      })}
    </span>
  );
}

/** Its words come with the first press, so that the page need not wait for what shows them. */
function ClaimReference({ claim }: { readonly claim: ClaimReading }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        className="claim-reference"
        aria-label={`Claim ${claim.id}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(!open)}
      >
        {claim.id}
      </Button>
      {open && (
        <Suspense>
          <ClaimPopover claim={claim} button={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
