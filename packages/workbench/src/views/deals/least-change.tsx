import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Inquiring, useInquiry } from '../../asking/use-inquiry.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { nameState } from '../../desk/name-state.ts';
import type { ConceptId, ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import type { DealQuestion } from '../../desk/shown-deals.ts';
import { capitalize } from '../../words/capitalize.ts';
import { AskingStanding } from './asking-standing.tsx';
import { changeDeals, useDealSettings } from './deal-settings.ts';
import { MOST_CHANGES } from './deal-words.ts';
import { Method } from './method.tsx';
import { WayToTry } from './way-to-try.tsx';
import { triesOf, type Way } from './ways.ts';

/** What is to hold, and under which concept: a state, or any in which a formula is true. */
interface LeastQuestion {
  readonly state?: StateKey;
  readonly where?: string;
  readonly concept: ConceptId;
  /** Up to so many changes together are tried. */
  readonly upTo: number;
}

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
  const found = useInquiry(conflict, 'inverse', asked);
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
  readonly found: Inquiring<'inverse'>;
  readonly question?: DealQuestion;
  readonly wasDeal?: boolean;
}) {
  const { told, of, isCurrent } = found;
  const stories = told ? storiesOf(conflict, told) : [];
  const more = stories.length - MOST_STORIES;
  return (
    <div aria-live="polite" aria-busy={!isCurrent}>
      {told && of && (
        <>
          <p className="serif column above-5 large given">{told.document.found}</p>
          <Method says="What may change, and what is held">
            {told.document.held.join(' ')}{' '}
            <ManualLink place={places.inverse} about="the least that must change" />
          </Method>
          <ul className="above-5 column-wide">
            {stories.slice(0, MOST_STORIES).map((story) => (
              <StoryItem
                key={story.says}
                conflict={conflict}
                story={story}
                state={of.state}
                concept={told.document.concept}
                {...(question && { question })}
                wasDeal={wasDeal}
              />
            ))}
          </ul>
          {more > 0 && (
            <p className="note column-wide deals-note">
              {more.toLocaleString('en')} more stories of this kind are not listed here.
            </p>
          )}
        </>
      )}
      <AskingStanding asked={found} says="Trying what may change …" />
    </div>
  );
}

/** So many stories are told, and so many sets of each. */
const MOST_STORIES = 12;
const MOST_SETS = 12;

/** Sets that come to the same: the same statements weigh less or more in them. */
interface Story {
  readonly says: string;
  readonly sets: readonly Way[];
  /** How many sets there are besides. */
  readonly more: number;
}

function storiesOf(
  conflict: ShownConflict,
  { document: { size, states, sets, stories }, keys }: ToldOf<'inverse'>,
): Story[] {
  if (size === null || size === 0) return [];
  return stories.map((story) => ({
    says: capitalize(story.says),
    sets: story.sets.slice(0, MOST_SETS).map((position) => {
      const { says, edits, states: held } = sets[position]!;
      const named = held.map((id) => nameState(conflict, keys[id]!));
      return { says, tries: triesOf(edits), states: states.length === 1 ? [] : named };
    }),
    more: Math.max(0, story.sets.length - MOST_SETS),
  }));
}

/** So many ways of a story are shown unless all are asked for. */
const FEW = 3;

function StoryItem({
  conflict,
  story: { says, sets, more },
  state,
  concept,
  question,
  wasDeal = true,
}: {
  readonly conflict: ShownConflict;
  readonly story: Story;
  readonly state: StateKey | undefined;
  readonly concept: ConceptId;
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
            state={state}
            concept={concept}
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
