import type { ClaimLink } from '@standoff/language';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ShownClaim } from '../desk/shown-conflict.ts';
import { useMethod } from '../document/method.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ClaimWords } from './claim-words.tsx';
import { gradeWords } from './grade-words.ts';
import './claim-references.css';
import './claim-references.css';

const ClaimPopover = lazy(() => import('./claim-popover.tsx'));

/** The claims that something rests on, each with its words and its place, and with its grade once the method is shown. */
export function ClaimReferences({ claims }: { readonly claims: readonly ClaimLink[] }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const showsMethod = useMethod(({ isShown }) => isShown);
  if (claims.length === 0 || conflict === undefined) return null;
  return (
    <span className="claims">
      {claims.map(({ claim: id, grade }) => {
        const claim = conflict.claims.find((known) => known.id === id);
        return (
          claim && (
            <span key={`${id} ${grade ?? ''}`} className="whole claim-link">
              <ClaimReference claim={claim} />
              {showsMethod && grade !== undefined && (
                <span className="soft sans claim-grade"> {gradeWords[grade]}</span>
              )}
            </span>
          )
        );
      })}
    </span>
  );
}

/**
 * Hover and focus tell what it says and where; a press shows its place in the text without leaving the view. What
 * shows it comes with the first press, so that the page need not wait for it.
 */
function ClaimReference({ claim }: { readonly claim: ShownClaim }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <TooltipTrigger delay={200} closeDelay={60} isDisabled={open}>
        <Button
          ref={button}
          className="soft sans claim-reference"
          aria-label={`Claim ${claim.id}`}
          aria-haspopup="dialog"
          onPress={() => setOpen(!open)}
        >
          {claim.id}
        </Button>
        <Tooltip className="panel tooltip" placement="bottom">
          <ClaimWords claim={claim} />
        </Tooltip>
      </TooltipTrigger>
      {open && (
        <Suspense>
          <ClaimPopover claim={claim} button={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
