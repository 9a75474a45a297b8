import { useEffect } from 'react';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';

/** What stands in it is what was found of paths. */
export const FINDING = 'fatal-finding';

/** The conflict about which a finding stands on the page. */
let standing: ShownConflict | undefined;
/** The conflict whose finding somebody is on the way to. */
let wanted: ShownConflict | undefined;

/**
 * Goes there by the focus, where the button that was pressed is gone with the answer that it was in. What was found of a conflict
 * that just changed comes later, and is gone to then.
 */
export function toFinding(): void {
  wanted = useWorkspace.getState().conflict;
  arrive();
}

/** Says whether a finding about this conflict stands on the page. */
export function useStandingFinding(conflict: ShownConflict, stands: boolean): void {
  useEffect(() => {
    if (!stands) return;
    standing = conflict;
    arrive();
    return () => {
      standing = undefined;
    };
  }, [conflict, stands]);
}

function arrive(): void {
  if (wanted === undefined || wanted !== standing) return;
  wanted = undefined;
  document.getElementById(FINDING)?.focus();
}
