import type { Sketch } from '@standoff/language';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import { sayOwn } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { Weights } from '../../entries/weights.tsx';
import { Interview } from './interview.tsx';

/** Whose wishes are asked for; the address says it. */
function setChosen(whose: string): void {
  sayOwn('build', { step: 'wishes', whose });
}

/** What each of them wants, found by comparing outcomes. */
export function WishesStep({ sketch }: { readonly sketch: Sketch | undefined }) {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const isFresh = useWorkspace(({ text, analysedText }) => text === analysedText);
  const chosen = useWorkspace(({ own }) => own['build']?.['whose']);
  const [weighing, setWeighing] = useState<string>();
  if (conflict === undefined || sketch === undefined || conflict.representation === 'graph') {
    return <p className="soft step-empty">Say first who can do what.</p>;
  }
  const decisionMakers = conflict.decisionMakers.filter(({ body }) => body === undefined);
  const silent = sketch.decisionMakers.find(({ statements }) => statements === 0);
  const id = chosen ?? silent?.id ?? decisionMakers[0]!.id;
  const position = Math.max(
    decisionMakers.findIndex((owner) => owner.id === id),
    0,
  );
  const owner = decisionMakers[position]!;
  const sketched = sketch.decisionMakers.find((each) => each.id === owner.id);
  return (
    <div style={colourOf(position)} aria-busy={!isFresh}>
      <ul className="tabs owner-tabs" aria-label="Decision makers">
        {decisionMakers.map((each, k) => {
          const count = sketch.decisionMakers.find((other) => other.id === each.id)?.statements;
          return (
            <li key={each.id} style={colourOf(k)}>
              <button
                type="button"
                className="soft owner-tab given"
                aria-pressed={each.id === owner.id}
                onClick={() => setChosen(each.id)}
              >
                {each.name}
                <span className="note light owner-tab-count">{count === 0 ? 'open' : 'done'}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {sketched && (sketched.preference === 'weights' || weighing === sketched.id) ? (
        <Weights sketch={sketch} owner={sketched} />
      ) : sketched?.statements === undefined ? (
        <p className="soft step-note">
          What {owner.name} wants is given as a ranking or in numbers. Change it in the text.
        </p>
      ) : (
        <Interview
          key={owner.id}
          conflict={conflict}
          position={position}
          statements={sketched.statements}
          onStart={() => setChosen(owner.id)}
          onNext={() => {
            const next = sketch.decisionMakers.find(
              (each) => each.statements === 0 && each.id !== owner.id,
            );
            if (next) setChosen(next.id);
          }}
          next={
            sketch.decisionMakers.find((each) => each.statements === 0 && each.id !== owner.id)
              ?.name
          }
        />
      )}
      {sketched?.preference === undefined && (
        <Button
          className="quiet-button above-11"
          onPress={() => {
            // Who has a first weight is no longer the one that nothing is said of.
            setChosen(owner.id);
            setWeighing(weighing === owner.id ? undefined : owner.id);
          }}
        >
          {weighing === owner.id ? 'Compare outcomes instead' : 'Say what counts how much instead'}
        </Button>
      )}
    </div>
  );
}
