import { useMemo } from 'react';
import type { ConceptId, ShownConflict, StateKey } from '../analysis/shown-conflict.ts';
import type {
  AdditionMeans,
  AdditionQuestion,
  DealQuestion,
  ShownAdditions,
} from '../analysis/shown-deals.ts';
import { ManualLink } from '../design/manual-link.tsx';
import { places } from '../design/manual-places.ts';
import type { Reply } from '../desk/inquiry-reply.ts';
import { desk } from '../document/actions.ts';
import { type Asks, useAsking } from '../parts/use-asking.ts';
import { AddByHand } from './add-by-hand.tsx';
import { AskingStanding } from './asking-standing.tsx';
import { changeDeals, useDealSettings } from './deal-settings.ts';
import { meansOfDeals } from './deal-words.ts';
import { UpTo } from './least-change.tsx';
import { WayToTry } from './way-to-try.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly question: DealQuestion;
  /** Key of the deal, and the concept under which it is to hold. */
  readonly deal: StateKey;
  readonly concept: ConceptId;
  /** Whether it is a deal as written; what is none needs other wishes, so that these are always tried. */
  readonly isDeal: boolean;
}

const askAdditions: Asks<AdditionQuestion, ShownAdditions> = {
  ask: (...about) => desk.additions(...about) as Promise<Reply<ShownAdditions>>,
  stop: (place) => void desk.stopDeals(place),
};

/** Whether something is tried whatever is chosen. */
function isAlways(means: AdditionMeans, isDeal: boolean): boolean {
  return means === 'statements' && !isDeal;
}

/** What can be added to a deal that it holds: the smallest sets, and single ones to be added by hand. */
export function WhatToAdd(props: Props) {
  const { conflict, question, deal, concept, isDeal } = props;
  const chosen = useDealSettings((settings) => settings.means);
  const means = useMemo(
    () => meansOfDeals.filter((one) => chosen.includes(one) || isAlways(one, isDeal)),
    [chosen, isDeal],
  );
  const willing = useDealSettings((settings) => settings.willing);
  const upTo = useDealSettings((settings) => settings.upTo);
  const { parties, bodies } = question;
  const asked = useMemo(
    (): AdditionQuestion => ({ parties, bodies, key: deal, concept, means, willing, upTo }),
    [parties, bodies, deal, concept, means, willing, upTo],
  );
  const found = useAsking(conflict, askAdditions, asked);
  const { told, refusal, isCurrent } = found;
  return (
    <section className="ruled-above least" aria-labelledby="add-title">
      <div className="row middle apart column-wide least-head">
        <h4 id="add-title">
          {isDeal ? 'What could be added to it' : 'What would make it a deal that holds'}
        </h4>
        <UpTo says="Additions together" />
      </div>
      <MeansChoice hasBodies={bodies.length > 0} isDeal={isDeal} />
      <div aria-live="polite" aria-busy={!isCurrent}>
        {told && refusal === undefined && (
          <>
            <p className="serif column above-5 large given">
              {told.found} <ManualLink place={places.deal} about="what can be added to a deal" />
            </p>
            {told.unfit.map((says) => (
              <p key={says} className="note column-wide deals-note given">
                {says}
              </p>
            ))}
            <ul className="above-5 column-wide">
              {told.sets.map((set) => (
                <WayToTry
                  key={set.says}
                  conflict={conflict}
                  set={set}
                  state={deal}
                  concept={concept}
                  isOne
                  question={question}
                  wasDeal={isDeal}
                />
              ))}
            </ul>
            {told.more > 0 && (
              <p className="note column-wide deals-note">
                {told.more.toLocaleString('en')} more sets are not listed here.
              </p>
            )}
          </>
        )}
        <AskingStanding asked={found} says="Trying what could be added …" />
      </div>
      <AddByHand {...props} sets={told?.sets ?? []} />
    </section>
  );
}

const meansWords: Readonly<Record<AdditionMeans, string>> = {
  locks: 'locks',
  penalties: 'penalties by a party',
  guarantors: 'penalties by a guarantor',
  rules: 'vetoes',
  statements: 'other wishes of the parties',
};

function MeansChoice({
  hasBodies,
  isDeal,
}: {
  readonly hasBodies: boolean;
  readonly isDeal: boolean;
}) {
  const means = useDealSettings((settings) => settings.means);
  const willing = useDealSettings((settings) => settings.willing);
  const change = (one: AdditionMeans) =>
    changeDeals({
      means: meansOfDeals.filter((each) =>
        each === one ? !means.includes(each) : means.includes(each),
      ),
    });
  const punishes = means.includes('penalties') || means.includes('guarantors');
  return (
    <fieldset className="choices party-group small">
      <legend>May be added</legend>
      {meansOfDeals
        .filter((one) => one !== 'rules' || hasBodies)
        .map((one) => (
          <label key={one} className="tick party">
            <input
              type="checkbox"
              checked={means.includes(one) || isAlways(one, isDeal)}
              disabled={(means.length === 1 && means.includes(one)) || isAlways(one, isDeal)}
              onChange={() => change(one)}
            />
            {meansWords[one]}
          </label>
        ))}
      {punishes && (
        <label className="tick party">
          <input
            type="checkbox"
            checked={willing}
            onChange={() => changeDeals({ willing: !willing })}
          />
          whoever punishes wants to
        </label>
      )}
    </fieldset>
  );
}
