import type { ShownConcept, ShownConflict, ShownMap } from '../analysis/shown-conflict.ts';
import { Fold } from '../parts/fold.tsx';
import type { JointLines } from './joint-lines.ts';
import { LikingMark } from './liking-row.tsx';
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
}: {
  readonly together: JointLines;
  readonly joint: JointMap;
  readonly concept: ShownConcept;
  readonly map: ShownMap;
  readonly conflict: ShownConflict;
}) {
  return (
    <div className="map-legend">
      <Fold says="What is shown, and how to read it">
        <p role="status">
          {sayShown(conflict, map)} {sayLeftOut(together)}
          {pendingWords[joint.pending ?? 'nothing']}
        </p>
        {joint.pending === 'unasked' && (
          <button type="button" className="text-button" onClick={joint.askLeaving}>
            Ask the coalitions whether they would leave these states
          </button>
        )}
        <ul className="map-key" aria-label="How to read the map">
          <li>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <HoldMark holding="holds" x={8} y={8} />
            </svg>
            holds under {concept.symbol}
          </li>
          <li>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <HoldMark holding="not" x={8} y={8} />
            </svg>
            does not
          </li>
          {map.coalitions.length > 0 && (
            <li>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <HoldMark holding="alone" x={8} y={8} />
              </svg>
              each alone would stay, some would leave together
            </li>
          )}
          <li>
            <svg viewBox="0 0 26 16" className="map-key-line" aria-hidden="true">
              <path className="legend-line" d="M0 8H26" />
            </svg>
            liked by who moves
          </li>
          <li>
            <svg viewBox="0 0 26 16" className="map-key-line" aria-hidden="true">
              <path className="legend-line legend-loss" d="M0 8H26" />
            </svg>
            a step down for who moves
          </li>
          {map.coalitions.length > 0 && (
            <li>
              <svg viewBox="0 0 26 16" className="map-key-line legend-joint" aria-hidden="true">
                <g transform="translate(0 8)">
                  <StrandsMark members={map.coalitions[0]!} width={26} />
                </g>
              </svg>
              a joint move, a strand for each who takes part
            </li>
          )}
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
        </ul>
      </Fold>
    </div>
  );
}

/** Which joint moves have no line. */
function sayLeftOut({ byFewer, of }: JointLines): string {
  const fewer = byFewer
    ? 'A joint move for which fewer of them have a line is not drawn again. '
    : '';
  return of === undefined
    ? fewer
    : `${fewer}Of ${of} joint moves those from the start are drawn, and from where each alone would stay those that nothing deters; a state that is chosen lists all. `;
}

/** What is still looked for. */
const pendingWords = {
  nothing: '',
  moves: 'Looking for joint moves …',
  leaving: 'Asking the coalitions whether they would leave these states …',
  unasked: 'Marks say whether a state holds as long as each acts alone.',
};

function sayShown({ stateCount }: ShownConflict, map: ShownMap): string {
  const shown = statesOf(map).length;
  if (shown === stateCount) return `All ${shown} states.`;
  const together = map.coalitions.length > 0 ? 'what coalitions reach only together, ' : '';
  return `${shown} of ${stateCount.toLocaleString('en')} states one by one: the start, what lies on the way, and the most telling of those with a name, what everybody likes better, where single moves lead that serve who makes them, ${together}and the equilibria. The others are gathered below by the concepts under which they hold.`;
}
