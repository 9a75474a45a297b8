import { analyseAnew } from '../document/actions.ts';
import { sayTrouble, useDeskTrouble } from '../document/desk-trouble.ts';
import { useWorkspace } from '../document/workspace.ts';
import { saveModel } from '../share/share.ts';
import { useKeeping } from '../shelf/keeping.ts';

/** Says when the analysis does not start, has ended or does not answer, and what can be done. */
export function DeskNotice() {
  const trouble = useDeskTrouble((desk) => desk.trouble);
  const hasText = useWorkspace(({ view, text }) => view !== '' && text !== '');
  const isKept = useKeeping(({ status }) => status !== 'impossible');
  return (
    <div role="status" className="notices">
      {trouble && (
        <p className="ruled notice">
          <strong>{sayTrouble(trouble)}</strong>
          {hasText && ` ${isKept ? WHOLE : UNKEPT}`}
          <span className="notice-actions">
            {hasText && (
              <button type="button" onClick={() => void analyseAnew()}>
                Try again
              </button>
            )}
            <button type="button" onClick={() => location.reload()}>
              Reload the page
            </button>
            {hasText && (
              <button type="button" onClick={saveModel}>
                Save the file
              </button>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

const WHOLE = 'The text is whole, and can be changed.';
const UNKEPT = 'The text is whole, but this browser does not keep it: save the file.';
