import { useMemo } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { useWorkspace } from '../../document/workspace.ts';
import type { BeliefProps } from './belief-props.ts';
import { changeBeliefs, useBeliefSettings } from './belief-settings.ts';
import { BeliefStanding } from './belief-standing.tsx';
import { SignalSwitches } from './signal-switches.tsx';
import { type FatalQuestion, isClosed, optionsOf, type Story, storiesOf } from './stories.ts';
import { StoryList } from './story-list.tsx';
import { StoryWalk } from './story-walk.tsx';
import { TargetChoice } from './target-choice.tsx';
import { type Target, targetIn } from './targets.ts';
import { FINDING, toFinding, useStandingFinding } from './to-finding.ts';

/** The fewest errors after which sensible steps lead somewhere, as stories to walk. */
export function FatalTab(props: BeliefProps) {
  const { conflict, grounds } = props;
  const wanted = useBeliefSettings((settings) => settings.target);
  const target = targetIn(conflict, grounds, wanted);
  if (conflict.statusQuo === undefined) {
    return (
      <p className="beliefs-none">
        Paths begin where things stand, and this file does not say where that is. Give it a status
        quo to ask how it could go on from there.
      </p>
    );
  }
  return (
    <div>
      <TargetChoice conflict={conflict} grounds={grounds} target={target} />
      {target === undefined ? (
        <p className="beliefs-none">
          The file names no consequence and no state. Write what must not happen, or is to come
          about, as a formula of its options: this view then looks for the fewest errors after which
          steps that seem sensible lead there.
        </p>
      ) : (
        <Answer {...props} target={target} />
      )}
    </div>
  );
}

function Answer({
  conflict,
  grounds,
  concept,
  signals,
  target,
}: BeliefProps & { readonly target: Target }) {
  const { formula } = target;
  const wish = useBeliefSettings((settings) => settings.wish);
  const facts = useBeliefSettings((settings) => settings.facts);
  const upTo = useBeliefSettings((settings) => settings.upTo);
  const chosen = useBeliefSettings((settings) => settings.story);
  const variant = useWorkspace((workspace) => workspace.variant);
  const question = useMemo(
    (): FatalQuestion => ({ target: formula, wish, concept, signals, facts, upTo }),
    [formula, wish, concept, signals, facts, upTo],
  );
  const asked = useInquiry(conflict, 'misjudge', optionsOf(question));
  const without = useInquiry(
    conflict,
    'misjudge',
    signals.length > 0 && asked.isCurrent ? optionsOf({ ...question, signals: [] }) : undefined,
  );
  const { told } = asked;
  useStandingFinding(conflict, told !== undefined);
  const stories = useMemo(() => (told ? storiesOf(conflict, told) : []), [conflict, told]);
  const before = useMemo(
    () => (without.told ? storiesOf(conflict, without.told) : []),
    [conflict, without.told],
  );
  const isProved = told !== undefined && isClosed(told);
  const story = stories.find(({ key }) => key === chosen) ?? stories[0];
  const closed = signals.length > 0 && asked.isCurrent ? closedOf(before, stories) : [];
  // A list of one would say what its title says.
  const isAlone = stories.length === 1 && signals.length === 0;
  return (
    <>
      <div className="beliefs-lead">
        <div>
          {told && <h2 className="column beliefs-title given">{told.document.heading}</h2>}
          <BeliefStanding asked={asked.isCurrent && signals.length > 0 ? without : asked} />
          {told && (
            <div id={FINDING} tabIndex={-1} aria-live="polite" aria-busy={!asked.isCurrent}>
              <p className="serif column above-9 fatal-found given">
                {isProved && <strong>Proved: </strong>}
                {told.document.found}
              </p>
              {isProved && !facts && conflict.facts.length > 0 && (
                <p className="note above-5">
                  This leaves errors about what is the case.{' '}
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      changeBeliefs({ facts: true, step: 0, story: undefined });
                      toFinding();
                    }}
                  >
                    Let facts be misread too
                  </button>
                </p>
              )}
            </div>
          )}
          {told && (
            <p className="note column above-5 beliefs-held given">
              {told.document.held}{' '}
              <ManualLink place={places.misjudge} about="errors that lead somewhere" />
            </p>
          )}
        </div>
        <SignalSwitches
          conflict={conflict}
          signals={grounds.signals}
          noteOf={({ id }) => asked.isCurrent && closedNote(stories, id)}
        />
      </div>
      {(story !== undefined || closed.length > 0) && (
        <div
          className={
            isAlone
              ? 'ruled-above above-12 fatal-body fatal-alone'
              : 'ruled-above above-12 fatal-body'
          }
        >
          {!isAlone && (
            <StoryList
              {...{ conflict, stories, closed }}
              before={signals.length > 0 ? before : []}
              chosen={story}
            />
          )}
          {told && story && (
            <StoryWalk
              key={`${story.key} ${variant ?? ''}`}
              conflict={conflict}
              answer={told}
              question={question}
              story={story}
              {...(!isAlone && { number: stories.indexOf(story) + 1 })}
              {...(target.name !== undefined && { reached: target.name })}
              grounds={grounds}
            />
          )}
        </div>
      )}
    </>
  );
}

/** The stories that were open before the signals and are not any more. */
function closedOf(before: readonly Story[], now: readonly Story[]): Story[] {
  return before.filter(({ key }) => !now.some((story) => story.key === key));
}

/** How many of the stories a signal would close. */
function closedNote(stories: readonly Story[], id: string) {
  const closes = stories.filter(({ told }) => told.closedBy.signals.includes(id)).length;
  if (closes === 0) return null;
  const all = closes === stories.length;
  const which =
    stories.length === 1
      ? 'the story'
      : all
        ? 'every story'
        : `${closes} of ${stories.length} stories`;
  return <span className="small firm"> would close {which}</span>;
}
