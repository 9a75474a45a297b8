import { lazy, type ReactNode, Suspense, useDeferredValue, useLayoutEffect, useState } from 'react';
import { Announcer } from '../design/announcer.tsx';
import { useWorkspace } from '../document/workspace.ts';
import { DropSheet } from '../drop/drop-sheet.tsx';
import { FaultBoundary } from '../fault/fault-boundary.tsx';
import { FaultNotice } from '../fault/fault-notice.tsx';
import { useGoingOn } from '../library/going-on.ts';
import { VersionNotice } from '../offline/version-notice.tsx';
import { useHiding } from '../page/hidden.ts';
import type { PageEntry } from '../page/page-entry.ts';
import { serverName } from '../served/server-name.ts';
import { printUsually } from '../share/print.ts';
import { KeepingNotice } from '../shelf/keeping-notice.tsx';
import { viewOf } from '../views/views.ts';
import { DeskNotice } from './desk-notice.tsx';
import { Finding } from './finding.tsx';
import { LinkNotice } from './link-notice.tsx';
import { LinkedQuestion } from './linked-question.tsx';
import { Masthead } from './masthead.tsx';
import { Overlays } from './overlays.tsx';
import { SkipLink } from './skip-link.tsx';
import { TextState } from './text-state.tsx';
import './app.css';

const GoOnNotice = lazy(() => import('../library/go-on-notice.tsx'));
const LibraryPage = lazy(() => import('../library/library-page.tsx'));
const TrialBar = lazy(() => import('../views/preferences/trial-bar.tsx'));
const PredictPage = lazy(() => import('../views/predict/predict-page.tsx'));
const ServedNotice = lazy(() => import('../served/served-notice.tsx'));
const NextQuestion = lazy(() => import('../views/read/next-question.tsx'));
const PrintSheet = lazy(() => import('../views/print/print-sheet.tsx'));

export function App() {
  const view = useWorkspace((workspace) => workspace.view);
  return (
    <div className="line app">
      <SkipLink />
      {serverName === undefined ? (
        <Masthead />
      ) : (
        <div className="staying">
          <Masthead />
          <Served />
        </div>
      )}
      <KeepingNotice />
      <VersionNotice />
      <LinkNotice />
      <GoOn />
      <DeskNotice />
      {view !== '' && <Tried />}
      {view === '' ? <Library /> : <ConflictPage view={view} />}
      <Overlays />
      <LinkedQuestion />
      <Announcer />
      <DropSheet />
    </div>
  );
}

/** What is tried out and not kept stays in sight in every view. */
function Tried() {
  const isTried = useWorkspace(({ trial }) => trial !== undefined && !trial.kept);
  const hiding = useHiding();
  return (
    isTried &&
    !hiding && (
      <Suspense>
        <TrialBar />
      </Suspense>
    )
  );
}

/** Offers to go on where one left, once the finding is there. */
function GoOn() {
  const isOffered = useGoingOn((offer) => offer.isOffered);
  const ready = useWorkspace((workspace) => workspace.conflict !== undefined);
  return (
    <div role="status" className="notices">
      {ready && isOffered && (
        <Guarded>
          <Suspense>
            <GoOnNotice />
          </Suspense>
        </Guarded>
      )}
    </div>
  );
}

/** What waits to be saved on the server, once the finding is there. */
function Served() {
  const ready = useWorkspace(({ view, conflict }) => view !== '' && conflict !== undefined);
  return (
    <div role="status" className="notices">
      {ready && (
        <Guarded>
          <Suspense>
            <ServedNotice />
          </Suspense>
        </Guarded>
      )}
    </div>
  );
}

function Library() {
  return (
    <Suspense fallback={<main className="page" aria-busy="true" />}>
      <LibraryPage />
    </Suspense>
  );
}

/** A view of the conflict below its finding. A text that was never sound has only the text itself. */
function ConflictPage({ view }: { readonly view: string }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const ready = conflict !== undefined;
  const opening = useWorkspace((workspace) => workspace.opening);
  // The finding is drawn first, and what stands below it in the frames after.
  const isFindingDrawn = useDeferredValue(ready);
  const hiding = useHiding();
  const faulty = useIsTextAlone(['errors', 'too-large', 'failed'].includes(opening));
  const asked = viewOf(view);
  if (asked.standsAlone === true && (!hiding || asked.isForTeachers === true)) {
    return (
      <main className="page">
        <View view={asked} />
      </main>
    );
  }
  if (!ready && !faulty) {
    return (
      <main className="page" aria-busy="true">
        <p className="says soft waiting">Reading the conflict …</p>
      </main>
    );
  }
  if (hiding && ready) {
    return (
      <main className="page">
        <TextState />
        <Guarded what="What is to be predicted">
          <Suspense fallback={<p className="says soft waiting">Opening the view …</p>}>
            <PredictPage view={asked}>
              <View view={asked} />
            </PredictPage>
          </Suspense>
        </Guarded>
      </main>
    );
  }
  return (
    <main className="page">
      <TextState />
      {ready && asked.Opening && (
        <Guarded>
          <asked.Opening />
        </Guarded>
      )}
      {ready && (
        <Guarded what="The finding">
          <Finding compact={asked !== viewOf('')} />
        </Guarded>
      )}
      {ready && !isFindingDrawn ? (
        <p className="says soft waiting">Opening the view …</p>
      ) : (
        <View view={ready ? asked : viewOf('model')} />
      )}
      {conflict !== undefined && isFindingDrawn && asked !== viewOf('') && (
        <Guarded>
          <Suspense>
            <NextQuestion conflict={conflict} view={asked.id} />
          </Suspense>
        </Guarded>
      )}
      {ready && isFindingDrawn && (
        <Guarded>
          <Suspense>
            <PrintSheet />
          </Suspense>
        </Guarded>
      )}
    </main>
  );
}

/**
 * Whether the text is shown without an analysis. Who then types in it goes on doing so, also while it is analysed
 * once more.
 */
function useIsTextAlone(faulty: boolean): boolean {
  const document = useWorkspace((workspace) => workspace.document);
  const [shown, setShown] = useState<string>();
  if (faulty && shown !== document) setShown(document);
  return faulty || shown === document;
}

function View({ view: { id, name, Component, isInReport = false } }: { readonly view: PageEntry }) {
  useLayoutEffect(() => printUsually(isInReport ? 'report' : 'view'), [isInReport]);
  return (
    <Guarded key={id} what={`The view “${name}”`}>
      <Suspense fallback={<p className="says soft waiting">Opening the view …</p>}>
        <Component />
      </Suspense>
    </Guarded>
  );
}

/**
 * A part of the page: a fault in it leaves the masthead, the text and the other parts as they are. Nothing is
 * said of a part without a name, as of the sheet: without it the page is printed as it is shown.
 */
function Guarded({ what, children }: { readonly what?: string; readonly children: ReactNode }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const state = useWorkspace((workspace) => workspace.state);
  return (
    <FaultBoundary
      of={[conflict, state]}
      instead={(fault) => what !== undefined && <FaultNotice what={what} fault={fault} />}
    >
      {children}
    </FaultBoundary>
  );
}
