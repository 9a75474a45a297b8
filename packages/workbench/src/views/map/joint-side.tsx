import { ClaimReferences } from '../../claims/claim-references.tsx';
import type { ConceptSaid } from '../../design/concept-said.ts';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type { ShownConcept, ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownJointArc } from '../../desk/shown-joint-map.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { capitalize } from '../../words/capitalize.ts';
import { CoalitionNames, sayNames } from '../coalitions/coalition-names.tsx';
import { isJoint, type ShownArc } from './drawn-arcs.ts';
import type { JointMap } from './use-joint-map.ts';

/** Who makes a move, alone or together. */
export function Makers({
  conflict,
  arc,
}: {
  readonly conflict: ShownConflict;
  readonly arc: ShownArc;
}) {
  if (isJoint(arc)) return <CoalitionNames conflict={conflict} members={arc.members} />;
  return (
    <DecisionMakerMark decisionMaker={conflict.decisionMakers[arc.mover]!} position={arc.mover} />
  );
}

/** Whether what others could do deters them, as far as the page looks ahead. */
export function sayDeterred(
  { undeterred }: ShownJointArc,
  { id, symbol, words }: ShownConcept,
  { readUnder }: Pick<JointMap, 'readUnder'>,
  { isMethod }: Pick<ConceptSaid, 'isMethod'>,
): string {
  const under = isMethod ? `Under ${symbol}` : `With everybody ${words}`;
  if (!readUnder.includes(id))
    return `${isMethod ? symbol : 'This foresight'} has no version for coalitions.`;
  return undeterred.includes(id)
    ? `${under} nothing that others could do deters them.`
    : `${under} what others could do deters them.`;
}

/** What is known of a joint move: who makes it, what it is for each, and whether anything deters them. */
export function JointSide({
  conflict,
  arc,
  concept,
  joint,
}: {
  readonly conflict: ShownConflict;
  readonly arc: ShownJointArc;
  readonly concept: ShownConcept;
  readonly joint: JointMap;
}) {
  const said = useConceptSaid();
  const { members, party, alone, words, stakes, others } = arc;
  const read = joint.readUnder.includes(concept.id);
  return (
    <>
      <p className="eyebrow">A joint move of</p>
      <h2 className="head above-2 map-panel-title">
        <CoalitionNames conflict={conflict} members={members} long />
      </h2>
      <p className="says above-4 given">{capitalize(words)}.</p>
      <p className="above-7 line gap-5 map-panel-verdict">
        {read && <VerdictMark stays={!arc.undeterred.includes(concept.id)} label="" />}
        <span>{sayDeterred(arc, concept, joint, said)}</span>
      </p>
      {alone.length > 0 && (
        <p className="above-4">{sayNames(conflict, alone)} could go there alone as well.</p>
      )}
      {party !== undefined && (
        <p className="above-4">
          {sayNames(conflict, party)} can make it by themselves, and it serves them; the others
          stand aside.
        </p>
      )}
      <h3 className="eyebrow">What it is for each</h3>
      <ul className="map-stakes">
        {stakes.map(({ decisionMaker, order, greatly, because, claims }) => (
          <li key={decisionMaker} className="given">
            <DecisionMakerMark
              decisionMaker={conflict.decisionMakers[decisionMaker]!}
              position={decisionMaker}
            />{' '}
            {stakeWords[order](greatly)}
            {because === undefined ? '.' : `: ${because}.`}
            <ClaimReferences claims={claims} />
          </li>
        ))}
      </ul>
      {others !== undefined && <p className="above-4 given">{others}</p>}
    </>
  );
}

/** How somebody likes where a joint move leads. */
const stakeWords = {
  better: (greatly: boolean) => (greatly ? 'likes it far better' : 'likes it better'),
  worse: (greatly: boolean) => (greatly ? 'likes it far less' : 'likes it less'),
  equal: () => 'is indifferent',
  incomparable: () => 'cannot compare it',
  unknown: () => 'may like it better or not',
};
