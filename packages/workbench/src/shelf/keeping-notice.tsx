import { useState } from 'react';
import { useKeeping } from './keeping.ts';
import { keepMineAsCopy, takeTheirs } from './other-tabs.ts';
import '../parts/notice.css';

/** Says when changes are not kept, and what can be done. Where they are kept it is silent. */
export function KeepingNotice() {
  const status = useKeeping((keeping) => keeping.status);
  return (
    <div role="status" className="notices">
      {status === 'overtaken' && <Overtaken />}
      {status === 'impossible' && <Impossible />}
    </div>
  );
}

function Overtaken() {
  return (
    <p className="notice">
      <strong>Another tab has changed this conflict</strong> while you changed it here. Neither is
      lost: what you changed here is not kept yet.
      <span className="notice-actions">
        <button type="button" onClick={() => void keepMineAsCopy()}>
          Keep mine as a copy
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
    <p className="notice">
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
