import type { ConceptId, DecisionMakerReading } from '../analysis/readings.ts';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { LikingRow } from './liking-row.tsx';
import type { Head, LineDrawing } from './line-drawing.ts';
import {
  type Card,
  type Chip,
  INSET,
  LIKING_HEIGHT,
  type MapLayout,
  TITLE_LINE,
  WORDS_LINE,
} from './map-layout.ts';
import './map-drawing.css';

interface Props {
  readonly layout: MapLayout;
  readonly decisionMakers: readonly DecisionMakerReading[];
  /** What is written on the lines of each. */
  readonly labels: readonly string[];
  /** The concept under which everybody is read. */
  readonly concept: ConceptId;
  /** Positions of the decision makers whose moves are left out. */
  readonly hidden: ReadonlySet<number>;
  /** Ids of the moves that stand out; all alike where nothing is said. */
  readonly lit?: ReadonlySet<string>;
  /** How many states are gathered in the band below. */
  readonly gathered: string;
}

/** More lines than this have labels only where they stand out. */
const MOST_LABELS = 26;

/** The map as a drawing: the same on the page and on paper. */
export function MapDrawing(props: Props) {
  const { layout, decisionMakers, labels, concept, hidden, lit, gathered } = props;
  const lines = layout.lines.filter(({ arc }) => !hidden.has(arc.mover));
  const isLit = ({ arc, back }: LineDrawing) =>
    lit === undefined || lit.has(arc.id) || (back !== undefined && lit.has(back.id));
  const ordered = [...lines].sort((a, b) => Number(isLit(a)) - Number(isLit(b)));
  const labelled = lit !== undefined || lines.length <= MOST_LABELS ? lines.filter(isLit) : [];
  return (
    <g className="map-drawing">
      {layout.columns.map(({ x, heading }) => (
        <text key={x} className="map-heading" x={x} y={14}>
          {heading}
        </text>
      ))}
      {layout.band !== undefined && (
        <>
          <path className="map-band" d={`M0 ${layout.band - 12}H${layout.width}`} />
          <text className="map-gathered" x={0} y={layout.band + 27}>
            {gathered}
          </text>
        </>
      )}
      {ordered.map((line) => (
        <MapLine key={line.arc.id} line={line} faded={!isLit(line)} />
      ))}
      {layout.cards.map((card) => (
        <CardDrawing
          key={card.state.key}
          card={card}
          concept={concept}
          decisionMakers={decisionMakers}
        />
      ))}
      {layout.chips.map((chip) => (
        <ChipDrawing key={chip.group.id} chip={chip} concept={concept} />
      ))}
      {labelled.map((line) => (
        <LineLabel key={line.arc.id} line={line} short={labels[line.arc.mover]!} />
      ))}
    </g>
  );
}

/** Whether it holds, by form: a disc holds, a ring does not. */
export function HoldMark({ holds, x, y }: { holds: boolean; x: number; y: number }) {
  return <circle className={holds ? 'map-disc' : 'map-ring'} cx={x} cy={y} r={holds ? 6 : 5.1} />;
}

function CardDrawing({
  card,
  concept,
  decisionMakers,
}: {
  readonly card: Card;
  readonly concept: ConceptId;
  readonly decisionMakers: readonly DecisionMakerReading[];
}) {
  const { state, named, title, words, width, height } = card;
  const holds = state.heldUnder.includes(concept);
  const wordsTop = INSET.y + title.length * TITLE_LINE + 1;
  return (
    <g transform={`translate(${card.x} ${card.y})`}>
      <rect
        className={holds ? 'map-card map-card-holds' : 'map-card'}
        width={width}
        height={height}
        rx={3}
      />
      <HoldMark holds={holds} x={16} y={INSET.y - 5} />
      <Lines
        className={named ? 'map-title' : 'map-title-plain'}
        lines={title}
        y={INSET.y}
        step={TITLE_LINE}
      />
      <Lines className="map-words" lines={words} y={wordsTop} step={WORDS_LINE} />
      {card.column > 0 && (
        <g transform={`translate(${INSET.x} ${height - LIKING_HEIGHT + 13})`}>
          <LikingRow liking={state.liking} decisionMakers={decisionMakers} />
        </g>
      )}
    </g>
  );
}

function ChipDrawing({ chip, concept }: { readonly chip: Chip; readonly concept: ConceptId }) {
  return (
    <g transform={`translate(${chip.x} ${chip.y})`}>
      <rect className="map-chip" width={chip.width} height={chip.height} rx={3} />
      <HoldMark holds={chip.group.heldUnder.includes(concept)} x={16} y={14} />
      <Lines className="map-words" lines={chip.lines} y={18} step={WORDS_LINE} />
    </g>
  );
}

function Lines({
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
  return (
    <text className={className} y={y}>
      {lines
        .map((line, place) => ({ line, place }))
        .map(({ line, place }) => (
          <tspan key={place} x={INSET.x} dy={place === 0 ? 0 : step}>
            {line}
          </tspan>
        ))}
    </text>
  );
}

const lossWords = {
  worse: 'a loss',
  equal: 'no gain',
  incomparable: 'not comparable',
  unknown: 'not known',
  better: '',
};

function MapLine({ line, faded }: { readonly line: LineDrawing; readonly faded: boolean }) {
  const { arc, back, path, head, tail } = line;
  return (
    <g
      className={faded ? 'map-line map-line-faded' : 'map-line'}
      data-order={arc.order}
      style={colourOf(arc.mover)}
    >
      <path className="map-line-path" d={path} />
      <HeadDrawing head={head} liked={arc.order === 'better'} />
      {back !== undefined && <HeadDrawing head={tail} liked={back.order === 'better'} />}
    </g>
  );
}

/** Who moves, on the line, and what it loses below; over all lines, so that none crosses the words. */
function LineLabel({
  line: { arc, label },
  short,
}: {
  readonly line: LineDrawing;
  readonly short: string;
}) {
  const loss = arc.greatly && arc.order === 'worse' ? 'a great loss' : lossWords[arc.order];
  return (
    <g style={colourOf(arc.mover)}>
      <text className="map-mover" x={label.x} y={label.y + 4}>
        {short}
      </text>
      {loss !== '' && (
        <text className="map-loss" x={label.x} y={label.y + 17}>
          {loss}
        </text>
      )}
    </g>
  );
}

/** Filled where the maker of the move likes it, open where it does not. */
function HeadDrawing({ head: { x, y, direction }, liked }: { head: Head; liked: boolean }) {
  const back = x - direction * 9;
  const d = `M${x - direction} ${y}L${back} ${y - 4.5}V${y + 4.5}Z`;
  return <path className={liked ? 'map-head' : 'map-head map-head-open'} d={d} />;
}
