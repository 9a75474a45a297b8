import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-sans-3/index.css';
import './design/design.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startKeys } from './commands/keys.ts';
import { watchDesk } from './document/desk-trouble.ts';
import { watchMethod } from './document/tell-anew.ts';
import { startDropping } from './drop/dropping.ts';
import { FaultBoundary } from './fault/fault-boundary.tsx';
import { FaultPage } from './fault/fault-page.tsx';
import { startOffline } from './offline/offline.ts';
import { startKeeping } from './shelf/keeping.ts';
import { keepLeftDrafts } from './shelf/left-drafts.ts';
import { watchOtherTabs } from './shelf/other-tabs.ts';
import { App } from './shell/app.tsx';
import { followAddress } from './shell/open-here.ts';

watchDesk();
watchMethod();
startKeeping();
void keepLeftDrafts();
watchOtherTabs();
startKeys();
startDropping();
startOffline();
followAddress();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <FaultBoundary of={[]} instead={(fault) => <FaultPage fault={fault} />}>
      <App />
    </FaultBoundary>
  </StrictMode>,
);
