import type { ShownConflict, ShownMap, ShownMapArc, StateKey } from '../../desk/shown-conflict.ts';
import { titleOf } from '../../states/state-title.ts';
import { likes } from '../map/likes.ts';
import { stateAt, statesOf } from '../map/selection.ts';
import { cite } from './cite-claims.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly map: ShownMap;
  readonly to: StateKey;
}

/** A way from where things stand to a state, move by move: who makes it, what it gains or loses by it, and why. */
export function WayPart({ conflict, map, to }: Props) {
  const state = stateAt(map, to);
  const ways = state?.byImprovements ?? state?.byAnyMoves;
  const [way] = ways?.ways ?? [];
  if (state === undefined) return null;
  const title = titleOf(state, conflict);
  if (ways === undefined || way === undefined) {
    return (
      <section>
        <h2>The way there</h2>
        <p>No moves lead from where things stand to “{title}”.</p>
      </section>
    );
  }
  const arcs = way.arcs.flatMap((id) => map.arcs.find((arc) => arc.id === id) ?? []);
  const whole = arcs.length === way.arcs.length;
  return (
    <section>
      <h2>The way to “{title}”</h2>
      <p>
        {ways.words}
        {ways.more && ' One of several ways is told.'}
      </p>
      {whole ? (
        <ol className="print-steps">
          {arcs.map((arc) => (
            <Move key={arc.id} conflict={conflict} map={map} arc={arc} />
          ))}
        </ol>
      ) : (
        <p>{way.words}</p>
      )}
    </section>
  );
}

function Move({
  conflict,
  map,
  arc,
}: Pick<Props, 'conflict' | 'map'> & { readonly arc: ShownMapArc }) {
  const { mover, words, order, greatly, because, claims, to } = arc;
  const reached = statesOf(map).find(({ key }) => key === to);
  const gain = greatly && order === 'worse' ? 'a great step down for it' : likes[order];
  const why = because === undefined ? '' : `: ${because}`;
  return (
    <li>
      <strong>{conflict.decisionMakers[mover]!.name}</strong>: {words},{' '}
      {cite(`${gain}${why}.`, claims)}
      {reached?.name !== undefined && <span> That is “{titleOf(reached, conflict)}”.</span>}
    </li>
  );
}
