import { useCallback, useMemo } from 'react';
import { useMedia } from '../../design/use-media.ts';
import type {
  ShownConcept,
  ShownConflict,
  ShownMap,
  ShownMapGroup,
  StateKey,
} from '../../desk/shown-conflict.ts';
import { chooseOnMap } from '../../document/actions.ts';
import { membersOf } from '../../document/coalition-choices.ts';
import type { MapChoices, Selection } from '../../document/map-choices.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { nameHere, stampHere } from '../../share/stamp-here.ts';
import { AgreementRules } from '../../states/agreements-here.tsx';
import { useChosenCoalitions } from '../coalitions/chosen-coalitions.ts';
import { linesOf, makersKey, makersOf, usualMoves } from './drawn-arcs.ts';
import { arcsOfPath, withPath } from './drawn-path.ts';
import { jointLinesOf } from './joint-lines.ts';
import { MapDrawing } from './map-drawing.tsx';
import { MapFigure } from './map-figure.tsx';
import { layOut } from './map-layout.ts';
import { MapLegend } from './map-legend.tsx';
import { MapList } from './map-list.tsx';
import { MapPanel } from './map-panel.tsx';
import { MapToolbar } from './map-toolbar.tsx';
import { sayGathered, sayGroupHeld } from './map-words.ts';
import { PathNote } from './path-note.tsx';
import { PrintedMap } from './printed-map.tsx';
import { type FigureFormat, saveFigure } from './save-figure.ts';
import { isOn, litArcs } from './selection.ts';
import type { Measure } from './text-lines.ts';
import { type JointMap, useJointMap } from './use-joint-map.ts';
import { useMap, useMeasure } from './use-map.ts';
import './map.css';

/** States and moves as a graph: what can come of where things stand, and who must move first. */
export default function MapView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  return conflict && <ConflictMap conflict={conflict} />;
}

function ConflictMap({ conflict }: { readonly conflict: ShownConflict }) {
  const here = useWorkspace((workspace) => workspace.here);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const choices = useWorkspace((workspace) => workspace.map);
  const together = useChosenCoalitions(conflict);
  const { layering, from = conflict.start, added, selection } = choices;
  const question = useMemo(
    () => ({
      from,
      layering,
      also: [...new Set([...added, here])].filter((key) => key !== from),
      together,
    }),
    [from, layering, added, here, together],
  );
  const map = useMap(conflict, question);
  const joint = useJointMap(map, conflict);
  const measure = useMeasure();
  const concept = conflict.concepts.find(({ id }) => id === foresight)!;
  if (map === undefined || measure === undefined)
    return <p className="says soft waiting">Drawing …</p>;
  const add = (keys: readonly StateKey[]) => {
    const [only, ...more] = keys;
    const isOne = only !== undefined && more.length === 0;
    void chooseOnMap({
      added: [...new Set([...added, ...keys])],
      ...(isOne && { selection: { kind: 'state', key: only } }),
    });
  };
  return (
    <DrawnMap
      {...{ conflict, map, joint, measure, concept, choices }}
      coalitions={together.coalitions}
      selection={selection && isOn(map, joint.arcs, selection) ? selection : undefined}
      onChoices={(chosen) => void chooseOnMap(chosen)}
      onSelect={(chosen) => void chooseOnMap({ selection: chosen })}
      onAdd={add}
      onStart={(key) => void chooseOnMap({ from: key, selection: undefined })}
    />
  );
}

interface DrawnProps {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
  readonly joint: JointMap;
  readonly coalitions: readonly (readonly number[])[];
  readonly measure: Measure;
  readonly concept: ShownConcept;
  readonly choices: MapChoices;
  readonly selection: Selection | undefined;
  readonly onChoices: (choices: Partial<MapChoices>) => void;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onAdd: (keys: readonly StateKey[]) => void;
  readonly onStart: (key: StateKey) => void;
}

function DrawnMap(props: DrawnProps) {
  const { conflict, map, joint, coalitions, measure, concept, choices, selection } = props;
  const { onChoices, onSelect } = props;
  const narrow = useMedia('(max-width: 47.99rem)');
  const asList = choices.asList ?? narrow;
  const hidden = useMemo(() => makersIn(conflict, choices.hidden), [conflict, choices.hidden]);
  const moves = choices.moves ?? usualMoves(map);
  const path = useMemo(
    () => arcsOfPath(map, conflict, choices.path),
    [map, conflict, choices.path],
  );
  const alone = useMemo(
    () => withPath(linesOf(map.arcs, moves), map.arcs, path),
    [map, moves, path],
  );
  const together = useMemo(
    () => jointLinesOf(joint.arcs, alone, { map, moves, concept: concept.id }),
    [map, joint.arcs, alone, moves, concept],
  );
  const lines = useMemo(() => [...alone, ...together.lines], [alone, together]);
  const said = useConceptSaid();
  const sayHeld = useCallback(
    (group: ShownMapGroup) => sayGroupHeld(conflict, group, said),
    [conflict, said],
  );
  const whole = useMemo(
    () => layOut({ map, conflict, lines, sayHeld, measure }),
    [map, conflict, lines, sayHeld, measure],
  );
  // What is left out keeps its place, so that nothing moves when it comes back.
  const layout = useMemo(
    () => ({
      ...whole,
      lines: whole.lines.filter(({ arc }) => !hidden.has(makersKey(makersOf(arc)))),
    }),
    [whole, hidden],
  );
  const { leaving } = joint;
  const drawing = (lit?: ReadonlySet<string>) => (
    <MapDrawing
      layout={layout}
      decisionMakers={conflict.decisionMakers}
      concept={concept.id}
      leaving={leaving}
      {...(lit && { lit })}
      gathered={sayGathered(conflict, map, said)}
    />
  );
  const lit = litArcs(map, joint.arcs, selection, moves) ?? (path.size > 0 ? path : undefined);
  const save = async (format: FigureFormat) => {
    const stamp = await stampHere(conflict);
    const figure = (
      <PrintedMap {...{ conflict, concept, layout, measure, stamp }} coalitions={map.coalitions}>
        {drawing()}
      </PrintedMap>
    );
    await saveFigure(figure, nameHere('map', format), format);
  };
  return (
    <section className="map" aria-label="Map">
      <MapToolbar
        {...{ conflict, choices, coalitions, moves, asList, onChoices }}
        onSave={(format) => void save(format)}
      />
      <PathNote {...{ conflict, map, choices, onChoices }} />
      <MapLegend
        {...{ concept, map, conflict, joint, together }}
        drawn={layout.lines.map(({ arc }) => arc)}
      />
      <div className={selection === undefined ? 'above-9' : 'above-9 map-body-chosen'}>
        {asList ? (
          <MapList {...{ conflict, map, joint, concept, onSelect }} lines={layout.lines} />
        ) : (
          <MapFigure
            {...{ conflict, map, layout, leaving, selection, onSelect }}
            concept={concept.id}
          >
            {drawing(lit)}
          </MapFigure>
        )}
        {selection !== undefined && <MapPanel {...props} selection={selection} />}
      </div>
      <AgreementRules conflict={conflict} />
    </section>
  );
}

/** Keys of the decision makers and coalitions with these ids. */
function makersIn(conflict: ShownConflict, ids: readonly string[]): ReadonlySet<string> {
  const found = ids.flatMap((id) => {
    const members = membersOf(conflict, id);
    return members === undefined ? [] : [makersKey(members)];
  });
  return new Set(found);
}
