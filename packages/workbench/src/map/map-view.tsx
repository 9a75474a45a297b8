import { useCallback, useMemo, useState } from 'react';
import type {
  ConceptReading,
  ConflictReading,
  MapGroupReading,
  MapReading,
  StateKey,
} from '../analysis/readings.ts';
import { useWorkspace } from '../document/workspace.ts';
import { type FigureFormat, saveFigure } from '../parts/save-figure.ts';
import { useMedia } from '../parts/use-media.ts';
import { linesOf, usualMoves } from './drawn-arcs.ts';
import { MapDrawing } from './map-drawing.tsx';
import { MapFigure } from './map-figure.tsx';
import { layOut } from './map-layout.ts';
import { MapLegend } from './map-legend.tsx';
import { MapList } from './map-list.tsx';
import { MapPanel } from './map-panel.tsx';
import { type MapChoices, MapToolbar } from './map-toolbar.tsx';
import { PrintedMap } from './printed-map.tsx';
import { litArcs, type Selection, statesOf } from './selection.ts';
import type { Measure } from './text-lines.ts';
import { useMap, useMeasure } from './use-map.ts';
import './map.css';

/** States and moves as a graph: what can come of where things stand, and who must move first. */
export default function MapView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  return conflict && <ConflictMap key={conflict.title} conflict={conflict} />;
}

const atFirst: MapChoices = { layering: 'moves', hidden: new Set() };

function ConflictMap({ conflict }: { readonly conflict: ConflictReading }) {
  const here = useWorkspace((workspace) => workspace.here);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const [choices, setChoices] = useState(atFirst);
  const [from, setFrom] = useState(conflict.start);
  const [added, setAdded] = useState<readonly StateKey[]>([]);
  const [selection, setSelection] = useState<Selection>();
  const { layering } = choices;
  const question = useMemo(
    () => ({ from, layering, also: [...new Set([...added, here])].filter((key) => key !== from) }),
    [from, layering, added, here],
  );
  const map = useMap(conflict, question);
  const measure = useMeasure();
  const concept = conflict.concepts.find(({ id }) => id === foresight)!;
  if (map === undefined || measure === undefined) return <p className="waiting">Drawing …</p>;
  const add = (keys: readonly StateKey[]) => {
    setAdded([...new Set([...added, ...keys])]);
    if (keys.length === 1) setSelection({ kind: 'state', key: keys[0]! });
  };
  const start = (key: StateKey) => {
    setFrom(key);
    setSelection(undefined);
  };
  return (
    <DrawnMap
      {...{ conflict, map, measure, concept, choices, selection }}
      onChoices={setChoices}
      onSelect={setSelection}
      onAdd={add}
      onStart={start}
    />
  );
}

interface DrawnProps {
  readonly conflict: ConflictReading;
  readonly map: MapReading;
  readonly measure: Measure;
  readonly concept: ConceptReading;
  readonly choices: MapChoices;
  readonly selection: Selection | undefined;
  readonly onChoices: (choices: MapChoices) => void;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onAdd: (keys: readonly StateKey[]) => void;
  readonly onStart: (key: StateKey) => void;
}

function DrawnMap(props: DrawnProps) {
  const { conflict, map, measure, concept, choices, selection, onChoices, onSelect } = props;
  const { hidden } = choices;
  const asList = useMedia('(max-width: 47.99rem)')
    ? choices.asList !== false
    : choices.asList === true;
  const moves = choices.moves ?? usualMoves(map);
  const lines = useMemo(() => linesOf(map.arcs, moves), [map, moves]);
  const sayHeld = useCallback(
    (group: MapGroupReading) => sayGroupHeld(conflict, group),
    [conflict],
  );
  const layout = useMemo(
    () => layOut({ map, conflict, lines, sayHeld, measure }),
    [map, conflict, lines, sayHeld, measure],
  );
  const drawing = (lit?: ReadonlySet<string>) => (
    <MapDrawing
      layout={layout}
      decisionMakers={conflict.decisionMakers}
      concept={concept.id}
      hidden={hidden}
      {...(lit && { lit })}
      gathered={sayGathered(conflict, map)}
    />
  );
  const lit = litArcs(map, selection, moves);
  const save = (format: FigureFormat) =>
    void saveFigure(
      <PrintedMap {...{ conflict, concept, layout, measure }}>{drawing()}</PrintedMap>,
      'map',
      format,
    );
  return (
    <section className="map" aria-label="Map">
      <MapToolbar {...{ conflict, choices, moves, asList, onChoices }} onSave={save} />
      <MapLegend concept={concept} map={map} conflict={conflict} />
      <div className={selection === undefined ? 'map-body' : 'map-body map-body-chosen'}>
        {asList ? (
          <MapList {...{ conflict, map, lines, hidden, concept, onSelect }} />
        ) : (
          <MapFigure {...{ conflict, map, layout, selection, onSelect }} concept={concept.id}>
            {drawing(lit)}
          </MapFigure>
        )}
        {selection !== undefined && <MapPanel {...props} selection={selection} />}
      </div>
    </section>
  );
}

/** `12 under GMR, SMR` */
function sayGroupHeld(
  { concepts }: ConflictReading,
  { heldUnder, count }: MapGroupReading,
): string {
  const number = count.toLocaleString('en');
  if (heldUnder.length === 0) return `${number} under no concept`;
  if (heldUnder.length === concepts.length) return `${number} under every concept`;
  const symbols = concepts.filter(({ id }) => heldUnder.includes(id)).map(({ symbol }) => symbol);
  return `${number} under ${symbols.join(', ')}`;
}

function sayGathered({ stateCount }: ConflictReading, map: MapReading): string {
  const gathered = stateCount - statesOf(map).length;
  return `The other ${gathered.toLocaleString('en')} hold:`;
}
