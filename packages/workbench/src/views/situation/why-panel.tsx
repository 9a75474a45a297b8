import { useEffect, useState } from 'react';
import { ConceptMarks } from '../../design/concept-marks.tsx';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { ManualLink } from '../../design/manual-link.tsx';
import { pageOfConcept, places } from '../../design/manual-places.ts';
import { useMedia } from '../../design/use-media.ts';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import {
  type ConceptId,
  GIVEN,
  type ShownArgument,
  type ShownConcept,
  type ShownConflict,
  type ShownState,
} from '../../desk/shown-conflict.ts';
import { ask, desk, setForesight, setForesightOf } from '../../document/actions.ts';
import { conceptFor } from '../../document/look.ts';
import { useMethod } from '../../document/method.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { INLINE } from '../../page/why-place.ts';
import { Steps } from '../../states/argument-steps.tsx';
import { VoteLink } from '../../states/vote-link.tsx';
import { CoalitionWhy } from '../coalitions/coalition-why.tsx';
import { useExplainedCoalition } from '../coalitions/explained-coalition.ts';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { claimOfVerdict } from '../sentence/claims-about.ts';
import { mostTelling } from './telling.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
}

/** The verdict of whoever is asked about, or of whose matters most, beside the state. */
export function WhyPanel({ conflict, state }: Props) {
  const inline = useMedia(INLINE);
  const asked = useWorkspace((workspace) => workspace.asked);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const together = useExplainedCoalition(conflict, state);
  if (inline) return null;
  const position = asked ?? mostTelling(state, foresight);
  return (
    <section className="why" aria-labelledby="why-title">
      <h2 id="why-title" className="eyebrow">
        Why
      </h2>
      {together === undefined ? (
        <WhyArgument conflict={conflict} state={state} position={position} />
      ) : (
        <CoalitionWhy conflict={conflict} state={state} members={together} />
      )}
    </section>
  );
}

/** The verdict as an argument, down to the claims and their places; until it is there, the one before it, as it was. */
export function WhyArgument(asked: Props & { readonly position: number }) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const concept = conceptFor(asked.conflict, foresight, asked.position);
  const explained = useArgument(asked, concept);
  return <div aria-live="polite">{explained && <Explanation {...explained} />}</div>;
}

function Explanation({ conflict, state, position, concept, argument }: Explained) {
  const stays = argument.verdict === 'stable';
  const does = concept.says[stays ? 0 : 1];
  const decisionMaker = conflict.decisionMakers[position]!;
  return (
    <>
      <p className="serif baseline line gap-5 why-verdict" style={colourOf(position)}>
        <VerdictMark stays={stays} label={does} />
        <span>
          <DecisionMakerMark decisionMaker={decisionMaker} position={position} long plain /> {does}
          {sayHow(argument, concept)}.
        </span>
        <AskSentence
          text={`${decisionMaker.name} ${does}`}
          claims={claimOfVerdict(conflict, {
            state: state.key,
            concept: concept.id,
            who: position,
            holds: stays,
            says: `${decisionMaker.name} ${does}`,
          })}
        />
      </p>
      <Verdicts
        conflict={conflict}
        state={state}
        position={position}
        isUntempted={argument.untempted !== undefined}
      />
      {decisionMaker.body && (
        <VoteLink body={decisionMaker} says="See the vote, member by member" />
      )}
      <Steps conflict={conflict} steps={argument.steps} />
    </>
  );
}

/** Why it stays, where it likes none of its moves; how it looks ahead only where that matters. */
function sayHow({ untempted, steps }: ShownArgument, { aboutOthers, words }: ShownConcept): string {
  if (untempted !== undefined) return `: ${untempted}`;
  return aboutOthers || steps[0]?.kind === 'no-move' ? '' : `, ${words}`;
}

/**
 * Whether the decision maker stays under each of the concepts, and what the one chosen asks for, which
 * does not matter to who likes none of its moves.
 */
function Verdicts({
  conflict,
  state,
  position,
  isUntempted,
}: Props & { readonly position: number; readonly isUntempted: boolean }) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const { staysUnder, moves } = state.standings[position]!;
  const { name } = conflict.decisionMakers[position]!;
  const concept = conceptFor(conflict, foresight, position);
  const showsMethod = useMethod((method) => method.isShown);
  if (!showsMethod) return null;
  // Without a move the same is the case under every concept that asks for one's own.
  if (moves === 0 && !concept.aboutOthers) return null;
  const choose = (id: ConceptId) => {
    // Whoever is read otherwise stays the one that is explained.
    ask(position);
    void (foresight === GIVEN ? setForesightOf(position, id) : setForesight(id));
  };
  return (
    <div className="ruled why-verdicts" style={colourOf(position)}>
      <ConceptMarks
        concepts={conflict.concepts.filter(({ id }) => id !== GIVEN)}
        under={staysUnder}
        says={({ says }) => says}
        label={`${name} under each concept`}
        chosen={concept.id}
        onChoose={choose}
      />
      {!isUntempted && (
        <p className="note above-2">
          <strong>{concept.name}.</strong> {concept.definition}{' '}
          <ManualLink place={pageOfConcept(concept.id)} about={concept.name} />
          {concept.credible && <ManualLink place={places.credible} about="credible replies" />}
        </p>
      )}
    </div>
  );
}

/** An argument, and what it is about. */
interface Explained {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  readonly position: number;
  readonly concept: ShownConcept;
  readonly argument: ShownArgument;
}

/** The argument for the state shown; the former one stays until the new one is there, with all that it is about. */
function useArgument(
  { conflict, state, position }: Props & { readonly position: number },
  concept: ShownConcept,
): Explained | undefined {
  const [explained, setExplained] = useState<Explained>();
  useEffect(() => {
    let current = true;
    void desk.argument(state.key, position, concept.id).then((argument) => {
      if (current) setExplained(argument && { conflict, state, position, concept, argument });
    });
    return () => {
      current = false;
    };
  }, [conflict, state, position, concept]);
  return explained;
}
