import { useState } from 'react';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { useMedia } from '../../design/use-media.ts';
import {
  type ConceptId,
  GIVEN,
  type ShownConflict,
  type ShownState,
  type StateKey,
} from '../../desk/shown-conflict.ts';
import { goTo, setForesight } from '../../document/actions.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { OptionPanel } from '../../states/option-panel.tsx';
import { titleOf } from '../../states/state-title.ts';
import { capitalize } from '../../words/capitalize.ts';
import { HandIn } from './hand-in.tsx';
import { type Place, predictionIn, usePredictions } from './predictions.ts';
import { positionsAsked, sayForesight } from './questions.ts';
import { StateQuestion } from './state-question.tsx';
import { StatesAsked } from './states-asked.tsx';
import { type Asking, useStates } from './use-asked.ts';
import { Wishes } from './wishes.tsx';

/** The state that is looked at, who would stay in it, and what to think of before saying so. */
export function Predicting({
  conflict,
  state,
  asking,
}: {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  readonly asking: Asking;
}) {
  const { asked, keys, concepts, run } = asking;
  const [wanted, setWanted] = useState<Place>();
  const states = useStates(conflict, keys);
  const runs = usePredictions((predictions) => predictions.runs);
  const isDone = (shown: ShownState, concept: ConceptId) =>
    predictionIn(runs, run, shown.key, concept).isTold ||
    positionsAsked(conflict, shown, concept).length === 0;
  const isAsked = asked.kind === 'free' || keys.includes(state.key);
  const untold = concepts.find((concept) => !isDone(state, concept));
  const concept =
    wanted?.state === state.key && concepts.includes(wanted.concept)
      ? wanted.concept
      : (untold ?? concepts[0]);
  const places = (states ?? []).flatMap((shown) =>
    concepts.map((id) => ({ shown, concept: id, isDone: isDone(shown, id) })),
  );
  const next = places.find((place) => {
    const isHere = place.shown.key === state.key && place.concept === concept;
    return !place.isDone && !isHere;
  });
  const go = (shown: ShownState, id: ConceptId) => {
    setWanted({ state: shown.key, concept: id });
    void goTo(shown.key, { words: titleOf(shown, conflict) });
  };
  const hasRoom = useMedia('(min-width: 62rem)');
  const isAssignment = asked.kind === 'assignment';
  return (
    <div className="predict">
      <div>
        <StateTold conflict={conflict} state={state} />
        {isAsked && concept !== undefined ? (
          <>
            {asked.kind === 'free' && concept !== GIVEN && (
              <ForesightChoice conflict={conflict} concept={concept} />
            )}
            <StateQuestion
              key={`${run} ${state.key} ${concept}`}
              conflict={conflict}
              state={state}
              concept={concept}
              run={run}
              onTold={() => setWanted({ state: state.key, concept })}
              next={
                next && {
                  says: sayPlace(conflict, next.shown, next.concept, state.key),
                  go: () => go(next.shown, next.concept),
                }
              }
            />
          </>
        ) : (
          <p className="column above-9 predict-note">
            {concept === undefined
              ? 'Nothing is asked here.'
              : 'This state is not among those asked, and nothing is told of it.'}{' '}
            {next && (
              <button
                type="button"
                className="text-button"
                onClick={() => go(next.shown, next.concept)}
              >
                Go to {sayPlace(conflict, next.shown, next.concept, state.key)}
              </button>
            )}
          </p>
        )}
      </div>
      <div className="predict-aside">
        <Wishes conflict={conflict} />
        <details className="ruled predict-fold" open={hasRoom}>
          <summary>What each can do, from here or elsewhere</summary>
          <p className="soft predict-soft">Another choice looks at the state where it is made.</p>
          <OptionPanel conflict={conflict} state={state} />
        </details>
      </div>
      <div className="predict-rest">
        <StatesAsked
          conflict={conflict}
          places={places}
          run={run}
          isAssignment={isAssignment}
          here={{ state: state.key, concept: concept ?? '' }}
          onGo={go}
        />
        {isAssignment && states && <HandIn conflict={conflict} asking={asking} states={states} />}
      </div>
    </div>
  );
}

/** A state, and under what it is asked about where the state is the same. */
function sayPlace(conflict: ShownConflict, shown: ShownState, concept: ConceptId, here: StateKey) {
  if (shown.key !== here) return `“${titleOf(shown, conflict)}”`;
  return `the same with ${sayForesight(conflict, concept)}`;
}

/** What is the case, without a word on who would stay. */
function StateTold({
  conflict,
  state,
}: {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
}) {
  const title = titleOf(state, conflict);
  const isStatusQuo = state.key === conflict.statusQuo;
  const words = capitalize(state.phrases.join(', '));
  return (
    <section aria-labelledby="predict-state">
      <p className="eyebrow">{isStatusQuo ? 'The status quo' : 'The state asked about'}</p>
      <h2 id="predict-state" className="above-2 predict-title given">
        {title}
      </h2>
      {words !== '' && words !== title && <p className="says above-5 given">{words}.</p>}
      {state.consequences.length > 0 && (
        <ul className="dashes above-5" aria-label="Consequences">
          {state.consequences.map(({ id, text, claims }) => (
            <li key={id} className="given">
              {text}
              <ClaimReferences claims={claims} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Without an assignment the reader chooses how far everybody looks ahead. */
function ForesightChoice({
  conflict,
  concept,
}: {
  readonly conflict: ShownConflict;
  readonly concept: ConceptId;
}) {
  const { isMethod } = useConceptSaid();
  return (
    <label className="note row middle above-11 predict-choice">
      <span>Everybody</span>
      <select value={concept} onChange={({ target }) => void setForesight(target.value)}>
        {conflict.concepts
          .filter(({ id }) => id !== GIVEN)
          .map(({ id, words, symbol }) => (
            <option key={id} value={id}>
              {words}
              {isMethod && ` (${symbol})`}
            </option>
          ))}
      </select>
    </label>
  );
}
