import { create } from 'zustand';
import { keepInAddress } from '../../document/own-words.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { type HowSureChoices, readHowSure, start, writeHowSure } from './how-sure-words.ts';

/** Kept while other views are open. */
interface HowSureSettings extends HowSureChoices {
  /** The conflict that the settings are for. */
  readonly origin: string;
}

export const useHowSure = create<HowSureSettings>(() => ({ origin: '', ...start }));

/** Starts anew where the conflict is another one. */
export function settleOn(origin: string): void {
  if (useHowSure.getState().origin !== origin) useHowSure.setState({ origin, ...start });
}

export function changeHowSure(changed: Partial<HowSureChoices>): void {
  useHowSure.setState({ origin: useWorkspace.getState().origin, ...changed });
}

/** From now on the address says how doubt is looked at. */
export function keepHowSureInAddress(): void {
  keepInAddress({ view: 'how-sure', store: useHowSure, write: writeHowSure, read: readHowSure });
}
