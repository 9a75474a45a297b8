import { sayDuration } from '@standoff/wording';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { ConceptId, ShownConflict, ShownWord, StateKey } from '../../desk/shown-conflict.ts';
import type { DealQuestion } from '../../desk/shown-deals.ts';
import { Told } from '../../states/told.tsx';
import { AskingStanding } from './asking-standing.tsx';
import { DealWalk } from './deal-walk.tsx';
import { layOutDeals } from './dealt.ts';
import { LeastChange } from './least-change.tsx';
import { layOutOpened } from './opened-deal.ts';
import { WhatToAdd } from './what-to-add.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: StateKey;
  readonly concept: ConceptId;
}

type Way = Extract<ToldOf<'way'>, { readonly status: 'way' }>;

/** What would make a state happen: one answer with its steps first, and behind it what was looked for. */
export function MakeHappen({ conflict, state, concept }: Props) {
  const [anyway, setAnyway] = useState<StateKey>();
  const asked = useMemo(
    () => ({ to: state, ...(anyway === state && { anyway: true as const }) }),
    [state, anyway],
  );
  const found = useInquiry(conflict, 'way', asked);
  const { told: way, isAnswer, isCurrent } = found;
  const onAsk = () => setAnyway(state);
  return (
    <>
      <div aria-live="polite" aria-busy={!isCurrent}>
        {way && isAnswer && <Answer conflict={conflict} way={way} state={state} onAsk={onAsk} />}
        <AskingStanding asked={found} says="Looking for a way there …" />
      </div>
      {way?.status === 'way' && isAnswer && (
        <Behind conflict={conflict} question={way.question} state={state} concept={concept} />
      )}
      {way?.status === 'none' && isAnswer && (
        <LeastChange conflict={conflict} goal={{ state }} concept={concept} />
      )}
    </>
  );
}

function Answer({
  conflict,
  way,
  state,
  onAsk,
}: {
  readonly conflict: ShownConflict;
  readonly state: StateKey;
  readonly way: ToldOf<'way'>;
  readonly onAsk: () => void;
}) {
  if (way.status === 'dear') return <Dear {...way} onAsk={onAsk} />;
  if (way.status === 'none') {
    return (
      <p className="serif column above-7 large">
        No way there by moves of theirs was found that they could agree on. What they would have to
        want for it to hold:
      </p>
    );
  }
  return <Found conflict={conflict} way={way} state={state} onAsk={onAsk} />;
}

function Dear({
  milliseconds,
  onAsk,
}: {
  readonly milliseconds?: number;
  readonly onAsk: () => void;
}) {
  return (
    <p className="note column-wide deals-note">
      {milliseconds === undefined
        ? 'To work this out takes longer than a few seconds. '
        : `To work this out takes about ${sayDuration(milliseconds)}. `}
      <Button className="plain-button" onPress={onAsk}>
        Work it out
      </Button>
    </p>
  );
}

/** The answer in the words of the front page, its steps, and what could be added for it to hold where it does not. */
function Found({
  conflict,
  way: { question, sentences, added, told },
  state,
  onAsk,
}: {
  readonly conflict: ShownConflict;
  readonly way: Way;
  readonly state: StateKey;
  readonly onAsk: () => void;
}) {
  const { dealt, opened } = useDeal(conflict, question, state);
  return (
    <>
      <p className="serif column above-7 large open-deal-verdict given">
        <Sentences conflict={conflict} sentences={sentences} />
      </p>
      {dealt && opened && !('noDeal' in opened) && (
        <DealWalk conflict={conflict} told={dealt} deal={opened} />
      )}
      {added.status === 'dear' && <Dear {...added} onAsk={onAsk} />}
      {added.status === 'added' && (
        <section className="part" aria-labelledby="happen-added">
          <h4 className="part-head deals-head" id="happen-added">
            What would have to be added
          </h4>
          <p className="says column above-4 given">
            <Sentences conflict={conflict} sentences={added.sentences} />
          </p>
          {added.ways.length > 0 && (
            <ul className="column above-4 happen-ways">
              {added.ways.map((says) => (
                <li key={says} className="given">
                  {says}.
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {told.status === 'dear' && added.status !== 'dear' && <Dear {...told} onAsk={onAsk} />}
      {told.status === 'told' && told.signals.length > 0 && (
        <section className="part" aria-labelledby="happen-told">
          <h4 className="part-head deals-head" id="happen-told">
            What they could be told
          </h4>
          <ul className="column above-4 happen-ways">
            {told.signals.map(({ names, sentences: says }) => (
              <li key={JSON.stringify(says)} className="given">
                Once believed: {names.map((name) => `“${name}”`).join(' and ')}.{' '}
                <Sentences conflict={conflict} sentences={says} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function useDeal(conflict: ShownConflict, { parties, bodies }: DealQuestion, target: StateKey) {
  const asked = useMemo(() => ({ parties, bodies, target }), [parties, bodies, target]);
  const { told } = useInquiry(conflict, 'deal', asked);
  const dealt = useMemo(() => told && layOutDeals(conflict, told), [conflict, told]);
  const opened = useMemo(
    () => told && layOutOpened(conflict, told, target),
    [conflict, told, target],
  );
  return { dealt, opened };
}

function Sentences({
  conflict,
  sentences,
}: {
  readonly conflict: ShownConflict;
  readonly sentences: readonly (readonly ShownWord[])[];
}) {
  return sentences.map((says) => (
    <span key={JSON.stringify(says)}>
      <Told conflict={conflict} says={says} view="situation" />{' '}
    </span>
  ));
}

/** The steps, and folded what was looked for: additions, and other wishes. */
function Behind({
  conflict,
  question,
  state,
  concept,
}: Props & { readonly question: DealQuestion }) {
  const { opened } = useDeal(conflict, question, state);
  const isDeal = opened !== undefined && !('noDeal' in opened);
  return (
    <>
      {opened && !('noDeal' in opened) && (
        <Fold says="In instalments, step by step">
          {opened.instalments.map((says) => (
            <p key={says} className="says column above-4 deal-aside given">
              {says}
            </p>
          ))}
        </Fold>
      )}
      {opened && (
        <>
          <Fold
            says={isDeal ? 'What could be added to it' : 'What would make it a deal that holds'}
          >
            <WhatToAdd
              conflict={conflict}
              question={question}
              deal={state}
              concept={concept}
              isDeal={isDeal}
            />
          </Fold>
          <Fold says="What they would have to want for it to hold">
            <LeastChange
              conflict={conflict}
              goal={{ state }}
              concept={concept}
              question={question}
              wasDeal={isDeal}
            />
          </Fold>
        </>
      )}
    </>
  );
}

/** What is looked for only where it is opened. */
function Fold({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="small above-5 column-wide happen-fold"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{says}</summary>
      {isOpen && children}
    </details>
  );
}
