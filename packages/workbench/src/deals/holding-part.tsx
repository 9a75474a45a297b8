import {
  type ConceptId,
  GIVEN,
  type ShownConflict,
  type StateKey,
} from '../analysis/shown-conflict.ts';
import type { DealQuestion, ShownTemptation } from '../analysis/shown-deals.ts';
import { setView } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ConceptMarks } from '../parts/concept-marks.tsx';
import { colourOf, DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { DoubtPlace } from '../parts/doubt-place.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { Steps } from '../situation/argument-steps.tsx';
import { changeDeals, useDealSettings } from './deal-settings.ts';
import { LeastChange } from './least-change.tsx';
import { WhatToAdd } from './what-to-add.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly found: {
    readonly key: StateKey;
    readonly heldUnder: readonly ConceptId[];
  };
  readonly temptations: readonly ShownTemptation[];
  /** Whose deal it is, or would be. */
  readonly question: DealQuestion;
  readonly isDeal: boolean;
}

/** Whether it would hold under a concept: who would leave by which move, what keeps others from it; what would have to change. */
export function HoldingPart({ conflict, found, temptations, question, isDeal }: Props) {
  const concepts = conflict.concepts.filter(({ id }) => id !== GIVEN);
  const chosen = useDealSettings((settings) => settings.under);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const under = conceptIn(
    concepts.map(({ id }) => id),
    found.heldUnder,
    chosen,
    foresight,
  );
  const concept = concepts.find(({ id }) => id === under)!;
  const holds = found.heldUnder.includes(under);
  return (
    <section className="deals-part" aria-labelledby="deal-holding">
      <h4 className="deals-head" id="deal-holding">
        Would it hold?
      </h4>
      <div className="holding-concepts">
        <span className="deals-label">Read under</span>
        <ConceptMarks
          concepts={concepts}
          under={found.heldUnder}
          says={['would hold', 'would not hold']}
          label="Whether it would hold, under each concept"
          chosen={under}
          onChoose={(id) => changeDeals({ under: id })}
        />
      </div>
      <p className="holding-verdict given">
        {holds ? 'It would hold' : 'It would not hold'} with everybody {concept.words} (
        {concept.symbol}).
      </p>
      <DoubtPlace conflict={conflict} about={{ kind: 'state', state: found.key, concept: under }} />
      <Tempted conflict={conflict} temptations={temptations} under={under} />
      {!holds && isDeal && (
        <WhatToAdd conflict={conflict} question={question} deal={found.key} concept={under} />
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

/** The concept that was chosen; else the one of the page where it fails under that, else the first under which it does. */
function conceptIn(
  concepts: readonly ConceptId[],
  heldUnder: readonly ConceptId[],
  chosen: ConceptId | undefined,
  foresight: ConceptId,
): ConceptId {
  const known = [chosen, foresight].filter((id) => id !== undefined && concepts.includes(id));
  if (chosen !== undefined && known[0] === chosen) return chosen;
  const fails = concepts.filter((id) => !heldUnder.includes(id));
  if (fails.includes(foresight)) return foresight;
  return fails[0] ?? known[0] ?? concepts[0]!;
}

/** Who would leave, and who would be better off leaving and is kept from it. */
function Tempted({
  conflict,
  temptations,
  under,
}: Pick<Props, 'conflict' | 'temptations'> & { readonly under: ConceptId }) {
  return (
    <ul className="tempted">
      {temptations.map(({ mover, leaves, arguments: found }) => {
        const leaving = leaves.includes(under);
        const argument = found.find(({ concepts }) => concepts.includes(under));
        return (
          <li key={mover} style={colourOf(mover)}>
            <p className="tempted-who">
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
            {argument && (
              <Steps
                conflict={conflict}
                steps={argument.steps}
                onGo={() => void setView('situation')}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
