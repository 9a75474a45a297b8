import { useEffect } from 'react';
import type { ShownConflict, ShownMap } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { linesOf, usualMoves } from '../map/drawn-arcs.ts';
import { MapDrawing } from '../map/map-drawing.tsx';
import { layOut, onPaper } from '../map/map-layout.ts';
import { layLegend, legendItems, PrintedLegend } from '../map/printed-legend.tsx';
import { statesOf } from '../map/selection.ts';
import type { Measure } from '../map/text-lines.ts';
import { useMeasure } from '../map/use-map.ts';
import { sayReadBy } from './finding-part.tsx';
import '../map/map.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
  /** In the text, where a drawing that fits a page stands, or on a page on its side, where wider ones do. */
  readonly place: 'text' | 'plate';
  /** Is told once the drawing is there, in whichever place. */
  readonly onDrawn: (map: ShownMap) => void;
}

/** The figure of the map in a report; nothing where it belongs in the other place. */
export default function FigurePart({ onDrawn, ...props }: Props) {
  const { map } = props;
  const measure = useMeasure();
  const isDrawn = measure !== undefined;
  useEffect(() => {
    if (isDrawn) onDrawn(map);
  }, [isDrawn, onDrawn, map]);
  return measure && <Figure {...props} measure={measure} />;
}

/** Wider drawings, in pixels, have a page on its side, where their words can be read. */
const WIDE = 900;
const ABOVE_LEGEND = 34;
/** For lines that are drawn on the edge. */
const EDGE = 2;

function Figure({
  conflict,
  map,
  place,
  measure,
}: Omit<Props, 'onDrawn'> & { readonly measure: Measure }) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const moves = useWorkspace((workspace) => workspace.map.moves) ?? usualMoves(map);
  const counting = useWorkspace((workspace) => workspace.coalitions.chosen.length > 0);
  const concept = conflict.concepts.find(({ id }) => id === foresight) ?? conflict.concepts[0]!;
  const lines = linesOf(map.arcs, moves);
  const drawn = withoutGroups(map);
  const layout = layOut({
    map: drawn,
    conflict,
    lines,
    sayHeld: () => '',
    measure,
    spacing: onPaper,
  });
  if (layout.width > WIDE !== (place === 'plate')) return null;
  const width = Math.max(layout.width, LEAST_WIDTH);
  const arcs = layout.lines.map(({ arc }) => arc);
  const legend = layLegend(legendItems(conflict, concept, [], arcs), width, measure);
  const height = layout.height + ABOVE_LEGEND + legend.height;
  return (
    <figure className={`print-figure print-${place}`}>
      <h2>The map</h2>
      <svg
        aria-hidden="true"
        viewBox={`${-EDGE} 0 ${width + 2 * EDGE} ${height}`}
        style={{ maxWidth: `${width}px` }}
        className="map-drawing"
      >
        <MapDrawing
          layout={layout}
          decisionMakers={conflict.decisionMakers}
          concept={concept.id}
          leaving={undefined}
          measure={measure}
          gathered=""
        />
        <g transform={`translate(0 ${layout.height + ABOVE_LEGEND})`}>
          <PrintedLegend legend={legend} />
        </g>
      </svg>
      <figcaption className="print-caption">
        Marks as under {concept.name} ({concept.symbol}): {sayReadBy(concept)} {sayMoves[moves]}{' '}
        {sayRest(conflict, map)}
        {counting && ' Joint moves of coalitions are not drawn.'}
      </figcaption>
    </figure>
  );
}

const LEAST_WIDTH = 640;

/** On paper there is no room for the states that are not drawn one by one, nor a way to open them. */
function withoutGroups(map: ShownMap): ShownMap {
  const layers = map.layers
    .filter(({ states }) => states.length > 0)
    .map((layer) => ({ ...layer, groups: [] }));
  return { ...map, layers };
}

const sayMoves = {
  ways: 'Drawn are the moves of the shortest ways.',
  improvements: 'Drawn are the moves that their maker likes.',
  all: 'Drawn are all moves between these states.',
};

function sayRest({ stateCount }: ShownConflict, map: ShownMap): string {
  const others = stateCount - statesOf(map).length;
  return others === 0
    ? ''
    : `The other ${others.toLocaleString('en')} of ${stateCount.toLocaleString('en')} states are not drawn.`;
}
