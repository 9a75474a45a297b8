import type { ReactNode } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ShownConcept, ShownConflict } from '../../desk/shown-conflict.ts';
import { sayNames } from '../coalitions/coalition-names.tsx';
import type { ShownArc } from './drawn-arcs.ts';
import { LikingMark } from './liking-row.tsx';
import { classOfLook, lineKinds } from './line-kinds.ts';
import { HoldMark } from './map-drawing.tsx';
import { StrandsMark } from './strands-mark.tsx';
import type { Measure } from './text-lines.ts';

const ROW = 24;

/** Items of a legend in rows, and how high these are together. */
export interface LaidLegend {
  readonly places: readonly {
    readonly item: LegendItem;
    readonly x: number;
    readonly row: number;
  }[];
  readonly height: number;
}

/** A legend on paper, from the first line of its words. */
export function PrintedLegend({ legend }: { readonly legend: LaidLegend }) {
  return legend.places.map(({ item, x, row }) => (
    <g
      key={item.words}
      transform={`translate(${x} ${row * ROW})`}
      {...(item.position !== undefined && { style: colourOf(item.position) })}
    >
      {item.mark}
      <text className={item.position === undefined ? 'map-words' : 'print-mover'} x={MARK}>
        {item.words}
      </text>
    </g>
  ));
}

export interface LegendItem {
  readonly mark: ReactNode;
  readonly words: string;
  /** Position of the decision maker whose colour it is in. */
  readonly position?: number;
}

const MARK = 28;
const LEGEND_FONT = '600 12.5px "Source Sans 3 Variable"';

/** How a map is read that is drawn under a concept and for coalitions, with these moves. */
export function legendItems(
  conflict: ShownConflict,
  { symbol }: ShownConcept,
  coalitions: readonly (readonly number[])[],
  arcs: readonly ShownArc[],
): LegendItem[] {
  const movers = conflict.decisionMakers.map(({ name }, position) => ({
    mark: <rect className="map-up" x={8} y={-9} width={10} height={10} />,
    words: name,
    position,
  }));
  const joint = coalitions.map((members) => ({
    mark: (
      <g transform="translate(0 -4)">
        <StrandsMark members={members} width={22} />
      </g>
    ),
    words: `${sayNames(conflict, members)} together`,
  }));
  const alone = {
    mark: <HoldMark holding="alone" x={13} y={-4} />,
    words: 'stable only against single parties',
  };
  return [
    { mark: <HoldMark holding="holds" x={13} y={-4} />, words: `equilibrium under ${symbol}` },
    { mark: <HoldMark holding="not" x={13} y={-4} />, words: 'no equilibrium' },
    ...(coalitions.length > 0 ? [alone] : []),
    ...lineKinds(arcs).map(({ look, words }) => ({
      mark: <path className={classOfLook[look]} d="M0 -4H22" />,
      words,
    })),
    { mark: <LegendLiking order="better" />, words: 'likes the state better than the start' },
    { mark: <LegendLiking order="worse" />, words: 'likes it less' },
    ...movers,
    ...joint,
  ];
}

function LegendLiking({ order }: { readonly order: 'better' | 'worse' }) {
  return (
    <g transform="translate(8 0)" className="legend-liking">
      <LikingMark order={order} />
    </g>
  );
}

/** The items in rows. */
export function layLegend(
  items: readonly LegendItem[],
  width: number,
  measure: Measure,
): LaidLegend {
  let x = 0;
  let row = 0;
  const places = items.map((item) => {
    const wide = MARK + measure(item.words, LEGEND_FONT) + 24;
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const place = { item, x, row };
    x += wide;
    return place;
  });
  return { places, height: (row + 1) * ROW };
}
