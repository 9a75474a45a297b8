import type { ShownConflict } from '../analysis/shown-conflict.ts';
import { useWorkspace } from '../document/workspace.ts';

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

/** Says about which conflict a finding stands on the page now, if about any. */
export function findingStands(of: ShownConflict | undefined): void {
  standing = of;
  arrive();
}

function arrive(): void {
  if (wanted === undefined || wanted !== standing) return;
  wanted = undefined;
  document.getElementById(FINDING)?.focus();
}
