import { create } from 'zustand';
import { keepInAddress } from '../../document/own-words.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { type BeliefChoices, readBeliefs, start, writeBeliefs } from './belief-words.ts';

/** Kept while other views are open. */
interface BeliefSettings extends BeliefChoices {
  /** The conflict that the settings are for. */
  readonly origin: string;
}

export const useBeliefSettings = create<BeliefSettings>(() => ({ origin: '', ...start }));

/** Starts anew where the conflict is another one. */
export function settleOn(origin: string): void {
  if (useBeliefSettings.getState().origin !== origin) {
    useBeliefSettings.setState({ origin, ...start });
  }
}

export function changeBeliefs(changed: Partial<BeliefChoices>): void {
  useBeliefSettings.setState({ origin: useWorkspace.getState().origin, ...changed });
}

export function toggleSignal(id: string, isReceived: boolean): void {
  const { signals } = useBeliefSettings.getState();
  const others = signals.filter((other) => other !== id);
  changeBeliefs({ signals: isReceived ? [...others, id] : others, step: 0 });
}

/** From now on the address says how beliefs are looked at. */
export function keepBeliefsInAddress(): void {
  keepInAddress({
    view: 'beliefs',
    store: useBeliefSettings,
    write: writeBeliefs,
    read: readBeliefs,
  });
}
