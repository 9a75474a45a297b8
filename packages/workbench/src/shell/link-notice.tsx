import { sayLinkProblem } from '../document/link-problem.ts';
import { useWorkspace } from '../document/workspace.ts';

/** Says that a link names a view that there is not, where nothing else is wrong with it. */
export function sayNoView(): void {
  const { linkProblem } = useWorkspace.getState();
  if (linkProblem) return;
  useWorkspace.setState({ linkProblem: { fault: 'no-view', shown: 'place', read: [] } });
}

/** Says that the text is not what the link that was opened says, and why. */
export function LinkNotice() {
  const problem = useWorkspace(({ linkProblem }) => linkProblem);
  return (
    <div role="status" className="notices">
      {problem && (
        <p className="ruled notice">
          {sayLinkProblem(problem)}
          <span className="notice-actions">
            <button type="button" onClick={() => useWorkspace.setState({ linkProblem: undefined })}>
              I see
            </button>
          </span>
        </p>
      )}
    </div>
  );
}
