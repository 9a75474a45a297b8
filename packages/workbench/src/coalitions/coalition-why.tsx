import { useEffect, useState } from 'react';
import type { CoalitionAnswer } from '../analysis/shown-coalitions.ts';
import type { ConceptId, ShownConflict, ShownState } from '../analysis/shown-conflict.ts';
import { desk } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { Steps } from '../situation/argument-steps.tsx';
import { CoalitionNames } from './coalition-names.tsx';
import { useCoalitionReading } from './coalition-settings.ts';

/** Why some would or would not leave together, down to the claims, and what a split would change. */
export function CoalitionWhy({
  conflict,
  state,
  members,
}: {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  readonly members: readonly number[];
}) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const reading = useCoalitionReading();
  const answer = useArgument(state, members, { reading, concept: foresight });
  const concept = conflict.concepts.find(({ id }) => id === answer?.concept);
  if (answer === undefined || concept === undefined) return <div aria-live="polite" />;
  const { argument } = answer;
  return (
    <div aria-live="polite">
      {argument === undefined && (
        <p>{concept.name} has no version for coalitions. Choose another foresight above.</p>
      )}
      {argument !== undefined && (
        <>
          <p className="why-verdict coalition-verdict">
            <VerdictMark stays={argument.verdict === 'stable'} />
            <span>
              <CoalitionNames conflict={conflict} members={members} long />{' '}
              {argument.verdict === 'stable' ? 'do not leave together' : 'would leave together'},{' '}
              {concept.words}.
            </span>
          </p>
          <Steps conflict={conflict} steps={argument.steps} />
          <h3 className="eyebrow coalition-wedge">If they fell out</h3>
          {argument.wedge.map((sentence) => (
            <p key={sentence} className="coalition-wedge-line given">
              {sentence}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** The answer for what is shown; the former one stays until the new one is there. */
function useArgument(
  state: ShownState,
  members: readonly number[],
  { reading, concept }: { readonly reading: string; readonly concept: ConceptId },
): CoalitionAnswer | undefined {
  const [answer, setAnswer] = useState<CoalitionAnswer>();
  const who = members.join();
  useEffect(() => {
    let current = true;
    const asked = who.split(',').map(Number);
    void desk.coalitionArgument(state.key, asked, { reading, concept }).then((found) => {
      if (current) setAnswer(found);
    });
    return () => {
      current = false;
    };
  }, [state, who, reading, concept]);
  return answer;
}
