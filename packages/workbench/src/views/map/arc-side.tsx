import { ClaimReferences } from '../../claims/claim-references.tsx';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownMapArc } from '../../desk/shown-conflict.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { titleOf } from '../../states/state-title.ts';
import { VoteLink } from '../../states/vote-link.tsx';
import { capitalize } from '../../words/capitalize.ts';
import { CoalitionNames } from '../coalitions/coalition-names.tsx';
import { isJoint, type ShownArc } from './drawn-arcs.ts';
import { JointSide, sayDeterred } from './joint-side.tsx';
import { stateAt } from './selection.ts';
import type { SideProps } from './side-props.ts';

/** What is known of a move, of one or of some together, and the states that it joins. */
export function ArcSide({
  arc,
  ...props
}: SideProps & {
  readonly arc: ShownArc | undefined;
}) {
  if (arc === undefined) return null;
  const { conflict, map, onSelect } = props;
  return (
    <>
      {isJoint(arc) ? <JointSide {...props} arc={arc} /> : <MoveSide {...props} arc={arc} />}
      <ul className="map-moves">
        {(['from', 'to'] as const).map((end) => {
          const state = stateAt(map, arc[end])!;
          return (
            <li key={end}>
              <span className="note">{capitalize(end)}: </span>
              <button
                type="button"
                className="link touch given"
                onClick={() => onSelect({ kind: 'state', key: state.key })}
              >
                {titleOf(state, conflict)}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function MoveSide({ conflict, joint, concept, arc }: SideProps & { readonly arc: ShownMapArc }) {
  const said = useConceptSaid();
  const decisionMaker = conflict.decisionMakers[arc.mover]!;
  const together = joint.arcs.filter(
    ({ alone, from, to }) => alone.includes(arc.mover) && from === arc.from && to === arc.to,
  );
  return (
    <>
      <p className="eyebrow">A move of</p>
      <h2 className="head above-2 map-panel-title" style={colourOf(arc.mover)}>
        <DecisionMakerMark decisionMaker={decisionMaker} position={arc.mover} long />
      </h2>
      <p className="says above-4 given">{capitalize(arc.words)}.</p>
      <p className="above-4 given">
        {decisionMaker.body ? 'It would adopt this' : sayLiking(arc)}
        {arc.because === undefined ? '.' : `: ${arc.because}.`}
        <ClaimReferences claims={arc.claims} />
      </p>
      {decisionMaker.body && (
        <p className="above-4">
          <VoteLink body={decisionMaker} on={{ from: arc.from, draft: arc.to }} />
        </p>
      )}
      <p className="above-4">
        {arc.reversible ? 'It could take this back.' : 'It could not take this back.'}
      </p>
      {together.map((joined) => (
        <p key={joined.id} className="above-4">
          It serves <CoalitionNames conflict={conflict} members={joined.members} long /> together.{' '}
          {sayDeterred(joined, concept, joint, said)}
        </p>
      ))}
    </>
  );
}

/** How the mover likes where an arc leads. */
function sayLiking({ order, greatly }: ShownMapArc): string {
  switch (order) {
    case 'incomparable':
      return 'It does not compare the two states';
    case 'unknown':
      return 'How it compares the two states is not known';
    case 'equal':
      return 'It likes where this leads as much';
    default:
      return `It likes where this leads ${greatly ? 'far ' : ''}${order}`;
  }
}
