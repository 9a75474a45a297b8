import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict, ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';
import './read.css';

/** Above the headline: what the conflict is about, and who is in it. */
export function Opening() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (conflict === undefined) return null;
  const { about, decisionMakers } = conflict;
  if (about === undefined && decisionMakers.length === 0) return null;
  return (
    <section className="read-opening" aria-label="What it is about">
      {about !== undefined && <p className="serif read-about given">{about}</p>}
      <Cast conflict={conflict} />
    </section>
  );
}

/** Decision makers and bodies by their names, with what the file says of each. */
function Cast({ conflict: { decisionMakers } }: { readonly conflict: ShownConflict }) {
  return (
    <ul className="note row read-cast" aria-label="Who is in it">
      {decisionMakers.map((each, position) => (
        <li key={each.id} className="given">
          <DecisionMakerMark decisionMaker={each} position={position} long />
          <span className="read-role">{sayOf(each)}</span>
        </li>
      ))}
    </ul>
  );
}

function sayOf({ about, body }: ShownDecisionMaker): string {
  if (about !== undefined) return `: ${about}`;
  return body === undefined ? '' : ': decides by vote';
}
