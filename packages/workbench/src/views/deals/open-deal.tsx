import { useMemo } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import type { DealQuestion, ShownDealGrounds } from '../../desk/shown-deals.ts';
import { goTo } from '../../document/actions.ts';
import { titleOf } from '../../states/state-title.ts';
import { DealWalk, StepGains } from './deal-walk.tsx';
import type { Dealt } from './dealt.ts';
import { sayScale, scaleOf } from './gain-scale.ts';
import { HoldingPart } from './holding-part.tsx';
import { KeepDeal } from './keep-deal.tsx';
import { layOutOpened, type OpenedDeal, type OpenedNoDeal } from './opened-deal.ts';
import { StepsByHand } from './steps-by-hand.tsx';
import { OPEN_DEAL } from './to-open-deal.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly grounds: ShownDealGrounds;
  readonly told: Dealt;
  readonly question: DealQuestion;
  /** Key of the state that it leads to. */
  readonly deal: StateKey;
}

/** A deal, opened: who has to trust whom, its steps, who would break it and what would keep them from that. */
export function OpenDeal({ conflict, grounds, told, question: together, deal }: Props) {
  const named = grounds.deals.find(({ key }) => key === deal);
  const isKept = named !== undefined && named.asked.parties.join() === together.parties.join();
  const asked = isKept ? named.asked : undefined;
  const question = useMemo(
    () => (asked === undefined ? together : { ...together, ...struckAs(asked) }),
    [together, asked],
  );
  const found = useOpened(conflict, told, question, deal);
  if (found === undefined) return null;
  return (
    <section className="open-deal" aria-labelledby={OPEN_DEAL}>
      <header>
        <h3 className="open-deal-title given" id={OPEN_DEAL} data-deal={deal} tabIndex={-1}>
          {titleOf(found, conflict)}
        </h3>
        {found.name !== undefined && <p className="says column given">{found.words}</p>}
        {named?.says !== undefined && (
          <p className="note column-wide deals-note given">
            {named.says}
            <ClaimReferences claims={named.claims} />
          </p>
        )}
        <p className="row middle above-3 open-deal-ways">
          <button
            type="button"
            className="text-button"
            onClick={() =>
              void goTo(found.key, { words: found.name ?? found.words, view: 'situation' })
            }
          >
            See the state then
          </button>
          {'noDeal' in found || isKept ? (
            named && <span className="note column-wide deals-note">It is a deal of the file.</span>
          ) : (
            <KeepDeal conflict={conflict} question={question} deal={found} />
          )}
        </p>
      </header>
      {'noDeal' in found ? (
        <NoDeal conflict={conflict} told={told} question={question} found={found} />
      ) : (
        <Deal conflict={conflict} told={told} question={question} found={found} />
      )}
    </section>
  );
}

/** How a deal of the file is struck; it is asked about alone where that is not as the others are. */
function struckAs({
  atOnce,
  else: otherwise,
}: DealQuestion): Omit<DealQuestion, 'parties' | 'bodies'> {
  return { ...(atOnce && { atOnce }), ...(otherwise !== undefined && { else: otherwise }) };
}

/** Where all are asked about only the first are told in full; of another it is asked alone. */
function useOpened(
  conflict: ShownConflict,
  { told }: Dealt,
  question: DealQuestion,
  target: StateKey,
): OpenedDeal | OpenedNoDeal | undefined {
  const isApart = question.atOnce !== undefined || question.else !== undefined;
  const first = useMemo(
    () => (isApart ? undefined : layOutOpened(conflict, told, target)),
    [conflict, told, target, isApart],
  );
  const { told: alone } = useInquiry(
    conflict,
    'deal',
    first === undefined ? { ...question, target } : undefined,
  );
  return useMemo(
    () => first ?? (alone && layOutOpened(conflict, alone, target)),
    [conflict, first, alone, target],
  );
}

function NoDeal({
  conflict,
  told: { parties, others },
  question,
  found,
}: Pick<Props, 'conflict' | 'told' | 'question'> & {
  readonly found: OpenedNoDeal;
}) {
  return (
    <>
      <p className="serif column above-7 large open-deal-verdict given">{found.noDeal}</p>
      <NoDealGains conflict={conflict} who={[...parties, ...others]} found={found} />
      <HoldingPart
        conflict={conflict}
        found={found}
        temptations={found.temptations}
        question={question}
        isDeal={false}
      />
    </>
  );
}

/** How everybody would fare, of what is no deal as of what is one. */
function NoDealGains({
  conflict,
  who,
  found,
}: {
  readonly conflict: ShownConflict;
  readonly who: readonly number[];
  readonly found: OpenedNoDeal;
}) {
  const scale = scaleOf(found.gains);
  return (
    <section className="part" aria-labelledby="no-deal-gains">
      <h4 className="part-head deals-head" id="no-deal-gains">
        Who would gain what
      </h4>
      <p className="note column-wide deals-note">
        By how many places of its own order each rises; a place of one is not worth a place of
        another. {sayScale(scale)}
      </p>
      <div className="no-deal-gains">
        <StepGains
          conflict={conflict}
          step={{ gains: found.gains, exposed: [] }}
          parties={who}
          scale={scale}
        />
      </div>
    </section>
  );
}

function Deal({
  conflict,
  told,
  question,
  found,
}: Omit<Props, 'grounds' | 'deal'> & { readonly found: OpenedDeal }) {
  const { trust, isOnTrust, aside, instalments, afterwards, otherwise } = found;
  const [first, ...others] = trust;
  return (
    <>
      <div className="serif column above-7 large open-deal-verdict given">
        {first !== undefined && <p>{isOnTrust ? <OnTrust says={first} /> : first}</p>}
        {[...others, ...aside].map((says) => (
          <p key={says}>{says}</p>
        ))}
      </div>
      {found.steps.length > 0 ? (
        <DealWalk conflict={conflict} told={told} deal={found} />
      ) : (
        <p className="says column above-4 deal-aside given">{found.says.join(' ')}</p>
      )}
      {instalments.map((says) => (
        <p key={says} className="says column above-4 deal-aside given">
          {says}
        </p>
      ))}
      {found.steps.length > 0 && (
        <StepsByHand conflict={conflict} told={told} question={question} deal={found} />
      )}
      <HoldingPart
        conflict={conflict}
        found={found}
        temptations={found.temptations}
        question={question}
        isDeal
      />
      {afterwards.length > 0 && (
        <section className="part" aria-labelledby="deal-afterwards">
          <h4 className="part-head deals-head" id="deal-afterwards">
            And once it is struck?
          </h4>
          <p className="says column above-4 deal-aside given">{afterwards.join(' ')}</p>
        </section>
      )}
      {otherwise.length > 0 && (
        <section className="part" aria-labelledby="deal-otherwise">
          <h4 className="part-head deals-head" id="deal-otherwise">
            And without it?
          </h4>
          {otherwise.map((says) => (
            <p key={says} className="says column above-4 deal-aside given">
              {says}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

/** What comes before all else is marked: `It can be entered only on trust`. */
function OnTrust({ says }: { readonly says: string }) {
  const end = says.indexOf('.') + 1;
  return (
    <>
      <strong className="strong deal-only-on-trust">{says.slice(0, end)}</strong>
      {says.slice(end)}
    </>
  );
}
