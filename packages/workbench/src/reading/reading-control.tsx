import { lazy, Suspense } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { ShownConflict } from '../desk/shown-conflict.ts';
import { useWorkspace } from '../document/workspace.ts';
import { FaultBoundary } from '../fault/fault-boundary.tsx';
import { sayReading } from './reading-sentence.ts';
import './reading-control.css';

const ReadingPanel = lazy(() => import('./reading-panel.tsx'));

/**
 * One sentence that says how the parties are read, and opens all that it can be changed by. Where nobody's
 * foresight matters and preferences can be read in one way only, there is nothing to say.
 */
export function ReadingControl() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (conflict === undefined || !doesMatter(conflict)) return null;
  return <Control conflict={conflict} />;
}

function doesMatter({ decisionMakers, preferenceReadings }: ShownConflict): boolean {
  return decisionMakers.some((each) => each.foresightMatters) || preferenceReadings.length > 1;
}

function Control({ conflict }: { readonly conflict: ShownConflict }) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const coalitions = useWorkspace((workspace) => workspace.coalitions);
  const furtherConcepts = useWorkspace((workspace) => workspace.furtherConcepts);
  const { who, how, besides } = sayReading(conflict, { foresight, coalitions, furtherConcepts });
  return (
    <DialogTrigger>
      <Button className="note opens at-end reading-sentence">
        {who} <strong>{how}</strong>
        {besides.map((part) => `; ${part}`)}
      </Button>
      <Popover className="small panel reading-popover" placement="bottom end">
        <Dialog>
          <div className="baseline apart line gap-10">
            <Heading slot="title" className="head">
              How the parties are read
            </Heading>
            <Button slot="close" className="quiet-button">
              Close
            </Button>
          </div>
          <FaultBoundary of={[conflict]} instead={() => <p>This could not be opened.</p>}>
            <Suspense fallback={<p className="soft reading-waiting">Opening …</p>}>
              <ReadingPanel />
            </Suspense>
          </FaultBoundary>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
