import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type {
  ConceptReading,
  ConflictReading,
  GroupPartReading,
  MapArcReading,
  MapGroupReading,
  MapReading,
  MapStateReading,
  StateKey,
  StateReading,
  WaysReading,
} from '../analysis/readings.ts';
import { CoalitionNames } from '../coalitions/coalition-names.tsx';
import { desk, goTo, setView } from '../document/actions.ts';
import { conceptFor } from '../document/look.ts';
import type { Selection } from '../document/map-choices.ts';
import { capitalize } from '../parts/capitalize.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { colourOf, DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { titleOf } from '../parts/state-title.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { VoteLink } from '../parts/vote-link.tsx';
import { type ArcReading, isJoint } from './drawn-arcs.ts';
import { holdingOf, sayHolding, sayUpset } from './holding.ts';
import { HoldingMark } from './holding-mark.tsx';
import { JointSide, Makers, sayDeterred } from './joint-side.tsx';
import { likes } from './likes.ts';
import { arcsAt, arcsOf, groupsOf, statesOf } from './selection.ts';
import type { JointMap } from './use-joint-map.ts';

interface Props {
  readonly conflict: ConflictReading;
  readonly map: MapReading;
  readonly joint: JointMap;
  readonly concept: ConceptReading;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection | undefined) => void;
  /** Sees everything from another state. */
  readonly onStart: (key: StateKey) => void;
  /** Shows states of a group one by one. */
  readonly onAdd: (keys: readonly StateKey[]) => void;
}

/** What is known of the state, move or group that was chosen. */
export function MapPanel(props: Props) {
  const { selection, map, joint, onSelect } = props;
  return (
    <aside className="map-panel" aria-label="What was chosen on the map">
      <Button
        className="quiet-button map-panel-close"
        aria-label="Close"
        onPress={() => onSelect(undefined)}
      >
        Close
      </Button>
      {selection.kind === 'state' && <StateSide {...props} state={find(map, selection.key)} />}
      {selection.kind === 'arc' && (
        <ArcSide {...props} arc={arcsOf(map, joint.arcs).find(({ id }) => id === selection.id)} />
      )}
      {selection.kind === 'group' && (
        <GroupSide {...props} group={groupsOf(map).find(({ id }) => id === selection.id)} />
      )}
    </aside>
  );
}

function find(map: MapReading, wanted: StateKey): MapStateReading | undefined {
  return statesOf(map).find(({ key }) => key === wanted);
}

function layerOf({ layers }: MapReading, key: StateKey): string {
  return layers.find(({ states }) => states.some((state) => state.key === key))!.heading;
}

function StateSide({
  conflict,
  map,
  joint,
  concept,
  state,
  onSelect,
  onStart,
}: Props & { readonly state: MapStateReading | undefined }) {
  const reading = useStateReading(conflict, state?.key);
  if (state === undefined) return null;
  const { leaving } = joint;
  const holding = holdingOf(state, concept.id, leaving);
  const title = titleOf(state, conflict);
  return (
    <>
      <p className="eyebrow">{layerOf(map, state.key)}</p>
      <h2 className="map-panel-title given">{title}</h2>
      <p className="map-panel-words given">{capitalize(state.phrases.join(', '))}.</p>
      <p className="map-panel-verdict" role="status">
        <HoldingMark holding={holding} />
        <span>
          {sayUpset(state.key, concept.id, leaving)} {reading?.foresight[concept.id]}{' '}
          {sayHolding(state, holding)}
        </span>
      </p>
      {state.likers !== '' && <p className="map-panel-text given">{state.likers}</p>}
      {reading && <Standings {...{ conflict, map, joint, concept, reading }} />}
      <div className="map-panel-actions">
        <Button
          className="plain-button"
          onPress={() => {
            void goTo(state.key, { words: title });
            void setView('situation');
          }}
        >
          Open in the situation
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
        <p className="map-panel-text">No moves that each maker likes lead here from the start.</p>
      )}
      <MovesAt {...{ conflict, map, joint, state, onSelect }} />
    </>
  );
}

/** The page about a state, of the latest analysis. */
function useStateReading(
  conflict: ConflictReading,
  key: StateKey | undefined,
): StateReading | undefined {
  const [reading, setReading] = useState<StateReading>();
  // A new analysis is a new conflict, even where the state stays.
  const asked = useMemo(() => ({ conflict, key }), [conflict, key]);
  useEffect(() => {
    let current = true;
    if (asked.key !== undefined) {
      void desk.state(asked.key).then((answer) => {
        if (current) setReading(answer);
      });
    }
    return () => {
      current = false;
    };
  }, [asked]);
  return reading?.key === key ? reading : undefined;
}

function Standings({
  conflict,
  map,
  joint,
  concept,
  reading,
}: Pick<Props, 'conflict' | 'map' | 'joint' | 'concept'> & { readonly reading: StateReading }) {
  const place = conflict.concepts.findIndex(({ id }) => id === concept.id);
  const leaving = joint.leaving?.states.find(({ key }) => key === reading.key)?.leaving[place];
  return (
    <>
      <h3 className="eyebrow">Who would stay, who would leave</h3>
      <ul className="map-standings">
        {reading.standings.map(({ staysUnder, moves }, position) => {
          const stays = staysUnder.includes(concept.id);
          const decisionMaker = conflict.decisionMakers[position]!;
          const { aboutOthers, says } = conceptFor(conflict, concept.id, position);
          return (
            <li key={decisionMaker.id} style={colourOf(position)}>
              <VerdictMark stays={stays} />
              <DecisionMakerMark decisionMaker={decisionMaker} position={position} long />
              <span className="map-soft">
                {moves === 0 && !aboutOthers ? 'has no move' : says[stays ? 0 : 1]}
              </span>
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
                <span className="map-soft">
                  {leaving.includes(k) ? 'would leave together' : 'stay'}
                </span>
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

const SHOWN_WAYS = 3;

function WaysTo({ title, ways }: { readonly title: string; readonly ways: WaysReading }) {
  return (
    <>
      <h3 className="eyebrow">{title}</h3>
      <p className="map-panel-text given">{ways.words}</p>
      <ol className="map-ways">
        {ways.ways.slice(0, SHOWN_WAYS).map(({ words }) => (
          <li key={words} className="given">
            {words}
          </li>
        ))}
      </ol>
    </>
  );
}

function MovesAt({
  conflict,
  map,
  joint,
  state,
  onSelect,
}: Pick<Props, 'conflict' | 'map' | 'joint' | 'onSelect'> & { readonly state: MapStateReading }) {
  const arcs = arcsAt(arcsOf(map, joint.arcs), state.key);
  const list = (title: string, those: readonly ArcReading[]) =>
    those.length > 0 && (
      <>
        <h3 className="eyebrow">{title}</h3>
        <ul className="map-moves">
          {those.map((arc) => (
            <li key={arc.id}>
              <button
                type="button"
                className="map-move given"
                onClick={() => onSelect({ kind: 'arc', id: arc.id })}
              >
                <Makers conflict={conflict} arc={arc} />
                {isJoint(arc) ? ' together: ' : ' '}
                {arc.words}
                <span className="map-soft">
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

function ArcSide({
  arc,
  ...props
}: Props & {
  readonly arc: ArcReading | undefined;
}) {
  if (arc === undefined) return null;
  const { conflict, map, onSelect } = props;
  return (
    <>
      {isJoint(arc) ? <JointSide {...props} arc={arc} /> : <MoveSide {...props} arc={arc} />}
      <ul className="map-moves">
        {(['from', 'to'] as const).map((end) => {
          const state = find(map, arc[end])!;
          return (
            <li key={end}>
              <span className="map-soft">{capitalize(end)}: </span>
              <button
                type="button"
                className="map-move given"
                onClick={() => onSelect({ kind: 'state', key: state.key })}
              >
                {titleOf(state, conflict)}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function MoveSide({ conflict, joint, concept, arc }: Props & { readonly arc: MapArcReading }) {
  const decisionMaker = conflict.decisionMakers[arc.mover]!;
  const together = joint.arcs.filter(
    ({ alone, from, to }) => alone.includes(arc.mover) && from === arc.from && to === arc.to,
  );
  return (
    <>
      <p className="eyebrow">A move of</p>
      <h2 className="map-panel-title" style={colourOf(arc.mover)}>
        <DecisionMakerMark decisionMaker={decisionMaker} position={arc.mover} long />
      </h2>
      <p className="map-panel-words given">{capitalize(arc.words)}.</p>
      <p className="map-panel-text given">
        {decisionMaker.body ? 'It would adopt this' : sayLiking(arc)}
        {arc.because === undefined ? '.' : `: ${arc.because}.`}
        <ClaimReferences claims={arc.claims} />
      </p>
      {decisionMaker.body && (
        <p className="map-panel-text">
          <VoteLink body={decisionMaker} on={{ from: arc.from, draft: arc.to }} />
        </p>
      )}
      <p className="map-panel-text">
        {arc.reversible ? 'It could take this back.' : 'It could not take this back.'}
      </p>
      {together.map((joined) => (
        <p key={joined.id} className="map-panel-text">
          It serves <CoalitionNames conflict={conflict} members={joined.members} long /> together.{' '}
          {sayDeterred(joined, concept, joint)}
        </p>
      ))}
    </>
  );
}

/** How the mover likes where an arc leads. */
function sayLiking({ order, greatly }: MapArcReading): string {
  switch (order) {
    case 'incomparable':
      return 'It does not compare the two states';
    case 'unknown':
      return 'How it compares the two states is not known';
    case 'equal':
      return 'It likes where this leads as much';
    default:
      return `It likes where this leads ${greatly ? 'far ' : ''}${order}`;
  }
}

const ADDED_AT_ONCE = 12;

function GroupSide({
  conflict,
  map,
  concept,
  group,
  onAdd,
}: Props & { readonly group: MapGroupReading | undefined }) {
  const parts = useGroup(map, group?.id);
  if (group === undefined) return null;
  const holds = group.heldUnder.includes(concept.id);
  const layer = map.layers.find(({ groups }) => groups.includes(group))!.heading;
  const told = parts?.flatMap(({ states }) => states.map(({ key }) => key)) ?? [];
  return (
    <>
      <p className="eyebrow">{layer}</p>
      <h2 className="map-panel-title">
        {group.count.toLocaleString('en')} {group.count === 1 ? 'state' : 'states'}
      </h2>
      <p className="map-panel-verdict">
        <VerdictMark stays={holds} label={holds ? 'hold' : 'do not hold'} />
        <span>{group.words}.</span>
      </p>
      {told.length > 1 && told.length <= ADDED_AT_ONCE && told.length === group.count && (
        <div className="map-panel-actions">
          <Button className="plain-button" onPress={() => onAdd(told)}>
            Show them one by one
          </Button>
        </div>
      )}
      {parts?.map((part) => (
        <GroupPart
          key={part.decisionMakers.join(' ')}
          conflict={conflict}
          part={part}
          onAdd={onAdd}
        />
      ))}
    </>
  );
}

function useGroup(map: MapReading, id: string | undefined): GroupPartReading[] | undefined {
  const [parts, setParts] = useState<{ readonly id: string; readonly of: GroupPartReading[] }>();
  useEffect(() => {
    let current = true;
    if (id !== undefined) {
      void desk.mapGroup(map.map, id).then((answer) => {
        if (current && answer !== undefined) setParts({ id, of: answer });
      });
    }
    return () => {
      current = false;
    };
  }, [map, id]);
  return parts?.id === id ? parts?.of : undefined;
}

function GroupPart({
  conflict,
  part: { decisionMakers, count, states },
  onAdd,
}: Pick<Props, 'conflict' | 'onAdd'> & { readonly part: GroupPartReading }) {
  return (
    <section className="map-part">
      <h3 className="map-part-title">
        {decisionMakers.length > 0 && (
          <>
            {decisionMakers.map((position) => (
              <DecisionMakerMark
                key={position}
                decisionMaker={conflict.decisionMakers[position]!}
                position={position}
              />
            ))}{' '}
          </>
        )}
        <span className="map-soft">
          {decisionMakers.length === 1 ? 'stands' : 'stand'} elsewhere: {count.toLocaleString('en')}{' '}
          {count === 1 ? 'state' : 'states'}
        </span>
      </h3>
      <ul className="map-moves">
        {states.map((state) => (
          <li key={state.key}>
            <button type="button" className="map-move given" onClick={() => onAdd([state.key])}>
              {titleOf(state, conflict)}
            </button>
          </li>
        ))}
        {count > states.length && (
          <li className="map-soft">and {(count - states.length).toLocaleString('en')} more</li>
        )}
      </ul>
    </section>
  );
}
