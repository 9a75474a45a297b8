import { Fragment } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ConceptId, ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import type { ShownMapLeaving } from '../../desk/shown-joint-map.ts';
import { isJoint, makersOf, orderOf } from './drawn-arcs.ts';
import { type Holding, holdingOf } from './holding.ts';
import { LikingRow } from './liking-row.tsx';
import type { Head, LineDrawing } from './line-drawing.ts';
import { sayLoss } from './loss-words.ts';
import {
  type Card,
  type Chip,
  fonts,
  INSET,
  LABEL_LINE,
  type LabelledLine,
  LIKING_HEIGHT,
  type MapLayout,
  MOST_LABELS,
  TITLE_LINE,
  WORDS_LINE,
} from './map-layout.ts';
import { widthOf } from './strands.ts';
import type { Measure } from './text-lines.ts';
import './map-drawing.css';

interface Props {
  readonly layout: MapLayout;
  readonly decisionMakers: readonly ShownDecisionMaker[];
  /** The concept under which everybody is read. */
  readonly concept: ConceptId;
  /** Which coalitions would leave which states, where any are chosen and it is known. */
  readonly leaving?: ShownMapLeaving | undefined;
  /** Ids of the moves that stand out; all alike where nothing is said. */
  readonly lit?: ReadonlySet<string>;
  /** How many states are gathered in the band below. */
  readonly gathered: string;
  /**
   * Given where the drawing may become a PDF: labels then stand on a ground as wide as they are. The halo that
   * they have otherwise covers the letters in some readers of PDF.
   */
  readonly measure?: Measure;
}

/** The map as a drawing: the same on the page and on paper. */
export function MapDrawing(props: Props) {
  const { layout, decisionMakers, concept, leaving, lit, gathered, measure } = props;
  const { lines } = layout;
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
          holding={holdingOf(card.state, concept, leaving)}
          decisionMakers={decisionMakers}
        />
      ))}
      {layout.chips.map((chip) => (
        <ChipDrawing key={chip.group.id} chip={chip} concept={concept} />
      ))}
      {labelled.map((line) => (
        <LineLabelDrawing key={line.arc.id} line={line} measure={measure} />
      ))}
    </g>
  );
}

/** Whether it holds, by form: a disc holds, a ring does not, half a disc only against single parties. */
export function HoldMark({ holding, x, y }: { holding: Holding; x: number; y: number }) {
  if (holding === 'holds') return <circle className="map-disc" cx={x} cy={y} r={6} />;
  return (
    <>
      <circle className="map-ring" cx={x} cy={y} r={5.1} />
      {holding === 'alone' && (
        <path className="map-disc" d={`M${x} ${y - 5.5}a5.5 5.5 0 0 0 0 11z`} />
      )}
    </>
  );
}

function CardDrawing({
  card,
  holding,
  decisionMakers,
}: {
  readonly card: Card;
  readonly holding: Holding;
  readonly decisionMakers: readonly ShownDecisionMaker[];
}) {
  const { state, wordsInset, named, title, words, width, height } = card;
  const wordsTop = INSET.y + title.length * TITLE_LINE + 1;
  return (
    <g transform={`translate(${card.x} ${card.y})`}>
      <rect
        className={holding === 'holds' ? 'map-card map-card-holds' : 'map-card'}
        width={width}
        height={height}
        rx={3}
      />
      <HoldMark holding={holding} x={16} y={INSET.y - 5} />
      <Lines
        className={named ? 'map-title' : 'map-title-plain'}
        lines={title}
        x={INSET.x}
        y={INSET.y}
        step={TITLE_LINE}
      />
      <Lines className="map-words" lines={words} x={wordsInset} y={wordsTop} step={WORDS_LINE} />
      {card.column > 0 && (
        <g transform={`translate(${wordsInset} ${height - LIKING_HEIGHT + 13})`}>
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
      <HoldMark holding={chip.group.heldUnder.includes(concept) ? 'holds' : 'not'} x={16} y={14} />
      <Lines className="map-words" lines={chip.lines} x={INSET.x} y={18} step={WORDS_LINE} />
    </g>
  );
}

function Lines({
  className,
  lines,
  x,
  y,
  step,
}: {
  readonly className: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly step: number;
}) {
  return (
    <text className={className} y={y}>
      {lines
        .map((line, place) => ({ line, place }))
        .map(({ line, place }) => (
          <tspan key={place} x={x} dy={place === 0 ? 0 : step}>
            {line}
          </tspan>
        ))}
    </text>
  );
}

function MapLine({ line, faded }: { readonly line: LineDrawing; readonly faded: boolean }) {
  const { arc, back, strands, head, tail } = line;
  const makers = makersOf(arc);
  const order = orderOf(arc);
  const [only] = makers;
  return (
    <g
      className={faded ? 'map-line map-line-faded' : 'map-line'}
      data-order={order}
      style={isJoint(arc) ? undefined : colourOf(only!)}
    >
      {strands.map((path, k) => (
        <path key={makers[k]} className="map-line-path" style={colourOf(makers[k]!)} d={path} />
      ))}
      <HeadDrawing head={head} liked={order === 'better'} makers={makers.length} />
      {back !== undefined && <HeadDrawing head={tail} liked={back.order === 'better'} makers={1} />}
    </g>
  );
}

/** Who moves, on the line, and what it loses below; over all lines, so that none crosses the words. */
function LineLabelDrawing({
  line: { arc, label: at, words: label },
  measure,
}: {
  readonly line: LabelledLine;
  readonly measure: Measure | undefined;
}) {
  const loss = sayLoss(arc);
  const ground = (text: string, font: string, top: number) =>
    measure && <LabelGround width={measure(text, font)} x={at.x} y={at.y + top} />;
  return (
    <g className={measure && 'map-label-grounded'}>
      {label.map((names, row) => (
        <Fragment key={names[0]!.position}>
          {ground(names.map(({ text }) => text).join(''), fonts.mover, row * LABEL_LINE - 8)}
        </Fragment>
      ))}
      {loss !== '' && ground(loss, fonts.loss, 6)}
      {label.map((names, row) => (
        <text
          key={names[0]!.position}
          className="map-mover"
          x={at.x}
          y={at.y + 4 + row * LABEL_LINE}
        >
          {names.map(({ position, text }) => (
            <tspan key={position} className="map-mover-name" style={colourOf(position)}>
              {text}
            </tspan>
          ))}
        </text>
      ))}
      {loss !== '' && (
        <text className="map-loss" x={at.x} y={at.y + 17}>
          {loss}
        </text>
      )}
    </g>
  );
}

const GROUND_MARGIN = 3;

function LabelGround({ width, x, y }: { width: number; x: number; y: number }) {
  const left = x - width / 2 - GROUND_MARGIN;
  return (
    <rect
      className="map-label-ground"
      x={left}
      y={y}
      width={width + 2 * GROUND_MARGIN}
      height={LABEL_LINE}
    />
  );
}

/**
 * Filled where the makers of the move like it, open where they do not; of several makers so wide that
 * it covers all strands, and in no one's colour.
 */
function HeadDrawing({
  head: { x, y, direction },
  liked,
  makers,
}: {
  readonly head: Head;
  readonly liked: boolean;
  readonly makers: number;
}) {
  const back = x - direction * 9;
  const half = Math.max(4.5, widthOf(makers) / 2 + 3.4);
  const d = `M${x - direction} ${y}L${back} ${y - half}V${y + half}Z`;
  const form = liked ? 'map-head' : 'map-head map-head-open';
  return <path className={makers > 1 ? `${form} map-head-joint` : form} d={d} />;
}
