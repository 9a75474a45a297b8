import { create } from 'zustand';
import { keepInAddress } from '../../document/own-words.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { type DealChoices, readDeals, start, writeDeals } from './deal-words.ts';

/** Kept while other views are open. */
interface DealSettings extends DealChoices {
  /** The conflict that the settings are for. */
  readonly origin: string;
}

export const useDealSettings = create<DealSettings>(() => ({ origin: '', ...start }));

/** Starts anew where the conflict is another one. */
export function settleOn(origin: string): void {
  if (useDealSettings.getState().origin !== origin) useDealSettings.setState({ origin, ...start });
}

export function changeDeals(changed: Partial<DealChoices>): void {
  useDealSettings.setState({ origin: useWorkspace.getState().origin, ...changed });
}

/** From now on the address says how deals are looked at. */
export function keepDealsInAddress(): void {
  keepInAddress({ view: 'deals', store: useDealSettings, write: writeDeals, read: readDeals });
}
