import type { ConceptId, ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { titleOf } from '../../states/state-title.ts';
import { type Place, predictionIn, startOver, usePredictions } from './predictions.ts';
import { questionsAt } from './questions.ts';

interface PlaceAsked {
  readonly shown: ShownState;
  readonly concept: ConceptId;
  readonly isDone: boolean;
}

/** All that is asked, how far one is, and a way to each. */
export function StatesAsked({
  conflict,
  places,
  run,
  here,
  isAssignment,
  onGo,
}: {
  readonly conflict: ShownConflict;
  readonly places: readonly PlaceAsked[];
  readonly run: string;
  readonly here: Place;
  readonly isAssignment: boolean;
  readonly onGo: (shown: ShownState, concept: ConceptId) => void;
}) {
  const runs = usePredictions((predictions) => predictions.runs);
  const { label } = useConceptSaid();
  if (places.length === 0) return null;
  const done = places.filter(({ isDone }) => isDone).length;
  const hasSeveral = new Set(places.map(({ concept }) => concept)).size > 1;
  const labelOf = (id: ConceptId) => label(conflict.concepts.find((each) => each.id === id)!);
  const sayStand = ({ shown, concept, isDone }: PlaceAsked): string => {
    if (!isDone) return 'to be said';
    const { said } = predictionIn(runs, run, shown.key, concept);
    const questions = questionsAt(conflict, shown, concept);
    if (questions.length === 0) return 'nobody is asked about';
    const right = questions.filter(({ position, truth }) => said[position] === truth).length;
    return `${right} of ${questions.length} right`;
  };
  return (
    <section className="predict-states" aria-labelledby="predict-states">
      <h3 id="predict-states" className="eyebrow">
        {isAssignment ? 'The assignment' : 'What the file names'}: {done} of {places.length} said
      </h3>
      <ol>
        {places.map((place) => {
          const { shown, concept } = place;
          const isHere = shown.key === here.state && concept === here.concept;
          return (
            <li key={`${concept} ${shown.key}`}>
              <button
                type="button"
                className="link serif touch state-link given"
                aria-current={isHere ? 'step' : undefined}
                onClick={() => onGo(shown, concept)}
              >
                {titleOf(shown, conflict)}
                {hasSeveral && ` (${labelOf(concept)})`}
              </button>
              <span className="note predict-stand">{sayStand(place)}</span>
            </li>
          );
        })}
      </ol>
      {!isAssignment && done > 0 && (
        <button type="button" className="text-button" onClick={() => startOver(run)}>
          Start over
        </button>
      )}
    </section>
  );
}
