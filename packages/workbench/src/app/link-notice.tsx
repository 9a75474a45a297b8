import { sayLinkProblem } from '../document/link-problem.ts';
import { useWorkspace } from '../document/workspace.ts';
import '../parts/notice.css';

/** Says that the text is not what the link that was opened says, and why. */
export function LinkNotice() {
  const problem = useWorkspace(({ linkProblem }) => linkProblem);
  return (
    <div role="status" className="notices">
      {problem && (
        <p className="notice">
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
