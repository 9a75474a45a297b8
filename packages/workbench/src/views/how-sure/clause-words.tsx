import { memo } from 'react';
import type { ConceptSaid } from '../../design/concept-said.ts';
import { ConceptTerm } from '../../design/concept-term.tsx';
import type { AskableClaim } from '../../desk/askable-claim.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
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
  const said = useConceptSaid();
  return (
    <span className="says block clause given">
      {says}
      {concepts.length > 0 && (
        <span className="note sans">{said.isMethod ? ' under ' : ' reckoning with '}</span>
      )}
      {concepts.map((id, k) => {
        const concept = conflict.concepts.find((one) => one.id === id);
        return (
          <span key={id} className="note sans">
            {k > 0 && (said.isMethod ? ', ' : '; ')}
            {concept ? <ConceptTerm concept={concept} said={said} /> : id}
          </span>
        );
      })}
      {asked && (
        <AskSentence
          text={sayClause(conflict, clause, said)}
          claims={asksOf(conflict, clause, said)}
        />
      )}
    </span>
  );
});

/** What of it can be asked about: each finding by itself, once where the headline and the file ask for the same. */
function asksOf(conflict: ShownConflict, clause: Clause, said: ConceptSaid): AskableClaim[] {
  const asks = clause.findings.map(({ proposition, concept }) => ({
    that: proposition,
    says: sayClause(
      conflict,
      { ...clause, concepts: concept === undefined ? [] : [concept] },
      said,
    ),
  }));
  return asks.filter(({ says }, k) => asks.findIndex((one) => one.says === says) === k);
}

/** The same as plain words. */
export function sayClause(
  { concepts: known }: ShownConflict,
  { says, concepts }: Clause,
  { label, isMethod }: ConceptSaid,
): string {
  const names = concepts.map((id) => {
    const concept = known.find((one) => one.id === id);
    return concept ? label(concept) : id;
  });
  if (names.length === 0) return says;
  return isMethod
    ? `${says} under ${names.join(', ')}`
    : `${says} (reckoning with: ${names.join('; ')})`;
}
