import { create } from 'zustand';

/** What was pasted stays while another assignment is opened for it. */
export const useGathered = create<{ readonly pasted: string }>(() => ({ pasted: '' }));
