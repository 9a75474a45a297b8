import { lazy, Suspense, useEffect } from 'react';
import { say } from '../design/announcement.ts';
import { FaultBoundary } from '../fault/fault-boundary.tsx';
import { closeOverlay, useOverlay } from '../page/overlay.ts';

const Palette = lazy(() => import('../commands/palette.tsx'));
const HelpSheet = lazy(() => import('../commands/help-sheet.tsx'));
const VersionsDialog = lazy(() => import('../shelf/versions-dialog.tsx'));
const ViewsSheet = lazy(() => import('./views-sheet.tsx'));
const CiteDialog = lazy(() => import('../share/cite-dialog.tsx'));
const ServerDialog = lazy(() => import('../served/server-dialog.tsx'));
const LinkDialog = lazy(() => import('../share/link-dialog.tsx'));

/** What lies over the page, one at a time; each is loaded when it is first asked for. */
export function Overlays() {
  const overlay = useOverlay(({ open }) => open);
  return (
    <FaultBoundary of={[overlay]} instead={() => <NotOpened />}>
      <Suspense>
        {overlay === 'palette' && <Palette />}
        {overlay === 'help' && <HelpSheet />}
        {overlay === 'versions' && <VersionsDialog />}
        {overlay === 'views' && <ViewsSheet />}
        {overlay === 'link' && <LinkDialog />}
        {overlay === 'cite' && <CiteDialog />}
        {overlay === 'server' && <ServerDialog />}
      </Suspense>
    </FaultBoundary>
  );
}

/** What failed to open lies over nothing. */
function NotOpened() {
  useEffect(() => {
    closeOverlay();
    say('This could not be opened. Reload the page and try again.');
  }, []);
  return null;
}
