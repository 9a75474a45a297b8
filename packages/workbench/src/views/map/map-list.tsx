import type { ConceptSaid } from '../../design/concept-said.ts';
import type { ShownConcept, ShownConflict, ShownMap } from '../../desk/shown-conflict.ts';
import type { Selection } from '../../document/map-choices.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { titleOf } from '../../states/state-title.ts';
import { capitalize } from '../../words/capitalize.ts';
import { isJoint, type Line, type ShownArc } from './drawn-arcs.ts';
import { holdingOf, sayHolding, sayUpset } from './holding.ts';
import { HoldingMark } from './holding-mark.tsx';
import { Makers, sayDeterred } from './joint-side.tsx';
import { likes } from './likes.ts';
import { statesOf } from './selection.ts';
import type { JointMap } from './use-joint-map.ts';
import { WaySteps } from './way-steps.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
  readonly joint: JointMap;
  readonly lines: readonly Line[];
  readonly concept: ShownConcept;
  readonly onSelect: (selection: Selection) => void;
}

/** The same as the drawing, in sentences. */
export function MapList({ conflict, map, joint, lines, concept, onSelect }: Props) {
  const said = useConceptSaid();
  const titles = new Map(statesOf(map).map((state) => [state.key, titleOf(state, conflict)]));
  return (
    <div className="column">
      {map.layers.map(({ heading, states, groups }) => (
        <section key={heading} aria-label={heading}>
          <h2 className="head map-list-heading">{heading}</h2>
          <ul>
            {states.map((state) => (
              <li key={state.key} className="above-9">
                <h3 className="middle line gap-4 map-list-title given">
                  <HoldingMark holding={holdingOf(state, concept.id, joint.leaving)} />
                  <button
                    type="button"
                    className="link touch"
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
                  {sayUpset(state.key, concept.id, joint.leaving)}{' '}
                  {sayHolding(state, holdingOf(state, concept.id, joint.leaving))} {state.likers}
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
                <ul className="small above-3 map-list-moves">
                  {lines
                    .filter(({ arc }) => arc.from === state.key)
                    .map(({ arc }) => (
                      <li key={arc.id} className="given">
                        <Makers conflict={conflict} arc={arc} /> can move
                        {isJoint(arc) ? ' together' : ''} to “{titles.get(arc.to)}”,{' '}
                        {sayWhatItIs(arc, concept, joint, said)}
                      </li>
                    ))}
                </ul>
              </li>
            ))}
            {groups.map((group) => (
              <li key={group.id} className="above-9">
                <button
                  type="button"
                  className="link touch"
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

/** What a move is for whoever makes it, and of a joint move whether anything deters them. */
function sayWhatItIs(
  arc: ShownArc,
  concept: ShownConcept,
  joint: JointMap,
  said: ConceptSaid,
): string {
  if (!isJoint(arc)) return `${likes[arc.order]}.`;
  return `which serves them. ${sayDeterred(arc, concept, joint, said)}`;
}

/** What is the case in a state, unless its title says just that. */
function StateWords({ title, words }: { readonly title: string; readonly words: string }) {
  const said = capitalize(words);
  return said === title ? null : <p className="serif given">{said}.</p>;
}
