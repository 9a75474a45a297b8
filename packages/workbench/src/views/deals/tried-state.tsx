import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { ConceptMarks } from '../../design/concept-marks.tsx';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import {
  type ConceptId,
  GIVEN,
  type ShownConflict,
  type StateKey,
} from '../../desk/shown-conflict.ts';
import type { DealQuestion, ShownTriedState } from '../../desk/shown-deals.ts';
import { desk, setView } from '../../document/actions.ts';
import { pendingTrial, standOf, type Trial } from '../../document/trial.ts';
import { keep, leave } from '../../document/trial-actions.ts';
import { useShowsTrial } from '../../document/trial-place.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { ChangedFinding } from '../../trying/changed-finding.tsx';
import { focusOn, focusPartOf } from './focus-part.ts';
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
  const { isMethod, under } = useConceptSaid();
  const trial = useWorkspace(pendingTrial);
  const tried = useTried(trial, state, question);
  useShowsTrial();
  if (trial?.status === 'problem') {
    return (
      <div className="column above-6 tried">
        <p className="refusal above-5 given" role="alert">
          {trial.problem}
        </p>
        <TriedWays />
      </div>
    );
  }
  const read = conflict.concepts.find(({ id }) => id === concept)!;
  const holds = tried?.heldUnder.includes(concept) === true;
  return (
    <div className="column above-6 tried" role="status" aria-busy={tried === undefined}>
      {tried === undefined ? (
        <p className="note column-wide deals-note">Analysing …</p>
      ) : (
        <>
          <p className="middle line gap-4">
            <VerdictMark stays={holds} label="" />
            <strong>
              Then it {holds ? 'would hold' : 'would still not hold'} {under(read)}.
            </strong>
          </p>
          {isMethod && (
            <ConceptMarks
              concepts={conflict.concepts.filter(({ id }) => id !== GIVEN)}
              under={tried.heldUnder}
              says={['would hold', 'would not hold']}
              label="Whether it would hold then, under each concept"
            />
          )}
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
      <TriedWays />
    </div>
  );
}

/** What is tried and what the page shows without it, and the ways on: to keep it, back, or to all that it would change. */
function TriedWays() {
  return (
    <>
      <p className="note column-wide deals-note">
        Tried, not kept: only what stands beside this line counts with it; all else here is the file
        as written.
      </p>
      <p className="row middle above-3 tried-ways">
        <Button
          className="plain-button"
          onPress={({ target }) => {
            focusOn(target.closest('li') ?? null);
            leave();
          }}
        >
          Take it back
        </Button>
        <Button
          className="text-button"
          onPress={({ target }) => {
            focusPartOf(target);
            void keep();
          }}
        >
          Keep it
        </Button>
        <Button className="text-button" onPress={() => void setView('preferences')}>
          All that it would change
        </Button>
      </p>
    </>
  );
}

/** What the desk says of the state once what is tried out is analysed. */
function useTried(
  trial: Trial | undefined,
  state: StateKey,
  question: DealQuestion | undefined,
): ShownTriedState | undefined {
  const [found, setFound] = useState<FoundState>();
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

interface FoundState {
  /** What it is of, as what stands. */
  readonly of: string;
  readonly tried: ShownTriedState;
}
