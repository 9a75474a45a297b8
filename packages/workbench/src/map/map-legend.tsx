import type { ConceptReading, ConflictReading, MapReading } from '../analysis/readings.ts';
import { Fold } from '../parts/fold.tsx';
import { LikingMark } from './liking-row.tsx';
import { HoldMark } from './map-drawing.tsx';
import { statesOf } from './selection.ts';

/** What is shown, what is not, and how to read it. */
export function MapLegend({
  concept,
  map,
  conflict,
}: {
  readonly concept: ConceptReading;
  readonly map: MapReading;
  readonly conflict: ConflictReading;
}) {
  return (
    <div className="map-legend">
      <Fold says="What is shown, and how to read it">
        <p role="status">{sayShown(conflict, map)}</p>
        <ul className="map-key" aria-label="How to read the map">
          <li>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <HoldMark holds x={8} y={8} />
            </svg>
            holds under {concept.symbol}
          </li>
          <li>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <HoldMark holds={false} x={8} y={8} />
            </svg>
            does not
          </li>
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
            a loss for who moves
          </li>
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

function sayShown({ stateCount }: ConflictReading, map: MapReading): string {
  const shown = statesOf(map).length;
  if (shown === stateCount) return `All ${shown} states.`;
  return `${shown} of ${stateCount.toLocaleString('en')} states one by one: the start, those with a name, what everybody likes better, the equilibria that tell most, and what lies on the way. The others are gathered below by the concepts under which they hold.`;
}
