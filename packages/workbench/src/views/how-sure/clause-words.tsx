import { memo } from 'react';
import { ConceptTerm } from '../../design/concept-term.tsx';
import type { AskableClaim } from '../../desk/askable-claim.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import type { Clause } from './swept.ts';

/**
 * What is so, and under which concepts, each with its definition; where it may be asked about, with the questions. It stays while
 * shares beside it follow a hand.
 */
export const ClauseWords = memo(function ClauseWords({
  conflict,
  clause,
  asked = false,
}: {
  readonly conflict: ShownConflict;
  readonly clause: Clause;
  readonly asked?: boolean;
}) {
  const { says, concepts } = clause;
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
      {asked && (
        <AskSentence text={sayClause(conflict, clause)} claims={asksOf(conflict, clause)} />
      )}
    </span>
  );
});

/** What of it can be asked about: each finding by itself, once where the headline and the file ask for the same. */
function asksOf(conflict: ShownConflict, clause: Clause): AskableClaim[] {
  const asks = clause.findings.map(({ proposition, concept }) => ({
    that: proposition,
    says: sayClause(conflict, { ...clause, concepts: concept === undefined ? [] : [concept] }),
  }));
  return asks.filter(({ says }, k) => asks.findIndex((one) => one.says === says) === k);
}

/** The same as plain words. */
export function sayClause({ concepts: known }: ShownConflict, { says, concepts }: Clause): string {
  const symbols = concepts.map((id) => known.find((one) => one.id === id)?.symbol ?? id);
  return symbols.length === 0 ? says : `${says} under ${symbols.join(', ')}`;
}
