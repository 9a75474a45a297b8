import { memo } from 'react';
import { ConceptTerm } from '../../design/concept-term.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { Clause } from './swept.ts';

/** What is so, and under which concepts, each with its definition. It stays while shares beside it follow a hand. */
export const ClauseWords = memo(function ClauseWords({
  conflict,
  clause: { says, concepts },
}: {
  readonly conflict: ShownConflict;
  readonly clause: Clause;
}) {
  return (
    <span className="says block clause given">
      {says}
      {concepts.length > 0 && <span className="note sans"> under </span>}
      {concepts.map((id, k) => {
        const concept = conflict.concepts.find((one) => one.id === id);
        return (
          <span key={id} className="note sans">
            {k > 0 && ', '}
            {concept ? <ConceptTerm concept={concept} /> : id}
          </span>
        );
      })}
    </span>
  );
});

/** The same as plain words. */
export function sayClause({ concepts: known }: ShownConflict, { says, concepts }: Clause): string {
  const symbols = concepts.map((id) => known.find((one) => one.id === id)?.symbol ?? id);
  return symbols.length === 0 ? says : `${says} under ${symbols.join(', ')}`;
}
