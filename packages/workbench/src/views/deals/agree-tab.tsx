import { useMemo } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { type ConceptId, GIVEN, type ShownConflict } from '../../desk/shown-conflict.ts';
import type { DealQuestion, ShownDealGrounds } from '../../desk/shown-deals.ts';
import { usualConceptOf } from '../../desk/usual-concept.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { AskingStanding } from './asking-standing.tsx';
import { useDealSettings } from './deal-settings.ts';
import { type Dealt, layOutDeals } from './dealt.ts';
import { FrontierPicture } from './frontier-picture.tsx';
import { Method } from './method.tsx';
import { OpenDeal } from './open-deal.tsx';
import { questionOf } from './parties-of.ts';
import { PartyChoice } from './party-choice.tsx';
import { sayHolding } from './say-holding.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly grounds: ShownDealGrounds;
}

/** Who agrees, what all that could be is, and one deal opened. */
export function AgreeTab({ conflict, grounds }: Props) {
  const parties = useDealSettings((settings) => settings.parties);
  const bodies = useDealSettings((settings) => settings.bodies);
  const question = useMemo(
    () => questionOf(conflict, grounds, { parties, bodies }),
    [conflict, grounds, parties, bodies],
  );
  const asked = useInquiry(conflict, 'deal', question);
  const { told: answer, of } = asked;
  const told = useMemo(() => answer && layOutDeals(conflict, answer), [conflict, answer]);
  return (
    <>
      <PartyChoice conflict={conflict} grounds={grounds} question={question} />
      <div className="deals-lead" aria-live="polite" aria-busy={!asked.isCurrent}>
        {told && <Lead conflict={conflict} told={told} />}
        <AskingStanding asked={asked} says="Going through all that they can bring about …" />
      </div>
      {told && of && <Told conflict={conflict} grounds={grounds} told={told} question={of} />}
    </>
  );
}

/** What was found; below it what a deal is here and what is held. */
function Lead({ conflict, told }: { readonly conflict: ShownConflict; readonly told: Dealt }) {
  const concept = useConcept(conflict);
  const said = useConceptSaid();
  return (
    <>
      <h2 className="above-6 found given">
        {told.document.found}
        {told.count > 1 && ` ${sayHolding(told, conflict, concept, said)}`}
      </h2>
      <Method says="What a deal is here, and what is held">
        {told.document.held.join(' ')} <ManualLink place={places.deal} about="deals" />
      </Method>
    </>
  );
}

/** The concept by which the page reads everybody; where it reads them differently, as is usual. */
function useConcept({ concepts }: ShownConflict): ConceptId {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const known = concepts.find(({ id }) => id === foresight);
  return known === undefined || known.id === GIVEN ? usualConceptOf(concepts) : known.id;
}

function Told({
  conflict,
  grounds,
  told,
  question,
}: Props & { readonly told: Dealt; readonly question: DealQuestion }) {
  const chosen = useDealSettings((settings) => settings.deal);
  const key = chosen ?? told.rows[0]?.key;
  return (
    <>
      {told.rows.length > 0 && <FrontierPicture conflict={conflict} told={told} open={key} />}
      {key !== undefined && (
        <OpenDeal
          key={key}
          conflict={conflict}
          grounds={grounds}
          told={told}
          question={question}
          deal={key}
        />
      )}
    </>
  );
}
