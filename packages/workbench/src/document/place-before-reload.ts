import { NOT_HERE, type Place, readPlace } from './place.ts';

/**
 * The state of a history entry can be lost where a page is loaded again soon after it was written. So a
 * page that is left says in the storage of its tab which document it is about.
 */
const KEY = 'standoff-place';

/** Says it for the page that is loaded next in this tab; nothing where no document is open. */
export function leavePlace(document: string | undefined): void {
  try {
    if (document === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ document, revision: NOT_HERE }));
  } catch {
    // The state of the history entry then has to do.
  }
}

let isFirst = true;

/** Where the page was before it was loaded again; undefined if it was not, and after the first call. */
export function takePlaceBeforeReload(): Place | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  const again = isFirst && (navigation as PerformanceNavigationTiming)?.type === 'reload';
  isFirst = false;
  if (!again) return undefined;
  try {
    return readPlace(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return undefined;
  }
}
