import type { ReactNode } from 'react';
import type { ShownConcept, ShownConflict } from '../../desk/shown-conflict.ts';
import { type Stamp, sayStamp } from '../../share/stamp.ts';
import type { MapLayout } from './map-layout.ts';
import { layLegend, legendItems, PrintedLegend } from './printed-legend.tsx';
import { type Measure, textLines } from './text-lines.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly concept: ShownConcept;
  readonly layout: MapLayout;
  /** Those that the map was drawn for. */
  readonly coalitions: readonly (readonly number[])[];
  readonly measure: Measure;
  /** What it was made from. */
  readonly stamp: Stamp;
  readonly children: ReactNode;
}

const EDGE = 36;
const TITLE_FONT = '600 24px "Source Serif 4 Variable"';
const FINDING_FONT = '400 16px "Source Serif 4 Variable"';
const LEAST_WIDTH = 760;
const STAMP_FONT = '400 12.5px "Source Sans 3 Variable"';
const STAMP_LINE = 16;

/** The map as a figure that stands alone: title, finding, drawing, legend, and what it was made from. */
export function PrintedMap(props: Props) {
  const { conflict, concept, layout, coalitions, measure, stamp, children } = props;
  const width = Math.max(LEAST_WIDTH, layout.width);
  const title = textLines(conflict.title, TITLE_FONT, width, 3, measure);
  const finding = textLines(conflict.headline.text, FINDING_FONT, width, 4, measure);
  const drawingTop = 30 + title.length * 28 + finding.length * 22;
  const legendTop = drawingTop + layout.height + 40;
  const arcs = layout.lines.map(({ arc }) => arc);
  const legend = layLegend(legendItems(conflict, concept, coalitions, arcs), width, measure);
  const stampTop = legendTop + legend.height + 8;
  const reading = `Marks as under ${concept.symbol} (${concept.name}): everybody ${concept.words}.`;
  const foot = [
    ...textLines(reading, STAMP_FONT, width, 3, measure),
    ...textLines(sayStamp(stamp), STAMP_FONT, width, 6, measure),
  ];
  const height = stampTop + foot.length * STAMP_LINE;
  return (
    <svg
      viewBox={`0 0 ${width + 2 * EDGE} ${height + 2 * EDGE}`}
      role="img"
      aria-label={conflict.title}
    >
      <title>{conflict.title}</title>
      <desc>{sayStamp(stamp)}</desc>
      <rect className="print-paper" width="100%" height="100%" />
      <g transform={`translate(${EDGE} ${EDGE})`} className="map-drawing">
        <TextBlock className="print-title" lines={title} y={20} step={28} />
        <TextBlock className="print-finding" lines={finding} y={22 + title.length * 28} step={22} />
        <g transform={`translate(0 ${drawingTop})`}>{children}</g>
        <path className="map-band" d={`M0 ${legendTop - 18}H${width}`} />
        <g transform={`translate(0 ${legendTop})`}>
          <PrintedLegend legend={legend} />
        </g>
        <TextBlock className="map-words" lines={foot} y={stampTop} step={STAMP_LINE} />
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
