import { useState } from 'react';
import { useWorkspace } from '../document/workspace.ts';
import { useKeeping } from './keeping.ts';
import { stayWithCopy, takeTheirs } from './other-tabs.ts';

/** Says when changes are not kept, or as a copy, and what can be done. Otherwise it is silent. */
export function KeepingNotice() {
  const status = useKeeping((keeping) => keeping.status);
  const isCopy = useWorkspace(({ copyOf }) => copyOf !== undefined);
  return (
    <div role="status" className="notices">
      {isCopy && <Copied />}
      {status === 'impossible' && <Impossible />}
    </div>
  );
}

function Copied() {
  return (
    <p className="ruled notice">
      <strong>Another tab has changed this conflict</strong> while you changed it here. Both are
      kept: what you have here is a copy now.
      <span className="notice-actions">
        <button type="button" onClick={stayWithCopy}>
          Go on with the copy
        </button>
        <button type="button" onClick={() => void takeTheirs()}>
          Take the other tab’s
        </button>
      </span>
    </p>
  );
}

function Impossible() {
  const [seen, setSeen] = useState(false);
  if (seen) return null;
  return (
    <p className="ruled notice">
      This browser keeps nothing here: it forbids it, or its storage is full. Work goes on; the
      address of the page holds your changes, and so does the file if you save it.
      <span className="notice-actions">
        <button type="button" onClick={() => setSeen(true)}>
          I see
        </button>
      </span>
    </p>
  );
}
