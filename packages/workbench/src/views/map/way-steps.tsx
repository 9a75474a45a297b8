import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict, ShownMap, ShownWays } from '../../desk/shown-conflict.ts';
import { likes } from './likes.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
  readonly way: ShownWays['ways'][number];
  /** The states of the map by key. */
  readonly titles: ReadonlyMap<string, string>;
}

/** A way move by move, from top to bottom; as a sentence where a move of it is not on the map. */
export function WaySteps({ conflict, map, way, titles }: Props) {
  const arcs = way.arcs.flatMap((id) => map.arcs.find((arc) => arc.id === id) ?? []);
  if (arcs.length < way.arcs.length) return <p className="given">{way.words}</p>;
  return (
    <ol className="map-way">
      {arcs.map((arc, k) => (
        <li
          key={arc.id}
          className="map-way-step given"
          data-order={arc.order}
          style={colourOf(arc.mover)}
        >
          <DecisionMakerMark
            decisionMaker={conflict.decisionMakers[arc.mover]!}
            position={arc.mover}
          />{' '}
          {arc.words}
          <span className="note">, {likes[arc.order]}</span>
          {k < arcs.length - 1 && (
            <span className="serif block strong map-way-reached">{titles.get(arc.to)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
