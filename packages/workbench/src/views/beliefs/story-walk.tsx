import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useFollowUp } from '../../asking/use-follow-up.ts';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { linksOf } from '../../claims/grade-words.ts';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownBeliefGrounds, ShownSignal } from '../../desk/shown-beliefs.ts';
import type { ShownConflict, ShownStep } from '../../desk/shown-conflict.ts';
import type { StepThoughts } from '../../desk/step-thoughts.ts';
import { chooseOnMap, desk, setView } from '../../document/actions.ts';
import { Steps } from '../../states/argument-steps.tsx';
import { titleOf } from '../../states/state-title.ts';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { claimOfStep } from '../sentence/claims-about.ts';
import { changeBeliefs, useBeliefSettings } from './belief-settings.ts';
import { ErrorSets } from './error-sets.tsx';
import { type FatalQuestion, type FatalStep, optionsOf, type Story } from './stories.ts';
import { StoryDoubt } from './story-doubt.tsx';

interface Props {
  readonly conflict: ShownConflict;
  /** What tells the story. */
  readonly answer: object;
  readonly question: FatalQuestion;
  readonly story: Story;
  /** From 1, as it is listed; absent where it is the only one. */
  readonly number?: number;
  /** What it comes to, by its name, where that has one. */
  readonly reached?: string;
  readonly grounds: ShownBeliefGrounds;
}

const askThoughts = (options: object, story: number) => desk.thoughtsOf(options, story);

/** A story, walked step by step: what whoever moves thinks, and what is so; then the errors and what closes it. */
export function StoryWalk({ conflict, answer, question, story, number, reached, grounds }: Props) {
  const asked = useBeliefSettings((settings) => settings.step);
  const at = Math.min(asked, story.steps.length - 1);
  const step = story.steps[at];
  const thoughts = useFollowUp(answer, askThoughts, [optionsOf(question), story.at]);
  return (
    <section className="walk" aria-labelledby="walk-title">
      <h3 id="walk-title" className="walk-title">
        {number === undefined ? 'The story' : `Story ${number}`}: {story.told.about}
      </h3>
      {story.steps.length > 0 && (
        <StoryDoubt conflict={conflict} answer={answer} question={question} story={story.at} />
      )}
      {step === undefined ? (
        <p>{titleOf(story.from, conflict)}: it is so already.</p>
      ) : (
        <>
          <WayOfSteps conflict={conflict} story={story} at={at} />
          <StepPanel
            {...{ conflict, question, story, step, at }}
            thoughts={thoughts?.[at]}
            names={grounds.names}
            {...(at === story.steps.length - 1 && reached !== undefined && { reached })}
          />
        </>
      )}
      {story.told.size > 0 && <ErrorSets question={question} story={story} />}
      <WhatCloses story={story} signals={grounds.signals} />
    </section>
  );
}

/** The steps one after the other, each to be looked at. */
function WayOfSteps({
  conflict,
  story: { from, steps },
  at,
}: {
  readonly conflict: ShownConflict;
  readonly story: Story;
  readonly at: number;
}) {
  return (
    <ol className="row above-7 walk-way" aria-label="Steps of the story">
      <li className="small soft given">{titleOf(from, conflict)}</li>
      {steps.map(({ mover, to, change, told: { error } }, k) => (
        <li key={to.key} className={`walk-step walk-${error}`} style={colourOf(mover)}>
          <button
            type="button"
            className="small walk-go given"
            aria-current={k === at ? 'step' : undefined}
            onClick={() => changeBeliefs({ step: k })}
          >
            <DecisionMakerMark
              decisionMaker={conflict.decisionMakers[mover]!}
              position={mover}
              plain
            />{' '}
            {change}
            {error !== 'none' && <span className="firm bad"> by error</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

function StepPanel({
  conflict,
  question,
  names,
  story,
  step,
  at,
  thoughts,
  reached,
}: {
  readonly conflict: ShownConflict;
  readonly question: FatalQuestion;
  readonly names: readonly string[];
  readonly story: Story;
  readonly step: FatalStep;
  readonly at: number;
  /** Undefined until they are known. */
  readonly thoughts: StepThoughts | undefined;
  /** What it comes to with this step. */
  readonly reached?: string;
}) {
  const { steps } = story;
  const { mover, to } = step;
  const { sentence, error } = step.told;
  const { body } = conflict.decisionMakers[mover]!;
  const showOnMap = async () => {
    await chooseOnMap({
      path: steps.map((one) => ({
        mover: conflict.decisionMakers[one.mover]!.id,
        to: one.to.key,
      })),
      added: steps.map((one) => one.to.key),
      from: story.from.key,
      selection: undefined,
      hidden: [],
    });
    await setView('map');
  };
  return (
    <div className="ruled-above above-9 walk-panel">
      <div aria-live="polite">
        {steps.length > 1 && (
          <p className="note walk-count">
            Step {at + 1} of {steps.length}
          </p>
        )}
        <p className="serif large walk-says given">
          {sentence}{' '}
          <AskSentence
            text={sentence}
            claims={claimOfStep(conflict, {
              mover,
              from: (steps[at - 1]?.to ?? story.from).key,
              to: to.key,
              concept: question.concept,
            })}
          />
        </p>
        {body === undefined && (
          <div className="above-9 walk-minds">
            <section className="walk-mind" aria-labelledby="walk-thinks">
              <h4 id="walk-thinks" className="given">
                What {names[mover]} thinks
              </h4>
              <Argument conflict={conflict} steps={thoughts?.thinks} />
            </section>
            <section
              aria-labelledby="walk-so"
              className={error === 'none' ? 'walk-mind walk-same' : 'walk-mind walk-blind'}
            >
              <h4 id="walk-so">
                {error === 'no-longer-fears'
                  ? 'What it would fear without the error'
                  : 'What is so'}
              </h4>
              {error === 'none' ? (
                <p>The same: it is right about this step.</p>
              ) : (
                <Argument conflict={conflict} steps={thoughts?.blindSpot} />
              )}
            </section>
          </div>
        )}
        <p className="above-9 walk-reached given">
          Then: <strong>{titleOf(to, conflict)}</strong>
          {to.name !== undefined && ` (${to.words})`}
          {reached !== undefined && reached !== titleOf(to, conflict) && (
            <>
              . It has come to this: <strong>{reached}</strong>
            </>
          )}
          .
        </p>
      </div>
      <p className="row middle above-9 walk-buttons">
        {steps.length > 1 && (
          <>
            <StepButton className="plain-button" to={at - 1} isEnd={at === 0}>
              ← Step back
            </StepButton>
            <StepButton className="strong-button" to={at + 1} isEnd={at === steps.length - 1}>
              Next step →
            </StepButton>
          </>
        )}
        <Button className="text-button" onPress={() => void showOnMap()}>
          See the path on the map
        </Button>
      </p>
    </div>
  );
}

/** At the end it does nothing, but keeps the focus: a disabled button would lose it. */
function StepButton({
  className,
  to,
  isEnd,
  children,
}: {
  readonly className: string;
  /** The step that it leads to, from 0. */
  readonly to: number;
  readonly isEnd: boolean;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={className}
      {...(isEnd && { 'aria-disabled': true, 'data-disabled': true })}
      onClick={() => {
        if (!isEnd) changeBeliefs({ step: to });
      }}
    >
      {children}
    </button>
  );
}

function Argument({
  conflict,
  steps,
}: {
  readonly conflict: ShownConflict;
  /** Undefined until they are known. */
  readonly steps: readonly ShownStep[] | undefined;
}) {
  if (steps === undefined) return null;
  return steps.length === 0 ? (
    <p>Nothing more.</p>
  ) : (
    <Steps conflict={conflict} steps={steps} view="situation" />
  );
}

/** What would have to be known, and which signals close the path. */
function WhatCloses({
  story: {
    told: { closedBy },
  },
  signals,
}: {
  readonly story: Story;
  readonly signals: readonly ShownSignal[];
}) {
  const { rests, closing: sentences } = closedBy;
  const claimsOf = (id: string) => signals.find((one) => one.id === id)?.claims ?? [];
  if (rests.length + sentences.length === 0) return null;
  return (
    <section className="ruled-above closes" aria-labelledby="closes-title">
      <h4 id="closes-title">What closes it</h4>
      <ul>
        {rests.map(({ says, ...cited }) => (
          <li key={says} className="serif column closing given">
            {says} <ClaimReferences claims={linksOf(cited)} />
          </li>
        ))}
        {sentences.map(({ text }, k) => (
          <li key={text} className="serif column closing given">
            {text} <ClaimReferences claims={claimsOf(closedBy.signals[k]!)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
