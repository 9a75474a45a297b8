import { lazy, Suspense, useState } from 'react';
import { desk, setView } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import './text-state.css';

/** Says when what is shown is not what the text as it stands says, and why. */
const AskPanel = lazy(() => import('../views/model/ask-panel.tsx'));

export function TextState() {
  const opening = useWorkspace((workspace) => workspace.opening);
  const text = useWorkspace((workspace) => workspace.text);
  const analysedText = useWorkspace((workspace) => workspace.analysedText);
  return (
    <>
      <div role="status">
        {text !== analysedText && text.trim() !== '' && opening === 'errors' && <Faulty />}
        {opening === 'too-large' && <TooLarge />}
        {opening === 'running' && analysedText !== undefined && <Running />}
      </div>
      {opening === 'too-large' && <AskInstead />}
    </>
  );
}

function Faulty() {
  const diagnostics = useWorkspace((workspace) => workspace.diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const isAnalysed = useWorkspace((workspace) => workspace.analysedText !== undefined);
  return (
    <p className="text-state text-state-bad">
      <strong>
        The text has {errors.length === 1 ? 'an error' : `${errors.length} errors`}
        {first && ` (line ${first.place.start.line}: ${first.message})`}.
      </strong>{' '}
      {isAnalysed
        ? 'What is shown is the last text that could be read; what you choose applies to it. '
        : ''}
      <button type="button" className="text-state-action" onClick={() => void setView('model')}>
        Go to the text
      </button>
    </p>
  );
}

function TooLarge() {
  const problem = useWorkspace((workspace) => workspace.problem);
  const size = useWorkspace((workspace) => workspace.size);
  const [before, after] = size ? (problem?.split(size.rough) ?? []) : [problem];
  return (
    <p className="text-state text-state-bad">
      {before}
      {after !== undefined && (
        <>
          <span title={size?.exact}>{size?.rough}</span>
          {after}
        </>
      )}
    </p>
  );
}

/** What cannot be listed can still be asked about. */
function AskInstead() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="text-state-ask">
      <button
        type="button"
        className="text-state-action"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        Ask about it without listing the states
      </button>
      {isOpen && (
        <Suspense>
          <AskPanel />
        </Suspense>
      )}
    </div>
  );
}

function Running() {
  const progress = useWorkspace((workspace) => workspace.progress);
  return (
    <p className="text-state text-state-running">
      Analysing{progress && progress.share > 0 ? `: ${Math.round(100 * progress.share)} %` : ' …'}{' '}
      <button type="button" className="text-state-action" onClick={() => void desk.cancel()}>
        Stop
      </button>
    </p>
  );
}
