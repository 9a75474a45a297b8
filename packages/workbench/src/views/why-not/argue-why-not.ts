import type { StateKey } from '../../desk/shown-conflict.ts';
import { askWhyNot, goTo } from '../../document/actions.ts';
import { RIVAL_TITLE } from './rival-section.tsx';

/** Opens the argument why a state does not come about from the status quo, and brings it into sight. */
export async function argueWhyNot(statusQuo: StateKey, rival: StateKey): Promise<void> {
  await goTo(statusQuo, { words: 'back to the status quo', view: 'situation' });
  await askWhyNot(rival);
  requestAnimationFrame(() => {
    document.getElementById(RIVAL_TITLE)?.scrollIntoView({ block: 'nearest' });
  });
}
