import { create } from 'zustand';

type Overlay = 'palette' | 'help' | 'versions' | 'link' | 'views' | 'cite' | 'server';

/** Which dialog lies over the page, if any. */
export const useOverlay = create<{ readonly open: Overlay | undefined }>(() => ({
  open: undefined,
}));

export function openOverlay(open: Overlay): void {
  useOverlay.setState({ open });
}

export function closeOverlay(): void {
  useOverlay.setState({ open: undefined });
}
