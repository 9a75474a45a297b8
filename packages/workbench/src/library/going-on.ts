import { create } from 'zustand';

/** Whether the page was opened without an address, so that one may want to go on where one left. */
export const useGoingOn = create<{ readonly isOffered: boolean }>(() => ({ isOffered: false }));

export function offerToGoOn(isOffered: boolean): void {
  useGoingOn.setState({ isOffered });
}
