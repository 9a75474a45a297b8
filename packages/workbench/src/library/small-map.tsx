import { colourOf } from '../design/decision-maker-mark.tsx';
import type { SmallMap as Drawn } from '../desk/shown-summary.ts';
import { orderColumns } from '../views/map/column-order.ts';

const WIDTH = 132;
const HEIGHT = 72;
/** Room for lines that are bent aside. */
const MARGIN = { x: 14, y: 7 };
const RADIUS = 3.2;
/** Length and width of the head of a line. */
const HEAD = 5;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A map small enough for a row: what it shows is said beside it in words. */
export function SmallMap({ map }: { readonly map: Drawn }) {
  const places = placesOf(map);
  return (
    <svg className="block full small-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {map.arcs.map(({ from, to, mover }) => {
        const [start, end] = [places.get(from)!, places.get(to)!];
        return (
          <g key={`${from} ${to} ${mover}`} style={colourOf(mover)}>
            <path className="small-map-arc" d={curve(start, end)} />
            <path className="small-map-head" d={head(start, end)} />
          </g>
        );
      })}
      {map.layers.flat().map(({ id, holds }) => {
        const { x, y } = places.get(id)!;
        return (
          <circle
            key={id}
            className={holds ? 'small-map-disc' : 'small-map-ring'}
            cx={x}
            cy={y}
            r={holds ? RADIUS : RADIUS - 0.5}
          />
        );
      })}
    </svg>
  );
}

/** Layers from left to right, each centred, in an order in which few lines cross. */
function placesOf({ layers, arcs }: Drawn): ReadonlyMap<string, Place> {
  const layerOf = new Map(layers.flatMap((states, k) => states.map(({ id }) => [id, k] as const)));
  const links = arcs.flatMap(({ from, to }) => {
    const step = layerOf.get(to)! - layerOf.get(from)!;
    if (Math.abs(step) !== 1) return [];
    return [step > 0 ? ([from, to] as const) : ([to, from] as const)];
  });
  const columns = orderColumns(
    layers.map((states) => states.map(({ id }) => id)),
    links,
  );
  const stride = columns.length < 2 ? 0 : (WIDTH - 2 * MARGIN.x) / (columns.length - 1);
  const left = columns.length < 2 ? WIDTH / 2 : MARGIN.x;
  return new Map(
    columns.flatMap((ids, column) => {
      const gap = Math.min(16, (HEIGHT - 2 * MARGIN.y) / Math.max(1, ids.length - 1));
      const top = HEIGHT / 2 - (gap * (ids.length - 1)) / 2;
      return ids.map((id, k) => [id, { x: left + column * stride, y: top + k * gap }] as const);
    }),
  );
}

/** Lines within a layer, and back, are bent aside. */
function curve(from: Place, to: Place): string {
  const [leaves, arrives] = controls(from, to);
  return `M${from.x} ${from.y}C${leaves.x} ${leaves.y} ${arrives.x} ${arrives.y} ${to.x} ${to.y}`;
}

/** Where a line heads as it leaves, and where it comes from as it arrives. */
function controls(from: Place, to: Place): readonly [Place, Place] {
  if (from.x === to.x) {
    const x = from.x + (to.y > from.y ? 12 : -12);
    return [
      { x, y: from.y },
      { x, y: to.y },
    ];
  }
  const x = (from.x + to.x) / 2;
  const bend = to.x < from.x ? 8 : 0;
  return [
    { x, y: from.y + bend },
    { x, y: to.y + bend },
  ];
}

/** A head at the end of the line, clear of the dot, so that one sees which way it leads. */
function head(from: Place, to: Place): string {
  const [, arrives] = controls(from, to);
  const length = Math.hypot(to.x - arrives.x, to.y - arrives.y);
  const [ahead, down] = [(to.x - arrives.x) / length, (to.y - arrives.y) / length];
  const at = (back: number, aside: number) =>
    `${round(to.x - back * ahead - aside * down)} ${round(to.y - back * down + aside * ahead)}`;
  return `M${at(RADIUS, 0)}L${at(RADIUS + HEAD, HEAD / 2)}L${at(RADIUS + HEAD, -HEAD / 2)}Z`;
}

const round = (value: number) => Number(value.toFixed(1));
