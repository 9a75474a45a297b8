import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { undo } from '../../document/actions.ts';
import { keptTrial, labelsOf, pendingTrial, type Trial } from '../../document/trial.ts';
import { keep, leave, takeBack } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { MethodSwitch } from '../../page/method-switch.tsx';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { ChangedFinding, sayWhetherChanged } from '../../trying/changed-finding.tsx';
import { capitalize } from '../../words/capitalize.ts';
import { useCountingCoalitions } from '../coalitions/say-counting.ts';
import { StandingOutcomes } from './standing-outcomes.tsx';
import { ShownTrial } from './trial-reading.tsx';
import './trial.css';

/** What the changes that are tried out change among the outcomes; before they are kept, and after. */
export function TrialPanel({ conflict }: { readonly conflict: ShownConflict }) {
  const pending = useWorkspace(pendingTrial);
  const kept = useWorkspace(keptTrial);
  const trial = pending ?? kept;
  return (
    <section
      className={`trial${pending ? ' trial-pending' : ''}`}
      aria-labelledby="trial-title"
      aria-busy={pending?.status === 'running'}
    >
      <h2 id="trial-title" className="eyebrow">
        {kept ? 'What was kept changes' : 'What it would change'}
      </h2>
      {trial === undefined ? (
        <Invitation conflict={conflict} />
      ) : (
        <>
          <TrialHead trial={trial} />
          {trial.comparison && trial.steps.length > 0 && (
            <ShownTrial conflict={conflict} comparison={trial.comparison} kept={trial.kept} />
          )}
        </>
      )}
    </section>
  );
}

/** What holds, where no preference can be changed here. */
export function StandingPanel({ conflict }: { readonly conflict: ShownConflict }) {
  return (
    <section className="trial" aria-labelledby="standing-title">
      <h2 id="standing-title" className="eyebrow">
        Equilibria
      </h2>
      <Standing conflict={conflict} />
    </section>
  );
}

function Invitation({ conflict }: { readonly conflict: ShownConflict }) {
  return (
    <Standing conflict={conflict}>
      <p className="note above-5">
        Move a statement, switch one off, or mean it otherwise. What no longer holds then, what
        newly holds, and who would leave, is shown here; nothing in the file changes until you keep
        it.
      </p>
      <p className="note above-5 trial-keys">
        Drag by the dots, or press the arrows; with the keyboard, <kbd className="key">Alt</kbd> and
        the arrow keys move the statement that has the focus.
      </p>
    </Standing>
  );
}

/** How many outcomes hold, and which of those that tell most; between them what can be done. */
function Standing({
  conflict,
  children,
}: {
  readonly conflict: ShownConflict;
  readonly children?: ReactNode;
}) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const concept = conflict.concepts.find(({ id }) => id === foresight)!;
  const { isMethod, under } = useConceptSaid();
  const { equilibria } = concept;
  const alone = useCountingCoalitions() !== '';
  return (
    <>
      <p className="serif head above-4 trial-lead">
        {sayHolding(equilibria, isMethod)} {under(concept)} as it stands
        {alone && ', against single parties'}.
      </p>
      {children}
      <StandingOutcomes conflict={conflict} concept={concept} />
      <p className="small above-4">
        <MethodSwitch />
      </p>
    </>
  );
}

/** `6 outcomes are equilibria`; `6 outcomes hold`. */
function sayHolding(count: number, isMethod: boolean): string {
  if (count === 0) return isMethod ? 'No outcome is an equilibrium' : 'No outcome holds';
  const [one, many] = isMethod
    ? ['outcome is an equilibrium', 'outcomes are equilibria']
    : ['outcome holds', 'outcomes hold'];
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What is tried out, in a sentence, and whether to keep it. */
function TrialHead({ trial }: { readonly trial: Trial }) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const { steps, comparison, status, problem, kept } = trial;
  const { isMethod } = useConceptSaid();
  const changed = comparison?.concepts.find(({ id }) => id === foresight);
  const summary = isMethod ? changed?.summary : changed?.inWords;
  return (
    <div className="trial-head">
      <div role="status">
        {comparison && steps.length > 0 && (
          <ChangedFinding headline={comparison.headline} kept={kept} />
        )}
      </div>
      {!kept && steps.length > 0 && (
        <p className="note above-5">
          Tried, not kept: the statements and this panel show it; the finding at the top of the page
          and all other views show the conflict without it.
        </p>
      )}
      <ol className="trial-steps">
        {labelsOf(trial).map(({ label, times, first }) => (
          <li key={first} className="given">
            {capitalize(label)}
            {times > 1 && (times === 2 ? ', twice' : `, ${times} times`)}
          </li>
        ))}
      </ol>
      <div role="status">
        {summary !== undefined && steps.length > 0 && (
          <p className="serif above-5 trial-summary">{summary}</p>
        )}
        {status === 'running' && summary === undefined && (
          <p className="note above-5">Analysing …</p>
        )}
        {problem !== undefined && <p className="bad above-5 trial-problem given">{problem}</p>}
        {comparison?.nothing && steps.length > 0 && (
          <p className="note above-5">
            {isMethod
              ? 'Nothing changes under the other concepts analysed either.'
              : 'Nothing changes with other ways to look ahead either.'}
          </p>
        )}
      </div>
      {kept ? (
        <div className="row above-8 gap-5 trial-actions">
          <Button className="plain-button" onPress={() => void undo()}>
            Undo it
          </Button>
        </div>
      ) : (
        steps.length > 0 && (
          <TrialActions
            several={steps.length > 1}
            summary={comparison && sayWhetherChanged(comparison.headline, kept)}
          />
        )
      )}
    </div>
  );
}

/** Keeps or leaves what is tried out. On a narrow page it stays in sight below the statements. */
function TrialActions({
  several,
  summary,
}: {
  readonly several: boolean;
  readonly summary: string | undefined;
}) {
  return (
    <div className="row above-8 gap-5 trial-actions">
      <p className="serif trial-actions-summary" aria-hidden="true">
        {summary ?? 'Analysing …'}
      </p>
      <Button className="strong-button" onPress={() => void keep()}>
        Keep it
      </Button>
      <Button className="plain-button" onPress={leave}>
        Discard
      </Button>
      {several && (
        <Button className="quiet-button" onPress={() => void takeBack()}>
          Undo last change
        </Button>
      )}
    </div>
  );
}
