import type {
  ShownConcept,
  ShownConflict,
  ShownMap,
  ShownMapState,
} from '../../desk/shown-conflict.ts';
import { titleOf } from '../../states/state-title.ts';
import { statesOf } from '../map/selection.ts';

/** The outcomes that the map shows one by one, in the order of its columns: under what they hold, and who likes them. */
export function OutcomePart({
  conflict,
  map,
}: {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
}) {
  const { concepts, stateCount } = conflict;
  const states = statesOf(map);
  const others = stateCount - states.length;
  return (
    <section className="print-outcomes">
      <h2>Outcomes</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            {concepts.map(({ id, symbol }) => (
              <th key={id} scope="col" className="print-mark">
                {symbol}
              </th>
            ))}
            <th scope="col">Liked better than now by</th>
            <th scope="col">By improvements</th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <Row key={state.key} conflict={conflict} map={map} state={state} />
          ))}
        </tbody>
      </table>
      <p className="print-caption">
        ● is an equilibrium, – is none, under {concepts.map(nameConcept).join(', ')}. The last
        column says in how many moves, each liked by whoever makes it, a state is reached from where
        things stand.
        {others > 0 &&
          ` The other ${others.toLocaleString('en')} of ${stateCount.toLocaleString('en')} states are not listed here.`}
      </p>
    </section>
  );
}

function nameConcept({ symbol, name }: ShownConcept): string {
  return `${name} (${symbol})`;
}

function Row({
  conflict,
  map,
  state,
}: {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
  readonly state: ShownMapState;
}) {
  const { concepts } = conflict;
  const isStart = state.key === map.from;
  const title = titleOf(state, conflict);
  const told = state.words.toLowerCase() === title.toLowerCase() ? '' : state.words;
  return (
    <tr>
      <th scope="row">
        {title}
        {told !== '' && !isStart && <span className="print-words">{told}</span>}
      </th>
      {concepts.map(({ id }) => (
        <td key={id} className="print-mark">
          {state.heldUnder.includes(id) ? '●' : '–'}
        </td>
      ))}
      <td>{isStart ? '' : sayLikers(conflict, state)}</td>
      <td>{isStart ? '' : sayReached(state)}</td>
    </tr>
  );
}

function sayLikers({ decisionMakers }: ShownConflict, { liking }: ShownMapState): string {
  const likers = decisionMakers.filter((_, k) => liking[k] === 'better');
  if (likers.length === 0) return 'nobody';
  if (likers.length === liking.length) return 'everybody';
  return likers.map(({ short }) => short).join(', ');
}

function sayReached({ byImprovements }: ShownMapState): string {
  const [way] = byImprovements?.ways ?? [];
  if (way === undefined) return 'no';
  return way.arcs.length === 1 ? 'in one move' : `in ${way.arcs.length} moves`;
}
