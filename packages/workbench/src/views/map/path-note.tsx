import { Button } from 'react-aria-components';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict, ShownMap } from '../../desk/shown-conflict.ts';
import type { MapChoices } from '../../document/map-choices.ts';
import { arcsOfPath } from './drawn-path.ts';

/** Says which path stands out on the map, move by move, and lets it go. */
export function PathNote({
  conflict,
  map,
  choices: { path = [] },
  onChoices,
}: {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
  readonly choices: MapChoices;
  readonly onChoices: (choices: Partial<MapChoices>) => void;
}) {
  if (path.length === 0) return null;
  const drawn = [...arcsOfPath(map, conflict, path)].flatMap(
    (id) => map.arcs.find((arc) => arc.id === id) ?? [],
  );
  return (
    <div className="small row baseline map-path">
      <p>
        {drawn.length < path.length
          ? 'Not every move of the path is on this map.'
          : 'The path stands out:'}
      </p>
      <ol className="small row baseline map-path-moves">
        {drawn.map(({ id, mover, words }) => (
          <li key={id} className="given">
            <DecisionMakerMark decisionMaker={conflict.decisionMakers[mover]!} position={mover} />{' '}
            {words}
          </li>
        ))}
      </ol>
      <Button className="text-button" onPress={() => onChoices({ path: undefined })}>
        Leave it out
      </Button>
    </div>
  );
}
