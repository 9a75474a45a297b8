import type { ReactNode } from 'react';
import type { ShownConcept, ShownConflict } from '../analysis/shown-conflict.ts';
import { sayNames } from '../coalitions/coalition-names.tsx';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { LikingMark } from './liking-row.tsx';
import { HoldMark } from './map-drawing.tsx';
import type { MapLayout } from './map-layout.ts';
import { StrandsMark } from './strands-mark.tsx';
import { type Measure, textLines } from './text-lines.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly concept: ShownConcept;
  readonly layout: MapLayout;
  /** Those that the map was drawn for. */
  readonly coalitions: readonly (readonly number[])[];
  readonly measure: Measure;
  readonly children: ReactNode;
}

const EDGE = 36;
const TITLE_FONT = '600 24px "Source Serif 4 Variable"';
const FINDING_FONT = '400 16px "Source Serif 4 Variable"';
const LEAST_WIDTH = 760;
const LEGEND_ROW = 24;

/** The map as a figure that stands alone: title, finding, drawing, legend, date. */
export function PrintedMap(props: Props) {
  const { conflict, concept, layout, coalitions, measure, children } = props;
  const width = Math.max(LEAST_WIDTH, layout.width);
  const title = textLines(conflict.title, TITLE_FONT, width, 3, measure);
  const finding = textLines(conflict.headline.text, FINDING_FONT, width, 4, measure);
  const drawingTop = 30 + title.length * 28 + finding.length * 22;
  const legendTop = drawingTop + layout.height + 40;
  const legend = layLegend(legendItems(conflict, concept, coalitions), width, measure);
  const rows = (legend.at(-1)?.row ?? 0) + 1;
  const height = legendTop + rows * LEGEND_ROW + 26;
  const date = conflict.asOf === undefined ? '' : `As of ${conflict.asOf}. `;
  return (
    <svg
      viewBox={`0 0 ${width + 2 * EDGE} ${height + 2 * EDGE}`}
      role="img"
      aria-label={conflict.title}
    >
      <title>{conflict.title}</title>
      <rect className="print-paper" width="100%" height="100%" />
      <g transform={`translate(${EDGE} ${EDGE})`} className="map-drawing">
        <TextBlock className="print-title" lines={title} y={20} step={28} />
        <TextBlock className="print-finding" lines={finding} y={22 + title.length * 28} step={22} />
        <g transform={`translate(0 ${drawingTop})`}>{children}</g>
        <path className="map-band" d={`M0 ${legendTop - 18}H${width}`} />
        {legend.map(({ item, x, row }) => (
          <g
            key={item.words}
            transform={`translate(${x} ${legendTop + row * LEGEND_ROW})`}
            {...(item.position !== undefined && { style: colourOf(item.position) })}
          >
            {item.mark}
            <text className={item.position === undefined ? 'map-words' : 'print-mover'} x={MARK}>
              {item.words}
            </text>
          </g>
        ))}
        <text className="map-words" y={legendTop + rows * LEGEND_ROW + 8}>
          {`${date}Read under ${concept.symbol} (${concept.name}): everybody ${concept.words}. Drawn with Standoff.`}
        </text>
      </g>
    </svg>
  );
}

function TextBlock({
  className,
  lines,
  y,
  step,
}: {
  readonly className: string;
  readonly lines: readonly string[];
  readonly y: number;
  readonly step: number;
}) {
  return lines
    .map((line, place) => ({ line, place }))
    .map(({ line, place }) => (
      <text key={place} className={className} y={y + place * step}>
        {line}
      </text>
    ));
}

interface LegendItem {
  readonly mark: ReactNode;
  readonly words: string;
  /** Position of the decision maker whose colour it is in. */
  readonly position?: number;
}

const MARK = 28;
const LEGEND_FONT = '600 12.5px "Source Sans 3 Variable"';

function legendItems(
  conflict: ShownConflict,
  { symbol }: ShownConcept,
  coalitions: readonly (readonly number[])[],
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
    words: 'each alone would stay, some would leave together',
  };
  return [
    { mark: <HoldMark holding="holds" x={13} y={-4} />, words: `holds under ${symbol}` },
    { mark: <HoldMark holding="not" x={13} y={-4} />, words: 'does not hold' },
    ...(coalitions.length > 0 ? [alone] : []),
    { mark: <path className="legend-line" d="M0 -4H22" />, words: 'its maker likes it better' },
    {
      mark: <path className="legend-line legend-loss" d="M0 -4H22" />,
      words: 'a step down for its maker',
    },
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
function layLegend(
  items: readonly LegendItem[],
  width: number,
  measure: Measure,
): { readonly item: LegendItem; readonly x: number; readonly row: number }[] {
  let x = 0;
  let row = 0;
  return items.map((item) => {
    const wide = MARK + measure(item.words, LEGEND_FONT) + 24;
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const place = { item, x, row };
    x += wide;
    return place;
  });
}
