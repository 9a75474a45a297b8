import type { NamedState } from '../../desk/name-state.ts';
import { goTo } from '../../document/actions.ts';

/** Opens the situation at a state. */
export async function goToState({ key, name, words }: NamedState): Promise<void> {
  await goTo(key, { words: name ?? words, view: 'situation' });
}
