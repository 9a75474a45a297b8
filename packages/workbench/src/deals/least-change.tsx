import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ConceptId, ShownConflict } from '../analysis/shown-conflict.ts';
import type {
  DealQuestion,
  LeastQuestion,
  ShownLeast,
  ShownLeastStory,
} from '../analysis/shown-deals.ts';
import { ManualLink } from '../design/manual-link.tsx';
import { places } from '../design/manual-places.ts';
import type { Reply } from '../desk/inquiry-reply.ts';
import { desk } from '../document/actions.ts';
import { type Asking, type Asks, useAsking } from '../parts/use-asking.ts';
import { AskingStanding } from './asking-standing.tsx';
import { changeDeals, useDealSettings } from './deal-settings.ts';
import { MOST_CHANGES } from './deal-words.ts';
import { Method } from './method.tsx';

import { WayToTry } from './way-to-try.tsx';

const askLeast: Asks<LeastQuestion, ShownLeast> = {
  ask: (...about) => desk.least(...about) as Promise<Reply<ShownLeast>>,
  stop: (place) => void desk.stopDeals(place),
};

interface Props {
  readonly conflict: ShownConflict;
  /** What is to hold: a state or a formula. */
  readonly goal: Pick<LeastQuestion, 'state' | 'where'>;
  readonly concept: ConceptId;
  /** Whose deal it is, or would be, where that is asked. */
  readonly question?: DealQuestion;
  readonly wasDeal?: boolean;
}

/** The fewest changes of preferences after which something would hold, as stories of which each way can be tried. */
export function LeastChange({ conflict, goal, concept, question, wasDeal = true }: Props) {
  const upTo = useDealSettings((settings) => settings.upTo);
  const { state, where } = goal;
  const asked = useMemo(
    (): LeastQuestion => ({
      ...(state !== undefined && { state }),
      ...(where !== undefined && { where }),
      concept,
      upTo,
    }),
    [state, where, concept, upTo],
  );
  const found = useAsking(conflict, askLeast, asked);
  return (
    <section className="ruled-above least" aria-labelledby="least-title">
      <div className="row middle apart column-wide least-head">
        <h4 id="least-title">
          {wasDeal
            ? 'The least that must change'
            : 'The least that must change for nobody to leave it'}
        </h4>
        <UpTo />
      </div>
      <Found conflict={conflict} found={found} {...(question && { question })} wasDeal={wasDeal} />
    </section>
  );
}

const numbersOfChanges = Array.from({ length: MOST_CHANGES }, (_, k) => k + 1);

/** How many changes are tried together. */
export function UpTo({ says = 'Changes together' }: { readonly says?: string }) {
  const upTo = useDealSettings((settings) => settings.upTo);
  return (
    <label className="tool">
      <span>{says}</span>
      <select value={upTo} onChange={({ target }) => changeDeals({ upTo: Number(target.value) })}>
        {numbersOfChanges.map((number) => (
          <option key={number} value={number}>
            {number === 1 ? 'one' : `up to ${number}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Found({
  conflict,
  found,
  question,
  wasDeal = true,
}: {
  readonly conflict: ShownConflict;
  readonly found: Asking<ShownLeast, LeastQuestion>;
  readonly question?: DealQuestion;
  readonly wasDeal?: boolean;
}) {
  const { told, of, refusal, isCurrent } = found;
  return (
    <div aria-live="polite" aria-busy={!isCurrent}>
      {told && of && refusal === undefined && (
        <>
          <p className="serif column above-5 large given">{told.found}</p>
          <Method says="What may change, and what is held">
            {told.said.join(' ')}{' '}
            <ManualLink place={places.inverse} about="the least that must change" />
          </Method>
          <ul className="above-5 column-wide">
            {told.stories.map((story) => (
              <Story
                key={story.says}
                conflict={conflict}
                story={story}
                of={of}
                {...(question && { question })}
                wasDeal={wasDeal}
              />
            ))}
          </ul>
          {told.more > 0 && (
            <p className="note column-wide deals-note">
              {told.more.toLocaleString('en')} more stories of this kind are not listed here.
            </p>
          )}
        </>
      )}
      <AskingStanding asked={found} says="Trying what may change …" />
    </div>
  );
}

/** So many ways of a story are shown unless all are asked for. */
const FEW = 3;

function Story({
  conflict,
  story: { says, sets, more },
  of,
  question,
  wasDeal = true,
}: {
  readonly conflict: ShownConflict;
  readonly story: ShownLeastStory;
  readonly of: LeastQuestion;
  readonly question?: DealQuestion;
  readonly wasDeal?: boolean;
}) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? sets : sets.slice(0, FEW);
  const isOne = sets.length + more === 1;
  return (
    <li className="ruled-above least-story">
      {!isOne && (
        <p className="says least-says given">
          {says}, in any of {sets.length + more} ways:
        </p>
      )}
      <ul>
        {shown.map((set) => (
          <WayToTry
            key={set.says}
            conflict={conflict}
            set={set}
            state={of.state}
            concept={of.concept}
            isOne={isOne}
            {...(question && { question })}
            wasDeal={wasDeal}
          />
        ))}
      </ul>
      {sets.length > FEW && (
        <Button className="text-button" aria-expanded={isAll} onPress={() => setIsAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show ${(sets.length - FEW).toLocaleString('en')} more`}
        </Button>
      )}
      {more > 0 && isAll && (
        <p className="note column-wide deals-note">
          {more.toLocaleString('en')} more are not listed here.
        </p>
      )}
    </li>
  );
}
