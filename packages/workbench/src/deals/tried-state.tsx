import { useEffect, useState } from 'react';
import {
  type ConceptId,
  GIVEN,
  type ShownConflict,
  type StateKey,
} from '../analysis/shown-conflict.ts';
import type { DealQuestion, ShownTriedState } from '../analysis/shown-deals.ts';
import { desk } from '../document/actions.ts';
import { pendingTrial, standOf, type Trial } from '../document/trial.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ConceptMarks } from '../parts/concept-marks.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { ChangedFinding } from '../preferences/changed-finding.tsx';
import '../preferences/trial.css';

/** How a state stands in what is tried out, beside how it stands in the file. */
export function TriedState({
  conflict,
  state,
  concept,
  question,
  wasDeal = true,
}: {
  readonly conflict: ShownConflict;
  readonly state: StateKey;
  readonly concept: ConceptId;
  readonly question?: DealQuestion;
  /** Whether it is a deal of these parties in the file as written. */
  readonly wasDeal?: boolean;
}) {
  const trial = useWorkspace(pendingTrial);
  const tried = useTried(trial, state, question);
  if (trial?.status === 'problem') {
    return (
      <p className="deals-refusal given" role="alert">
        {trial.problem}
      </p>
    );
  }
  const symbol = conflict.concepts.find(({ id }) => id === concept)?.symbol ?? concept;
  const holds = tried?.heldUnder.includes(concept) === true;
  return (
    <div className="tried" role="status" aria-busy={tried === undefined}>
      {tried === undefined ? (
        <p className="deals-note">Analysing …</p>
      ) : (
        <>
          <p className="tried-verdict">
            <VerdictMark stays={holds} label="" />
            <strong>
              Then it {holds ? 'would hold' : 'would still not hold'} under {symbol}.
            </strong>
          </p>
          <ConceptMarks
            concepts={conflict.concepts.filter(({ id }) => id !== GIVEN)}
            under={tried.heldUnder}
            says={['would hold', 'would not hold']}
            label="Whether it would hold then, under each concept"
          />
          {tried.noDeal !== undefined && (
            <p className="given">
              {wasDeal ? 'But then' : 'Still'}: {tried.noDeal}
            </p>
          )}
          {question !== undefined && tried.noDeal === undefined && !wasDeal && (
            <p>And it is a deal then: each party prefers it to the status quo.</p>
          )}
          {tried.leavers.map((says) => (
            <p key={says} className="given">
              {says}
            </p>
          ))}
          {trial?.comparison && (
            <ChangedFinding headline={trial.comparison.headline} kept={false} />
          )}
        </>
      )}
    </div>
  );
}

/** What the desk says of the state once what is tried out is analysed. */
function useTried(
  trial: Trial | undefined,
  state: StateKey,
  question: DealQuestion | undefined,
): ShownTriedState | undefined {
  const [found, setFound] = useState<Found>();
  const asked = question === undefined ? undefined : JSON.stringify(question);
  const isDone = trial?.status === 'compared' || trial?.status === 'apart';
  const of = isDone ? JSON.stringify(standOf(trial)) : undefined;
  useEffect(() => {
    if (of === undefined) return;
    let current = true;
    const about = asked === undefined ? undefined : (JSON.parse(asked) as DealQuestion);
    void desk.triedState(state, about).then((tried) => {
      if (current && tried) setFound({ of, tried });
    });
    return () => {
      current = false;
    };
  }, [of, state, asked]);
  return found !== undefined && found.of === of ? found.tried : undefined;
}

interface Found {
  /** What it is of, as what stands. */
  readonly of: string;
  readonly tried: ShownTriedState;
}
