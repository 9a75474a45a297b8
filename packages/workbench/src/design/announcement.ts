import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly name: string; readonly run: () => void };
}

/** What was just done, said in a line at the foot of the page. */
export const useAnnouncement = create<{ readonly said: Announcement | undefined }>(() => ({
  said: undefined,
}));

const SHOWN = 6000;
const SHOWN_WITH_ACTION = 20_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something for a while. */
export function say(text: string, action?: Announcement['action']): void {
  clearTimeout(timer);
  useAnnouncement.setState({ said: { text, ...(action && { action }) } });
  timer = setTimeout(fallSilent, action ? SHOWN_WITH_ACTION : SHOWN);
}

export function fallSilent(): void {
  clearTimeout(timer);
  useAnnouncement.setState({ said: undefined });
}
