import { type DrawnPoint, drawFrontier, type FrontierDrawing } from '@standoff/report/charts';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { goTo } from '../../document/actions.ts';
import { PairChoice } from './pair-choice.tsx';
import type { NumbersTold } from './who-gets-what.tsx';

type Frontier = NonNullable<ToldOf<'numbers'>['document']['frontier']>;
type Side = Frontier['of'][number];

/** What two can get: a point for each pair of amounts, a line where neither gets more unless the other gets less. */
export function FrontierChart({
  conflict,
  told: { document, keys },
  onBetween,
}: NumbersTold & { readonly onBetween: (between: readonly string[]) => void }) {
  const { frontier } = document;
  const now = frontier?.points.findIndex(({ state }) => keys[state] === conflict.statusQuo) ?? -1;
  const [at, setAt] = useState(Math.max(0, now));
  if (frontier === undefined || frontier.points.length < 2) return null;
  const drawing = drawFrontier(frontier);
  const chosen = drawing.points[Math.min(at, drawing.points.length - 1)]!;
  const [first, second] = frontier.of as readonly [Side, Side];
  const nameOf = (side: Side) =>
    conflict.decisionMakers.find(({ id }) => id === side.decisionMaker)!.short;
  const colour = (side: Side) =>
    colourOf(conflict.decisionMakers.findIndex(({ id }) => id === side.decisionMaker));
  const isNow = ({ point }: DrawnPoint) => keys[point.state] === conflict.statusQuo;
  return (
    <section className="above-9 frontier-of-two" aria-label="What two can get">
      <h3 className="eyebrow">
        What {nameOf(first)} and {nameOf(second)} can get
      </h3>
      <PairChoice
        conflict={conflict}
        amounts={document.amounts}
        between={frontier.of.map(({ decisionMaker }) => decisionMaker)}
        onChange={onBetween}
      />
      <p className="says above-3 given">{frontier.finding.map(({ text }) => text).join(' ')}</p>
      <figure className="frontier-figure">
        <p className="small frontier-up" style={colour(second)}>
          ↑ <AxisName side={second} name={nameOf(second)} />
        </p>
        <Plot drawing={drawing} chosen={chosen} isNow={isNow} onPoint={setAt} />
        <p className="small frontier-across" style={colour(first)}>
          <AxisName side={first} name={nameOf(first)} /> →
        </p>
        <Key frontier={frontier} isSome={document.concepts.length > 1} />
        <label className="small frontier-walk">
          <span>Go through the points</span>
          <input
            type="range"
            min={0}
            max={drawing.points.length - 1}
            value={at}
            aria-valuetext={sayPoint(chosen, [first, second], [nameOf(first), nameOf(second)])}
            onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
          />
        </label>
        <figcaption className="frontier-chosen" aria-live="polite">
          <strong>{sayPoint(chosen, [first, second], [nameOf(first), nameOf(second)])}</strong>
          {isNow(chosen) && ' · today'} · {sayStates(chosen)}{' '}
          <Button
            className="text-button"
            onPress={() =>
              void goTo(keys[chosen.point.state]!, {
                words: sayPoint(chosen, [first, second], [nameOf(first), nameOf(second)]),
                view: 'situation',
              })
            }
          >
            {chosen.point.states === 1 ? 'Look at it' : 'Look at one'}
          </Button>
        </figcaption>
      </figure>
      {sayLeft(frontier) !== '' && <p className="note above-3">{sayLeft(frontier)}</p>}
      <FrontierTable
        frontier={frontier}
        names={[`${nameOf(first)}: ${first.name}`, `${nameOf(second)}: ${second.name}`]}
      />
    </section>
  );
}

function AxisName({
  side: { name, unit, wants },
  name: who,
}: {
  readonly side: Side;
  readonly name: string;
}) {
  return (
    <>
      <strong className="given">{who}</strong>: <span className="given">{name}</span>
      {unit !== undefined && `, ${unit}`}
      {wants === 'less' && ' (less is better)'}
    </>
  );
}

/** What the marks say, of those that there are. */
function Key({
  frontier: { points },
  isSome,
}: {
  readonly frontier: Frontier;
  /** Whether it was asked under several concepts. */
  readonly isSome: boolean;
}) {
  return (
    <ul className="row note frontier-key" aria-label="Marks">
      {points.some(({ holding }) => holding > 0) && (
        <li>
          <Sign>
            <circle className="frontier-dot frontier-holds" cx="8" cy="6" r="4.5" />
          </Sign>
          {isSome ? 'holds with some foresight' : 'holds'}
        </li>
      )}
      {points.some(({ holding }) => holding === 0) && (
        <li>
          <Sign>
            <circle className="frontier-dot frontier-best" cx="8" cy="6" r="3.5" />
          </Sign>
          somebody would leave
        </li>
      )}
      <li>
        <Sign>
          <path className="frontier-line" d="M0 6H16" />
        </Sign>
        one gets more only if the other gets less
      </li>
    </ul>
  );
}

function Sign({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg className="frontier-sign" viewBox="0 0 16 12" aria-hidden="true">
      {children}
    </svg>
  );
}

/** The picture: whoever points at it chooses the point that is nearest. */
function Plot({
  drawing,
  chosen,
  isNow,
  onPoint,
}: {
  readonly drawing: FrontierDrawing;
  readonly chosen: DrawnPoint;
  readonly isNow: (point: DrawnPoint) => boolean;
  readonly onPoint: (at: number) => void;
}) {
  const { width, height, left, right, top, bottom, across, upwards, line, points, radii } = drawing;
  const now = points.find(isNow);
  return (
    <svg
      className="frontier-plot"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerMove={(event) => onPoint(nearest(event, drawing))}
      onPointerDown={(event) => onPoint(nearest(event, drawing))}
    >
      <path
        className="frontier-axis"
        d={`M${left - 12} ${top}V${bottom}M${left} ${bottom + 8}H${right}`}
      />
      {across.map(({ at, says }) => (
        <text key={says} x={at} y={bottom + 24} textAnchor="middle">
          {says}
        </text>
      ))}
      {upwards.map(({ at, says }) => (
        <text key={says} x={left - 17} y={at + 4} textAnchor="end">
          {says}
        </text>
      ))}
      <path className="frontier-guide" d={`M${left - 12} ${chosen.y}H${chosen.x}V${bottom + 8}`} />
      <path className="frontier-line" d={line} />
      {points.map(({ x, y, point }) => (
        <circle
          key={point.amounts.join(' ')}
          className={`frontier-dot${point.best ? ' frontier-best' : ''}${point.holding > 0 ? ' frontier-holds' : ''}`}
          cx={x}
          cy={y}
          r={point.holding > 0 ? radii.holding : radii.other}
        />
      ))}
      {now && <Today {...now} right={right} />}
      {chosen !== now && <circle className="frontier-at" cx={chosen.x} cy={chosen.y} r="9" />}
    </svg>
  );
}

/** Where things stand, told beside the point. */
function Today({ x, y, right }: DrawnPoint & { readonly right: number }) {
  const isRight = x > right - 60;
  return (
    <>
      <rect className="frontier-now" x={x - 7} y={y - 7} width="14" height="14" />
      <text
        className="frontier-now-says"
        x={isRight ? x - 12 : x + 12}
        y={y - 8}
        textAnchor={isRight ? 'end' : 'start'}
      >
        today
      </text>
    </>
  );
}

function nearest(
  { currentTarget, clientX, clientY }: React.PointerEvent<SVGSVGElement>,
  { width, points }: FrontierDrawing,
): number {
  const box = currentTarget.getBoundingClientRect();
  const scale = width / box.width;
  const [x, y] = [(clientX - box.left) * scale, (clientY - box.top) * scale];
  const distances = points.map((one) => (one.x - x) ** 2 + (one.y - y) ** 2);
  return distances.indexOf(Math.min(...distances));
}

/** `Ann 7, Bob 3` */
function sayPoint({ point }: DrawnPoint, sides: readonly Side[], names: readonly string[]): string {
  return sides
    .map(({ unit }, k) => {
      const number = point.amounts[k]!.replace('-', '−');
      return `${names[k]} ${number}${unit === undefined ? '' : ` ${unit}`}`;
    })
    .join(', ');
}

function sayStates({ point: { states, holding } }: DrawnPoint): string {
  if (states === 1) return holding === 1 ? 'holds' : 'somebody would leave';
  const all = `${states.toLocaleString('en')} outcomes`;
  return holding === 0 ? `${all}, none holds` : `${all}, ${holding.toLocaleString('en')} hold`;
}

function sayLeft({ left }: Frontier): string {
  if (left.states === 0) return '';
  const holding = left.holding === 0 ? '' : `, of which ${left.holding.toLocaleString('en')} hold`;
  return `Not drawn: ${left.states.toLocaleString('en')} outcomes${holding}.`;
}

/** The same in numbers. */
function FrontierTable({
  frontier: { points },
  names,
}: {
  readonly frontier: Frontier;
  readonly names: readonly string[];
}) {
  return (
    <details className="small above-4 frontier-numbers">
      <summary>The same as a table</summary>
      <div className="numbers-scroll">
        <table className="numbers-table">
          <thead>
            <tr>
              {[...names, 'Outcomes', 'That hold', 'On the line'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ amounts, states, holding, best }) => (
              <tr key={amounts.join(' ')}>
                {amounts.map((amount, k) => (
                  <td key={names[k]}>{amount}</td>
                ))}
                <td>{states}</td>
                <td>{holding}</td>
                <td>{best ? 'yes' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
