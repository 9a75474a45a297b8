import { useEffect } from 'react';
import { create } from 'zustand';

/** How many places in sight show what is tried out, with the way back from it. */
const usePlaces = create<{ readonly number: number }>(() => ({ number: 0 }));

/** Says that what is tried out is shown here with the way back, as long as this is in sight. */
export function useShowsTrial(): void {
  useEffect(() => {
    usePlaces.setState(({ number }) => ({ number: number + 1 }));
    return () => usePlaces.setState(({ number }) => ({ number: number - 1 }));
  }, []);
}

/** Whether a place in sight shows what is tried out. */
export function useTrialHasPlace(): boolean {
  return usePlaces(({ number }) => number > 0);
}
