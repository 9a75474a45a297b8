import type { ReactNode } from 'react';
import type { ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
import { setView } from '../../document/actions.ts';
import { sayLinkProblem } from '../../document/link-problem.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { FREE, setPredicting } from '../../page/hidden.ts';
import type { PageEntry } from '../../page/page-entry.ts';
import { Predicting } from './predicting.tsx';
import { type Asking, useAsking } from './use-asked.ts';
import './predict.css';

/** Views that tell no verdict: what the conflict is, and on what it rests. Every other one is hidden. */
const OPEN = ['sources', 'model'];

/**
 * The page while verdicts are hidden. It stands in the place of the finding and of every view that is not known to
 * tell none, so that what is added to those can give nothing away.
 */
export default function PredictPage({
  view,
  children,
}: {
  readonly view: PageEntry;
  readonly children: ReactNode;
}) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const state = useWorkspace((workspace) => workspace.state);
  if (conflict === undefined || state === undefined) return null;
  return <Hidden conflict={conflict} state={state} view={view} shown={children} />;
}

function Hidden({
  conflict,
  state,
  view,
  shown,
}: {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  readonly view: PageEntry;
  readonly shown: ReactNode;
}) {
  const asking = useAsking(conflict);
  const problem = useWorkspace((workspace) => workspace.linkProblem);
  const isBroken = problem !== undefined && asking.asked.kind === 'assignment';
  const isOpen = OPEN.includes(view.id);
  return (
    <>
      <section className="finding finding-compact" aria-label="Finding">
        <p className="serif finding-first">
          Predict first.{' '}
          <span className="soft predict-soft">
            What the analysis found is hidden until you have said who would stay.
          </span>
        </p>
        <p className="row above-4 predict-head-actions">
          {view.id !== 'situation' && (
            <button type="button" className="text-button" onClick={() => void setView('situation')}>
              Back to the question
            </button>
          )}
          <button
            type="button"
            className="text-button"
            onClick={() => void setPredicting(undefined)}
          >
            Stop, and show all verdicts
          </button>
        </p>
      </section>
      <Notes asking={asking} />
      {isOpen ? (
        shown
      ) : isBroken ? (
        <p className="column above-9 predict-note" role="alert">
          {sayLinkProblem(problem)} The assignment is about that text, so nothing is asked here.
        </p>
      ) : view.id === 'situation' ? (
        <Predicting conflict={conflict} state={state} asking={asking} />
      ) : (
        <HiddenView name={view.name} />
      )}
    </>
  );
}

/** What is amiss with what the link asks. */
function Notes({ asking: { asked, isOtherText, lacking } }: { readonly asking: Asking }) {
  return (
    <div role="status">
      {asked.kind === 'damaged' && (
        <p className="column above-9 predict-note">
          The link to the assignment is damaged: what it asks cannot be read. Verdicts stay hidden;
          whoever gave it can send it again.{' '}
          <button type="button" className="text-button" onClick={() => void setPredicting(FREE)}>
            Predict without an assignment
          </button>
        </p>
      )}
      {isOtherText && (
        <p className="column above-9 predict-note">
          The assignment was made for another text of this conflict. Answers given here count as
          answers to another assignment.
        </p>
      )}
      {lacking.length > 0 && (
        <p className="column above-9 predict-note">
          The assignment also asks under {lacking.join(', ')}, which is not analysed here.
        </p>
      )}
    </div>
  );
}

function HiddenView({ name }: { readonly name: string }) {
  return (
    <section className="predict-hidden">
      <h2>“{name}” is hidden for now</h2>
      <p>
        It tells who would stay, or follows from it. State asks the questions; the sources and the
        file are open.
      </p>
    </section>
  );
}
