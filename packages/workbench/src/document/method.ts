import type { Register } from '@standoff/wording';
import { create } from 'zustand';

const KEY = 'method';

function wasShown(): boolean {
  try {
    return localStorage.getItem(KEY) === 'shown';
  } catch {
    return false;
  }
}

/** Whether terms of the method are shown as well: acronyms of concepts, how parties are read, the finding at length. */
export const useMethod = create<{ readonly isShown: boolean }>(() => ({ isShown: wasShown() }));

/** For whom the desk words what it tells. */
export function registerOfReader(): Register {
  return useMethod.getState().isShown ? 'exact' : 'plain';
}

/** Shows them from now on, or no longer, and remembers which. */
export function showMethod(isShown: boolean): void {
  useMethod.setState({ isShown });
  try {
    if (isShown) localStorage.setItem(KEY, 'shown');
    else localStorage.removeItem(KEY);
  } catch {
    // Where storage is forbidden it holds until the page is left.
  }
}

// Another tab of this page chose.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === KEY) useMethod.setState({ isShown: newValue === 'shown' });
});
