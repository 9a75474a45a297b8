import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import type {
  ShownConflict,
  ShownMap,
  ShownMapState,
  StateKey,
} from '../../desk/shown-conflict.ts';
import type { ShownMapLeaving } from '../../desk/shown-joint-map.ts';
import type { Selection } from '../../document/map-choices.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { titleOf } from '../../states/state-title.ts';
import { capitalize } from '../../words/capitalize.ts';
import { sayNames } from '../coalitions/coalition-names.tsx';
import { makersOf } from './drawn-arcs.ts';
import type { Box } from './geometry.ts';
import { holdingOf, sayUpset } from './holding.ts';
import type { MapLayout } from './map-layout.ts';
import { neighbourOf, placeId, spotOfGroup } from './neighbour.ts';
import { fittedScale, MARGIN, type PanZoom, usePanZoom } from './use-pan-zoom.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
  readonly layout: MapLayout;
  readonly concept: string;
  readonly leaving: ShownMapLeaving | undefined;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection | undefined) => void;
  /** The drawing, in the coordinates of the layout. */
  readonly children: ReactNode;
}

/**
 * The map on the page: the drawing, and over it a button for every state, group and move, which
 * assistive technology and keys find as a list.
 */
export function MapFigure(props: Props) {
  const { map, layout, selection, onSelect, children } = props;
  const panZoom = usePanZoom(layout);
  const { frame, sheet, reveal, refit } = panZoom;
  useEffect(() => {
    const element = frame.current!;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onSelect(undefined);
      else if (!answerKey(event, layout, panZoom)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [frame, layout, panZoom, onSelect]);
  const chosen = layout.cards.find(
    ({ state }) => selection?.kind === 'state' && selection.key === state.key,
  );
  useEffect(() => {
    const show = () => {
      // While another view is on its way this one is hidden, and has no frame.
      if (frame.current === null) return;
      refit();
      if (chosen !== undefined) reveal(chosen);
    };
    const resized = new ResizeObserver(show);
    resized.observe(frame.current!);
    return () => resized.disconnect();
  }, [frame, chosen, refit, reveal]);
  const room = frame.current?.parentElement?.clientWidth ?? window.innerWidth - 40;
  const scale = fittedScale(layout.width, room);
  const fitted = (size: number) => Math.ceil(size * scale + 2 * MARGIN);
  return (
    <div className="map-figure">
      <div
        ref={frame}
        className="map-frame"
        // A small drawing has a small frame, and no empty room beside it.
        style={{
          height: `min(${fitted(layout.height)}px, 88dvh)`,
          maxWidth: `${fitted(layout.width)}px`,
        }}
      >
        <div ref={sheet} className="map-sheet">
          <svg
            className="block map-svg"
            aria-hidden="true"
            width={layout.width}
            height={layout.height}
            overflow="visible"
          >
            {children}
          </svg>
          <Places {...props} panZoom={panZoom} />
        </div>
      </div>
      <div className="note apart above-4 line gap-10 map-foot">
        <p>
          {map.arcs.length === 0 ? 'No moves lead between these states. ' : ''}
          Choose a state to see who would leave it and which ways lead there, a move to see why its
          maker likes it or not.{' '}
          <span className="map-keys-hint">Arrow keys go along the moves.</span>
          <span className="map-touch-hint">Pull the drawing to see the rest.</span>
        </p>
        <ZoomButtons panZoom={panZoom} />
      </div>
    </div>
  );
}

/** Arrows go along the moves, signs change the size. @returns whether the key meant something */
function answerKey({ key, target }: KeyboardEvent, layout: MapLayout, panZoom: PanZoom): boolean {
  if (key === '+' || key === '=') panZoom.zoomBy(1.25);
  else if (key === '-') panZoom.zoomBy(0.8);
  else if (key === '0') panZoom.fit();
  else {
    const next = neighbourOf(layout, (target as HTMLElement).dataset['spot'] ?? '', key);
    if (next === undefined) return false;
    document.getElementById(next.id)?.focus({ preventScroll: true });
    panZoom.reveal(next.box);
  }
  return true;
}

function Places({
  conflict,
  map,
  layout,
  concept,
  leaving,
  selection,
  onSelect,
  panZoom,
}: Omit<Props, 'children'> & { readonly panZoom: PanZoom }) {
  const headings = layout.columns.map(({ heading }) => heading);
  const said = useConceptSaid();
  const read = conflict.concepts.find(({ id }) => id === concept)!;
  const holding = (state: ShownMapState) => {
    const how = holdingOf(state, concept, leaving);
    if (how === 'alone') {
      return `Stable only against single parties. ${sayUpset(state.key, concept, leaving)}`;
    }
    return `${capitalize(said.holding(read, how === 'holds'))}.`;
  };
  const isChosen = (kind: Selection['kind'], id: string) =>
    selection?.kind === kind && (selection.kind === 'state' ? selection.key : selection.id) === id;
  return (
    <ol aria-label="States and moves">
      {layout.columns.map(({ heading, x }, column) => (
        <li key={x}>
          <ol aria-label={heading}>
            {layout.cards
              .filter((card) => card.column === column)
              .sort((a, b) => a.y - b.y)
              .map((card) => (
                <li key={card.state.key}>
                  <Place
                    id={placeId(card.state.key)}
                    spot={card.state.key}
                    box={card}
                    chosen={isChosen('state', card.state.key)}
                    label={`${titleOf(card.state, conflict)}. ${holding(card.state)} ${card.state.likers} ${headings[column]}.`}
                    onFocus={() => panZoom.reveal(card)}
                    onPress={() => onSelect({ kind: 'state', key: card.state.key })}
                  />
                  <MovesFrom
                    {...{ conflict, map, layout, onSelect }}
                    from={card.state.key}
                    isChosen={(id) => isChosen('arc', id)}
                  />
                </li>
              ))}
            {layout.chips
              .filter((chip) => chip.x === x)
              .map((chip) => (
                <li key={chip.group.id}>
                  <Place
                    id={placeId(spotOfGroup(chip.group.id))}
                    spot={spotOfGroup(chip.group.id)}
                    box={chip}
                    chosen={isChosen('group', chip.group.id)}
                    label={`${chip.group.words}. ${heading}.`}
                    onFocus={() => panZoom.reveal(chip)}
                    onPress={() => onSelect({ kind: 'group', id: chip.group.id })}
                  />
                </li>
              ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Place({
  id,
  spot,
  box: { x, y, width, height },
  chosen,
  label,
  onFocus,
  onPress,
}: {
  readonly id: string;
  readonly spot: string;
  readonly box: Box;
  readonly chosen: boolean;
  readonly label: string;
  readonly onFocus: () => void;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      id={id}
      data-spot={spot}
      className="map-place"
      style={{ left: x, top: y, width, height }}
      aria-pressed={chosen}
      aria-label={label}
      onFocus={({ target }) => {
        if (target.matches(':focus-visible')) onFocus();
      }}
      onClick={onPress}
    />
  );
}

const LABEL = { width: 84, height: 30 };

/** The labels of the moves from a state, as buttons. Keys reach the moves through the state. */
function MovesFrom({
  conflict,
  map,
  layout,
  onSelect,
  from,
  isChosen,
}: Pick<Props, 'conflict' | 'map' | 'layout' | 'onSelect'> & {
  readonly from: StateKey;
  readonly isChosen: (id: string) => boolean;
}) {
  const lines = layout.lines.filter(({ arc }) => arc.from === from);
  return lines.map(({ arc, label }) => {
    const to = map.layers.flatMap(({ states }) => states).find(({ key }) => key === arc.to)!;
    const makers = makersOf(arc);
    const names = sayNames(conflict, makers);
    return (
      <button
        key={arc.id}
        type="button"
        tabIndex={-1}
        className="map-place"
        style={{ left: label.x - LABEL.width / 2, top: label.y - 12, ...LABEL }}
        aria-pressed={isChosen(arc.id)}
        aria-label={`${names} ${makers.length > 1 ? 'move together' : 'moves'} to ${titleOf(to, conflict)}`}
        onClick={() => onSelect({ kind: 'arc', id: arc.id })}
      />
    );
  });
}

function ZoomButtons({ panZoom }: { readonly panZoom: PanZoom }) {
  return (
    <fieldset className="line map-zoom">
      <legend className="unseen">Size of the map</legend>
      <Button className="quiet-button" aria-label="Larger" onPress={() => panZoom.zoomBy(1.25)}>
        +
      </Button>
      <Button className="quiet-button" aria-label="Smaller" onPress={() => panZoom.zoomBy(0.8)}>
        −
      </Button>
      <Button className="quiet-button" aria-label="Fit to a readable size" onPress={panZoom.fit}>
        Fit
      </Button>
    </fieldset>
  );
}
