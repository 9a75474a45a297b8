import { Button } from 'react-aria-components';
import { ConceptMarks } from '../../design/concept-marks.tsx';
import type { ConceptSaid } from '../../design/concept-said.ts';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type {
  ConceptId,
  ShownConcept,
  ShownConflict,
  StateKey,
} from '../../desk/shown-conflict.ts';
import type { DealQuestion } from '../../desk/shown-deals.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { Steps } from '../../states/argument-steps.tsx';
import { DoubtPlace } from '../how-sure/doubt-place.tsx';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { claimOfVerdict } from '../sentence/claims-about.ts';
import { conceptsOf, useDealConcept } from './deal-concepts.ts';
import { changeDeals } from './deal-settings.ts';
import { focusPartOf } from './focus-part.ts';
import { HoldingLegend } from './holding-legend.tsx';
import { LeastChange } from './least-change.tsx';
import type { Temptation } from './opened-deal.ts';
import { WhatToAdd } from './what-to-add.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly found: {
    readonly key: StateKey;
    readonly heldUnder: readonly ConceptId[];
  };
  readonly temptations: readonly Temptation[];
  /** Whose deal it is, or would be. */
  readonly question: DealQuestion;
  readonly isDeal: boolean;
}

/** Whether it would hold under a concept: who would leave by which move, what keeps others from it; what would have to change. */
export function HoldingPart({ conflict, found, temptations, question, isDeal }: Props) {
  const said = useConceptSaid();
  const concepts = conceptsOf(conflict);
  const concept = useDealConcept(conflict);
  const under = concept.id;
  const holds = found.heldUnder.includes(under);
  return (
    <section className="part" aria-labelledby="deal-holding">
      <h4 className="part-head deals-head" id="deal-holding">
        Would it hold?
      </h4>
      {said.isMethod && (
        <div className="row middle above-3 holding-concepts">
          <span className="note">Read under</span>
          <ConceptMarks
            concepts={concepts}
            under={found.heldUnder}
            says={['would hold', 'would not hold']}
            label="Whether it would hold, under each concept"
            chosen={under}
            onChoose={(id) => changeDeals({ under: id })}
          />
          <HoldingLegend />
        </div>
      )}
      <p className="serif column above-4 large given">
        {holds ? 'It would hold' : 'It would not hold'} with everybody {concept.words}
        {said.isMethod && ` (${concept.symbol})`}.
        <AskSentence
          text={sayWouldHold(holds, concept, said)}
          claims={claimOfVerdict(conflict, {
            state: found.key,
            concept: under,
            holds,
            says: sayWouldHold(holds, concept, said),
          })}
        />
      </p>
      {holds && <FailsUnder concepts={concepts} heldUnder={found.heldUnder} />}
      <DoubtPlace conflict={conflict} about={{ kind: 'state', state: found.key, concept: under }} />
      <Tempted conflict={conflict} temptations={temptations} under={under} />
      {!(holds && isDeal) && (
        <WhatToAdd
          conflict={conflict}
          question={question}
          deal={found.key}
          concept={under}
          isDeal={isDeal}
        />
      )}
      {!holds && (
        <LeastChange
          conflict={conflict}
          goal={{ state: found.key }}
          concept={under}
          question={question}
          wasDeal={isDeal}
        />
      )}
    </section>
  );
}

function sayWouldHold(
  holds: boolean,
  concept: ShownConcept,
  { under }: Pick<ConceptSaid, 'under'>,
): string {
  return `It would ${holds ? '' : 'not '}hold ${under(concept)}`;
}

/** Under which of the concepts it would fail, to be looked at: what could be added is told there. */
function FailsUnder({
  concepts,
  heldUnder,
}: {
  readonly concepts: readonly ShownConcept[];
  readonly heldUnder: readonly ConceptId[];
}) {
  const { isMethod, under } = useConceptSaid();
  const fails = concepts.filter(({ id }) => !heldUnder.includes(id));
  if (fails.length === 0) return null;
  return (
    <p className="column above-2">
      It would not hold with everybody{' '}
      {fails.map(({ id, symbol, words }, k) => (
        <span key={id}>
          {k > 0 && (k === fails.length - 1 ? ' or ' : ', ')}
          {words}
          {isMethod && ` (${symbol})`}
        </span>
      ))}
      .{' '}
      <Button
        className="text-button"
        onPress={({ target }) => {
          focusPartOf(target);
          changeDeals({ under: fails[0]!.id });
        }}
      >
        Who would leave {under(fails[0]!)}, and what could be added
      </Button>
    </p>
  );
}

/** Who would leave, and who would be better off leaving and is kept from it. */
function Tempted({
  conflict,
  temptations,
  under,
}: Pick<Props, 'conflict' | 'temptations'> & { readonly under: ConceptId }) {
  if (temptations.length === 0) {
    return (
      <p className="note column-wide deals-note">
        Nobody has a move from it to something that it likes better.
      </p>
    );
  }
  return (
    <ul className="above-8 tempted">
      {temptations.map(({ mover, leaves, arguments: found }) => {
        const leaving = leaves.includes(under);
        const argument = found.find(({ concepts }) => concepts.includes(under));
        return (
          <li key={mover} style={colourOf(mover)}>
            <p className="baseline strong line gap-4 tempted-who">
              <VerdictMark stays={!leaving} label="" />
              <span>
                <DecisionMakerMark
                  decisionMaker={conflict.decisionMakers[mover]!}
                  position={mover}
                  plain
                  long
                />{' '}
                {leaving ? 'would leave it' : 'could gain by leaving it, and would stay'}
              </span>
            </p>
            {argument && <Steps conflict={conflict} steps={argument.steps} view="situation" />}
          </li>
        );
      })}
    </ul>
  );
}
