import { useEffect, useState } from 'react';
import type { CoalitionArgumentReading } from '../analysis/coalition-readings.ts';
import type { ConflictReading, StateReading } from '../analysis/readings.ts';
import { desk } from '../document/actions.ts';
import { conceptForSome } from '../document/look.ts';
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
  readonly conflict: ConflictReading;
  readonly state: StateReading;
  readonly members: readonly number[];
}) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const reading = useCoalitionReading();
  const concept = conceptForSome(conflict, foresight, members);
  const argument = useArgument(state, members, reading, concept.id);
  return (
    <div aria-live="polite">
      {argument === 'none' && (
        <p>{concept.name} has no version for coalitions. Choose another foresight above.</p>
      )}
      {argument !== undefined && argument !== 'none' && (
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

/** The argument for what is shown; the former one stays until the new one is there. */
function useArgument(
  { key }: StateReading,
  members: readonly number[],
  reading: string,
  concept: string,
): CoalitionArgumentReading | 'none' | undefined {
  const [argument, setArgument] = useState<CoalitionArgumentReading | 'none'>();
  const who = members.join();
  useEffect(() => {
    let current = true;
    const asked = who.split(',').map(Number);
    void desk.coalitionArgument(key, asked, { reading, concept }).then((found) => {
      if (current) setArgument(found ?? 'none');
    });
    return () => {
      current = false;
    };
  }, [key, who, reading, concept]);
  return argument;
}
