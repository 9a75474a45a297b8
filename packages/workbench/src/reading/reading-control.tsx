import { lazy, Suspense } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { ShownConflict } from '../desk/shown-conflict.ts';
import { useMethod } from '../document/method.ts';
import { useWorkspace } from '../document/workspace.ts';
import { FaultBoundary } from '../fault/fault-boundary.tsx';
import { capitalize } from '../words/capitalize.ts';
import { sayReading } from './reading-sentence.ts';
import './reading-control.css';

const ReadingPanel = lazy(() => import('./reading-panel.tsx'));

/**
 * One line that says how the file and the parties are read, and opens all that it can be changed by. Where the file has no
 * variant, nobody's foresight matters and preferences can be read in one way only, there is nothing to say.
 */
export function ReadingControl({ ofParties }: { readonly ofParties: boolean }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (conflict === undefined) return null;
  const saysParties = ofParties && doesMatter(conflict);
  if (!saysParties && conflict.variants.length === 0) return null;
  return <Control conflict={conflict} saysParties={saysParties} />;
}

function doesMatter({ decisionMakers, preferenceReadings }: ShownConflict): boolean {
  return decisionMakers.some((each) => each.foresightMatters) || preferenceReadings.length > 1;
}

function Control({
  conflict,
  saysParties,
}: {
  readonly conflict: ShownConflict;
  /** Whether what is shown depends on how the parties are read. */
  readonly saysParties: boolean;
}) {
  const variant = useWorkspace((workspace) => workspace.variant);
  const showsMethod = useMethod((method) => method.isShown);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const coalitions = useWorkspace((workspace) => workspace.coalitions);
  const furtherConcepts = useWorkspace((workspace) => workspace.furtherConcepts);
  const { who, how, besides } = sayReading(
    conflict,
    { foresight, coalitions, furtherConcepts },
    showsMethod,
  );
  return (
    <DialogTrigger>
      <Button className="note opens reading-sentence">
        {conflict.variants.length > 0 && (
          <>
            Read as <strong>{variant ?? 'written'}</strong>
            {saysParties && '; '}
          </>
        )}
        {saysParties && (
          <>
            {conflict.variants.length > 0 ? who : capitalize(who)} <strong>{how}</strong>
            {besides.map((part) => `; ${part}`)}
          </>
        )}
      </Button>
      <Popover className="small panel reading-popover" placement="bottom end">
        <Dialog>
          <div className="baseline apart line gap-10">
            <Heading slot="title" className="head">
              How it is read
            </Heading>
            <Button slot="close" className="quiet-button">
              Close
            </Button>
          </div>
          <FaultBoundary of={[conflict]} instead={() => <p>This could not be opened.</p>}>
            <Suspense fallback={<p className="soft reading-waiting">Opening …</p>}>
              <ReadingPanel ofParties={saysParties} />
            </Suspense>
          </FaultBoundary>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
