import { colourOf } from '../design/decision-maker-mark.tsx';
import type { SmallMap as Drawn } from '../desk/shown-summary.ts';
import { orderColumns } from '../views/map/column-order.ts';

const WIDTH = 132;
const HEIGHT = 72;
/** Room for lines that are bent aside. */
const MARGIN = { x: 14, y: 7 };
const RADIUS = 3.2;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A map small enough for a row: what it shows is said beside it in words. */
export function SmallMap({ map }: { readonly map: Drawn }) {
  const places = placesOf(map);
  return (
    <svg className="block full small-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {map.arcs.map(({ from, to, mover }) => (
        <path
          key={`${from} ${to} ${mover}`}
          className="small-map-arc"
          style={colourOf(mover)}
          d={curve(places.get(from)!, places.get(to)!)}
        />
      ))}
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
  const middle = (from.x + to.x) / 2;
  if (from.x === to.x) {
    const aside = from.x + (to.y > from.y ? 12 : -12);
    return `M${from.x} ${from.y}C${aside} ${from.y} ${aside} ${to.y} ${to.x} ${to.y}`;
  }
  const bend = to.x < from.x ? 8 : 0;
  return `M${from.x} ${from.y}C${middle} ${from.y + bend} ${middle} ${to.y + bend} ${to.x} ${to.y}`;
}
