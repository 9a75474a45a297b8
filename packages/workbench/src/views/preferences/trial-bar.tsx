import { ask, sayOwn, setView } from '../../document/actions.ts';
import {
  labelsOf,
  pendingTrial,
  type RepeatedStep,
  staleTrial,
  type Trial,
} from '../../document/trial.ts';
import { keep, leave } from '../../document/trial-actions.ts';
import { useTrialHasPlace } from '../../document/trial-place.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { sayWhetherChanged } from '../../trying/changed-finding.tsx';
import { capitalize } from '../../words/capitalize.ts';
import './trial-bar.css';

/**
 * What is tried out and not kept, in every view: what it was, which of the two the view shows, and how to keep or
 * drop it. The view of the preferences shows both, and says so itself; so does a place that shows what comes of it.
 */
export default function TrialBar() {
  const pending = useWorkspace(pendingTrial);
  const stale = useWorkspace(staleTrial);
  const view = useWorkspace((workspace) => workspace.view);
  const hasPlace = useTrialHasPlace();
  if (stale !== undefined && stale.steps.length > 0) {
    return (
      <p className="ruled notice small trial-bar" role="status">
        <span className="given">
          <strong>Tried on the text before the last edit:</strong> {sayTried(labelsOf(stale))}. It
          is left out now; undo the edit to go on with it.
        </span>
        <span className="notice-actions">
          <button type="button" onClick={leave}>
            Drop
          </button>
        </span>
      </p>
    );
  }
  if (pending === undefined || pending.steps.length === 0 || view === 'preferences' || hasPlace)
    return null;
  return (
    <p className="ruled notice small trial-bar" role="status">
      <span className="given">
        <strong>Tried, not kept:</strong> {sayTried(labelsOf(pending))}.{' '}
        {pending.comparison && `${sayWhetherChanged(pending.comparison.headline, false)} `}
        This view shows the conflict without it.
      </span>
      <span className="notice-actions">
        <button type="button" onClick={() => void keep()}>
          Keep
        </button>
        <button type="button" onClick={leave}>
          Drop
        </button>
        <button type="button" onClick={() => showTried(pending)}>
          What it would change
        </button>
      </span>
    </p>
  );
}

/** Opens the preferences of whoever would judge otherwise, where what is tried stands. */
function showTried({ steps }: Trial): void {
  const { conflict } = useWorkspace.getState();
  const who = steps.at(-1)?.change?.decisionMaker;
  const position = conflict?.decisionMakers.findIndex(({ id }) => id === who) ?? -1;
  if (position >= 0) {
    sayOwn('preferences', { tab: who! });
    ask(position);
  }
  void setView('preferences');
}

/** So many things are named; of more it is said how many. */
const NAMED = 2;

function sayTried(steps: readonly RepeatedStep[]): string {
  const said = steps.map(({ label, times }) =>
    times === 1 ? label : times === 2 ? `${label}, twice` : `${label}, ${times} times`,
  );
  const rest = said.length - NAMED;
  const named = said.slice(0, NAMED).join('; ');
  return capitalize(rest > 0 ? `${named}; and ${rest} more` : named);
}
