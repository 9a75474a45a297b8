import type { ConceptReading, ConflictReading, MapReading } from '../analysis/readings.ts';
import type { Selection } from '../document/map-choices.ts';
import { capitalize } from '../parts/capitalize.ts';
import { DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { titleOf } from '../parts/state-title.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import type { Line } from './drawn-arcs.ts';
import { likes } from './likes.ts';
import { statesOf } from './selection.ts';
import { WaySteps } from './way-steps.tsx';

interface Props {
  readonly conflict: ConflictReading;
  readonly map: MapReading;
  readonly lines: readonly Line[];
  readonly hidden: ReadonlySet<number>;
  readonly concept: ConceptReading;
  readonly onSelect: (selection: Selection) => void;
}

/** The same as the drawing, in sentences. */
export function MapList({ conflict, map, lines, hidden, concept, onSelect }: Props) {
  const titles = new Map(statesOf(map).map((state) => [state.key, titleOf(state, conflict)]));
  return (
    <div className="map-list">
      {map.layers.map(({ heading, states, groups }) => (
        <section key={heading} aria-label={heading}>
          <h2 className="map-list-heading">{heading}</h2>
          <ul>
            {states.map((state) => (
              <li key={state.key} className="map-list-item">
                <h3 className="map-list-title given">
                  <VerdictMark
                    stays={state.heldUnder.includes(concept.id)}
                    label={state.heldUnder.includes(concept.id) ? 'holds' : 'does not hold'}
                  />
                  <button
                    type="button"
                    className="map-move"
                    onClick={() => onSelect({ kind: 'state', key: state.key })}
                  >
                    {titles.get(state.key)}
                  </button>
                </h3>
                <StateWords
                  title={titles.get(state.key)!}
                  words={state.key === map.from ? state.phrases.join(', ') : state.words}
                />
                <p className="given">
                  {state.holding} {state.likers}
                </p>
                {state.byImprovements && (
                  <>
                    <p className="given">By moves that each maker likes:</p>
                    <WaySteps {...{ conflict, map, titles }} way={state.byImprovements.ways[0]!} />
                  </>
                )}
                {state.byAnyMoves && (
                  <>
                    <p className="given">{state.byAnyMoves.words}</p>
                    <WaySteps {...{ conflict, map, titles }} way={state.byAnyMoves.ways[0]!} />
                  </>
                )}
                <ul className="map-list-moves">
                  {lines
                    .filter(({ arc }) => arc.from === state.key && !hidden.has(arc.mover))
                    .map(({ arc }) => (
                      <li key={arc.id} className="given">
                        <DecisionMakerMark
                          decisionMaker={conflict.decisionMakers[arc.mover]!}
                          position={arc.mover}
                        />{' '}
                        can move to “{titles.get(arc.to)}”, {likes[arc.order]}.
                      </li>
                    ))}
                </ul>
              </li>
            ))}
            {groups.map((group) => (
              <li key={group.id} className="map-list-item">
                <button
                  type="button"
                  className="map-move"
                  onClick={() => onSelect({ kind: 'group', id: group.id })}
                >
                  {group.words}.
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What is the case in a state, unless its title says just that. */
function StateWords({ title, words }: { readonly title: string; readonly words: string }) {
  const said = capitalize(words);
  return said === title ? null : <p className="map-list-words given">{said}.</p>;
}
