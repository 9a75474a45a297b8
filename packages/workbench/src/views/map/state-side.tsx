import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type {
  ShownConflict,
  ShownMap,
  ShownMapState,
  ShownState,
  ShownWays,
  StateKey,
} from '../../desk/shown-conflict.ts';
import { desk, goTo } from '../../document/actions.ts';
import { conceptFor } from '../../document/look.ts';
import { AgreementsHere } from '../../states/agreements-here.tsx';
import { titleOf } from '../../states/state-title.ts';
import { capitalize } from '../../words/capitalize.ts';
import { CoalitionNames } from '../coalitions/coalition-names.tsx';
import { isJoint, type ShownArc } from './drawn-arcs.ts';
import { holdingOf, sayHolding, sayUpset } from './holding.ts';
import { HoldingMark } from './holding-mark.tsx';
import { Makers } from './joint-side.tsx';
import { likes } from './likes.ts';
import { arcsAt, arcsOf } from './selection.ts';
import type { SideProps } from './side-props.ts';

function layerOf({ layers }: ShownMap, key: StateKey): string {
  return layers.find(({ states }) => states.some((state) => state.key === key))!.heading;
}

/** What is known of a state: what it is, who would leave it, and which ways lead there. */
export function StateSide({
  conflict,
  map,
  joint,
  concept,
  state,
  onSelect,
  onStart,
}: SideProps & { readonly state: ShownMapState | undefined }) {
  const shown = useShownState(conflict, state?.key);
  if (state === undefined) return null;
  const { leaving } = joint;
  const holding = holdingOf(state, concept.id, leaving);
  const title = titleOf(state, conflict);
  return (
    <>
      <p className="eyebrow">{layerOf(map, state.key)}</p>
      <h2 className="head above-2 map-panel-title given">{title}</h2>
      <p className="says above-4 given">{capitalize(state.phrases.join(', '))}.</p>
      <p className="above-7 line gap-5 map-panel-verdict" role="status">
        <HoldingMark holding={holding} />
        <span>
          {sayUpset(state.key, concept.id, leaving)} {shown?.foresight[concept.id]}{' '}
          {sayHolding(state, holding)}
        </span>
      </p>
      {state.likers !== '' && <p className="above-4 given">{state.likers}</p>}
      {shown && <Standings {...{ conflict, map, joint, concept, shown }} />}
      <AgreementsHere conflict={conflict} state={state.key} />
      <div className="row above-9 gap-4">
        <Button
          className="plain-button"
          onPress={() => void goTo(state.key, { words: title, view: 'situation' })}
        >
          Open in State
        </Button>
        {state.key !== map.from && (
          <Button className="plain-button" onPress={() => onStart(state.key)}>
            See the map from here
          </Button>
        )}
      </div>
      {state.byImprovements && (
        <WaysTo title="By moves that each maker likes" ways={state.byImprovements} />
      )}
      {state.byAnyMoves && <WaysTo title="By any moves" ways={state.byAnyMoves} />}
      {state.byAnyMoves && state.byImprovements === undefined && (
        <p className="above-4">No moves that each maker likes lead here from the start.</p>
      )}
      <MovesAt {...{ conflict, map, joint, state, onSelect }} />
    </>
  );
}

/** The page about a state, of the latest analysis. */
function useShownState(conflict: ShownConflict, key: StateKey | undefined): ShownState | undefined {
  const [shown, setShown] = useState<ShownState>();
  // A new analysis is a new conflict, even where the state stays.
  const asked = useMemo(() => ({ conflict, key }), [conflict, key]);
  useEffect(() => {
    let current = true;
    if (asked.key !== undefined) {
      void desk.state(asked.key).then((answer) => {
        if (current) setShown(answer);
      });
    }
    return () => {
      current = false;
    };
  }, [asked]);
  return shown?.key === key ? shown : undefined;
}

function Standings({
  conflict,
  map,
  joint,
  concept,
  shown,
}: Pick<SideProps, 'conflict' | 'map' | 'joint' | 'concept'> & { readonly shown: ShownState }) {
  const place = conflict.concepts.findIndex(({ id }) => id === concept.id);
  const leaving = joint.leaving?.states.find(({ key }) => key === shown.key)?.leaving[place];
  return (
    <>
      <h3 className="eyebrow">Who would stay, who would leave</h3>
      <ul className="above-3 map-standings">
        {shown.standings.map(({ staysUnder, moves }, position) => {
          const stays = staysUnder.includes(concept.id);
          const decisionMaker = conflict.decisionMakers[position]!;
          const { aboutOthers, says } = conceptFor(conflict, concept.id, position);
          const does = says[stays ? 0 : 1];
          return (
            <li key={decisionMaker.id} style={colourOf(position)}>
              <VerdictMark stays={stays} label={does} />
              <DecisionMakerMark decisionMaker={decisionMaker} position={position} long />
              <span className="note">{moves === 0 && !aboutOthers ? 'has no move' : does}</span>
            </li>
          );
        })}
        {leaving !== undefined &&
          joint.readUnder.includes(concept.id) &&
          map.coalitions.map((members, k) => (
            <li key={members.join()}>
              <VerdictMark stays={!leaving.includes(k)} />
              <span>
                <CoalitionNames conflict={conflict} members={members} long />{' '}
                <span className="note">
                  {leaving.includes(k) ? 'would leave together' : 'stay'}
                </span>
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

function WaysTo({ title, ways }: { readonly title: string; readonly ways: ShownWays }) {
  return (
    <>
      <h3 className="eyebrow">{title}</h3>
      <p className="above-4 given">{ways.words}</p>
      <ol className="map-ways">
        {ways.ways.map(({ words }) => (
          <li key={words} className="given">
            {words}
          </li>
        ))}
      </ol>
      {ways.more && <p className="above-4 note">There are other ways as short.</p>}
    </>
  );
}

function MovesAt({
  conflict,
  map,
  joint,
  state,
  onSelect,
}: Pick<SideProps, 'conflict' | 'map' | 'joint' | 'onSelect'> & {
  readonly state: ShownMapState;
}) {
  const arcs = arcsAt(arcsOf(map, joint.arcs), state.key);
  const list = (title: string, those: readonly ShownArc[]) =>
    those.length > 0 && (
      <>
        <h3 className="eyebrow">{title}</h3>
        <ul className="map-moves">
          {those.map((arc) => (
            <li key={arc.id}>
              <button
                type="button"
                className="link touch given"
                onClick={() => onSelect({ kind: 'arc', id: arc.id })}
              >
                <Makers conflict={conflict} arc={arc} />
                {isJoint(arc) ? ' together: ' : ' '}
                {arc.words}
                <span className="note">
                  , {isJoint(arc) ? 'which serves them' : likes[arc.order]}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {list(
        'Moves from here to states shown',
        arcs.filter(({ from }) => from === state.key),
      )}
      {list(
        'Moves to here from states shown',
        arcs.filter(({ to }) => to === state.key),
      )}
    </>
  );
}
