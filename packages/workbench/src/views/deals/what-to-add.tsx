import { useMemo } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { InquiryOptions } from '../../desk/inquiry-reply.ts';
import type { ConceptId, ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import type { AdditionMeans, DealQuestion } from '../../desk/shown-deals.ts';
import { AddByHand } from './add-by-hand.tsx';
import { sayAdditions, sayAdditionsHeld, waysIn } from './additions.ts';
import { AskingStanding } from './asking-standing.tsx';
import { changeDeals, useDealSettings } from './deal-settings.ts';
import { meansOfDeals } from './deal-words.ts';
import { UpTo } from './least-change.tsx';
import { Method } from './method.tsx';
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
  const asked = useMemo(
    (): InquiryOptions<'deal'> => ({
      ...{ ...question, target: deal, concept, means, willing, additions: upTo },
    }),
    [question, deal, concept, means, willing, upTo],
  );
  const found = useInquiry(conflict, 'deal', asked);
  const { told, isCurrent } = found;
  const ways = told ? waysIn(told) : [];
  const more = ways.length - MOST_WAYS;
  return (
    <section className="ruled-above least" aria-labelledby="add-title">
      <div className="row middle apart column-wide least-head">
        <h4 id="add-title">
          {isDeal ? 'What could be added to it' : 'What would make it a deal that holds'}
        </h4>
        <UpTo says="Additions together" />
      </div>
      <MeansChoice isOffered={(one) => isThere(one, conflict, question)} isDeal={isDeal} />
      <div aria-live="polite" aria-busy={!isCurrent}>
        {told && (
          <>
            <p className="serif column above-5 large given">{sayAdditions(told).join(' ')}</p>
            <Method says="What may be added, and what is held">
              {sayAdditionsHeld(told).join(' ')}{' '}
              <ManualLink place={places.deal} about="what can be added to a deal" />
            </Method>
            <ul className="above-5 column-wide">
              {ways.slice(0, MOST_WAYS).map((set) => (
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
            {more > 0 && (
              <p className="note column-wide deals-note">
                {more.toLocaleString('en')} more sets are not listed here.
              </p>
            )}
          </>
        )}
        <AskingStanding asked={found} says="Trying what could be added …" />
      </div>
      <AddByHand {...props} sets={ways.slice(0, MOST_WAYS)} />
    </section>
  );
}

/** So many sets are told. */
const MOST_WAYS = 24;

const meansWords: Readonly<Record<AdditionMeans, string>> = {
  locks: 'locks',
  penalties: 'penalties by a party',
  guarantors: 'penalties by a guarantor',
  rules: 'vetoes',
  signatures: 'further signatures',
  notice: 'notice',
  votes: 'votes of others',
  statements: 'other wishes of the parties',
};

/** Whether there is a body, or an agreement, of which it could be. */
function isThere(
  means: AdditionMeans,
  { decisionMakers }: ShownConflict,
  { bodies }: DealQuestion,
): boolean {
  const of = (isAgreement: boolean) =>
    decisionMakers.filter(({ body }) => body !== undefined && body.isAgreement === isAgreement);
  if (means === 'rules' || means === 'votes') {
    return of(false).some(({ id }) => bodies.includes(id));
  }
  return (means !== 'signatures' && means !== 'notice') || of(true).length > 0;
}

function MeansChoice({
  isOffered,
  isDeal,
}: {
  readonly isOffered: (means: AdditionMeans) => boolean;
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
      {meansOfDeals.filter(isOffered).map((one) => (
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
