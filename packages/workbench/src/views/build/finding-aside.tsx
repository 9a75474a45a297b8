import type { Sketch } from '@standoff/language';
import { setView } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { type StepId, whatIsMissing } from './what-is-missing.ts';

/** The finding as far as there is one unless it is told beside it, and what is still missing. */
export function FindingAside({
  sketch,
  isTold,
  onStep,
}: {
  readonly sketch: Sketch | undefined;
  readonly isTold: boolean;
  readonly onStep: (step: StepId) => void;
}) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const opening = useWorkspace((workspace) => workspace.opening);
  const diagnostics = useWorkspace((workspace) => workspace.diagnostics);
  const problem = useWorkspace((workspace) => workspace.problem);
  const { missing, faults } = whatIsMissing(sketch, diagnostics);
  // With nothing said about what anybody wants there is no finding to speak of.
  const isTelling = sketch?.decisionMakers.some(({ statements }) => statements !== 0) ?? false;
  const isShown = conflict !== undefined && opening !== 'errors' && isTelling;
  const isWhole = opening !== 'errors' && missing.length === 0;
  if (isTold && isWhole) return null;
  return (
    <section className="aside" aria-label="Finding">
      <h2 className="eyebrow">Finding</h2>
      <div role="status">
        {isShown && !isTold && (
          <p
            className={
              isWhole
                ? 'serif head above-6 aside-finding given'
                : 'serif head above-6 aside-finding soft given'
            }
          >
            {conflict.headline.text}
          </p>
        )}
        {opening === 'too-large' && <p className="given">{problem}</p>}
        {!isWhole && (
          <p className="soft above-9">
            {isShown
              ? 'This is only as good as what has been said. Still missing:'
              : 'There is no finding yet. Still missing:'}
          </p>
        )}
      </div>
      <ul className="missing">
        {missing.map(({ step, words }) => (
          <li key={words}>
            <button type="button" className="link missing-step given" onClick={() => onStep(step)}>
              {words}
            </button>
          </li>
        ))}
        {faults.map((fault) => (
          <li key={fault} className="given">
            {fault}{' '}
            <button
              type="button"
              className="link missing-step"
              onClick={() => void setView('model')}
            >
              Go to the text
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
