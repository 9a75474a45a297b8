import { setView } from '../../document/actions.ts';

/** A state that was gone to from here is seen in the situation. */
export function seeSituation(): void {
  void setView('situation');
}
