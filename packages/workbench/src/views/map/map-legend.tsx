import type { ConceptSaid } from '../../design/concept-said.ts';
import { Fold } from '../../design/fold.tsx';
import { ManualLink } from '../../design/manual-link.tsx';
import { pageOfConcept } from '../../design/manual-places.ts';
import type { ShownConcept, ShownConflict, ShownMap } from '../../desk/shown-conflict.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import type { ShownArc } from './drawn-arcs.ts';
import type { JointLines } from './joint-lines.ts';
import { isByMarks, LikingMark } from './liking-row.tsx';
import { classOfLook, lineKinds } from './line-kinds.ts';
import { HoldMark } from './map-drawing.tsx';
import { statesOf } from './selection.ts';
import { StrandsMark } from './strands-mark.tsx';
import type { JointMap } from './use-joint-map.ts';

/** What is shown, what is not, and how to read it. */
export function MapLegend({
  concept,
  map,
  conflict,
  joint,
  together,
  drawn,
}: {
  /** The moves that have a line. */
  readonly drawn: readonly ShownArc[];
  readonly together: JointLines;
  readonly joint: JointMap;
  readonly concept: ShownConcept;
  readonly map: ShownMap;
  readonly conflict: ShownConflict;
}) {
  const said = useConceptSaid();
  // The start itself has no marks.
  const others = map.layers.slice(1).flatMap(({ states }) => states);
  const hasMarks = others.some(({ liking }) => isByMarks(liking, conflict.decisionMakers));
  return (
    <div className="note above-7 map-legend">
      <Fold says="What is shown, and how to read it">
        <p role="status">
          {sayShown(conflict, map, said)} {sayLeftOut(together)}
          {pendingWords[joint.pending ?? 'nothing']}
        </p>
        {joint.pending === 'unasked' && (
          <button type="button" className="text-button" onClick={joint.askLeaving}>
            Ask the coalitions whether they would leave these states
          </button>
        )}
        <ul className="row above-4 map-key" aria-label="How to read the map">
          <li>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <HoldMark holding="holds" x={8} y={8} />
            </svg>
            {said.isMethod ? `equilibrium under ${concept.symbol}` : said.holding(concept, true)}{' '}
            <ManualLink place={pageOfConcept(concept.id)} about={concept.name} />
          </li>
          <li>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <HoldMark holding="not" x={8} y={8} />
            </svg>
            {said.isMethod ? 'no equilibrium' : 'does not hold'}
          </li>
          {map.coalitions.length > 0 && (
            <li>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <HoldMark holding="alone" x={8} y={8} />
              </svg>
              stable only against single parties
            </li>
          )}
          {lineKinds(drawn).map(({ look, words }) => (
            <li key={look}>
              <svg viewBox="0 0 26 16" className="map-key-line" aria-hidden="true">
                <path className={classOfLook[look]} d="M0 8H26" />
              </svg>
              {words}
            </li>
          ))}
          {map.coalitions.length > 0 && (
            <li>
              <svg viewBox="0 0 26 16" className="map-key-line" aria-hidden="true">
                <g transform="translate(0 8)">
                  <StrandsMark members={map.coalitions[0]!} width={26} />
                </g>
              </svg>
              a joint move, one strand per member
            </li>
          )}
          {hasMarks && (
            <li>
              <svg viewBox="0 0 22 16" className="map-key-pair legend-liking" aria-hidden="true">
                <g transform="translate(0 12)">
                  <LikingMark order="better" />
                </g>
                <g transform="translate(12 12)">
                  <LikingMark order="worse" />
                </g>
              </svg>
              liked better, liked less than the start, by initials
            </li>
          )}
        </ul>
      </Fold>
    </div>
  );
}

/** Which joint moves have no line. */
function sayLeftOut({ byFewer, of }: JointLines): string {
  const fewer = byFewer
    ? 'Where fewer of the same have a line to the same state, a joint move has none. '
    : '';
  return of === undefined
    ? fewer
    : `${fewer}Of ${of} joint moves between these states, shown are those from the start, and undeterred ones from states stable against single parties; choose a state to list all of its moves. `;
}

/** What is still looked for. */
const pendingWords = {
  nothing: '',
  moves: 'Looking for joint moves …',
  leaving: 'Asking the coalitions whether they would leave these states …',
  unasked: 'For now the marks are about single parties only.',
};

function sayShown({ stateCount }: ShownConflict, map: ShownMap, { isMethod }: ConceptSaid): string {
  const shown = statesOf(map).length;
  if (shown === stateCount) return `All ${shown} states.`;
  const together = map.coalitions.length > 0 ? 'are one joint move away, ' : '';
  const holding = isMethod ? 'are equilibria' : 'hold';
  const gathered = isMethod
    ? 'the concepts under which they are equilibria'
    : 'the ways of reckoning in which they hold';
  return `${shown} of ${stateCount.toLocaleString('en')} states one by one: the start, what was added, the most informative of those that have a name, are better for everybody, are one improvement away, ${together}or ${holding}, and some on the way to them. The others are gathered below by ${gathered}.`;
}
