import { lazy, Suspense } from 'react';
import { useOverlay } from './overlay.ts';

const Palette = lazy(() => import('../commands/palette.tsx'));
const HelpSheet = lazy(() => import('../commands/help-sheet.tsx'));
const VersionsDialog = lazy(() => import('../shelf/versions-dialog.tsx'));
const LinkDialog = lazy(() => import('../share/link-dialog.tsx'));

/** What lies over the page, one at a time; each is loaded when it is first asked for. */
export function Overlays() {
  const overlay = useOverlay(({ open }) => open);
  return (
    <Suspense>
      {overlay === 'palette' && <Palette />}
      {overlay === 'help' && <HelpSheet />}
      {overlay === 'versions' && <VersionsDialog />}
      {overlay === 'link' && <LinkDialog />}
    </Suspense>
  );
}
