import { useRef } from 'react';
import { Button } from 'react-aria-components';
import type { ConceptId, ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import type { DealQuestion } from '../../desk/shown-deals.ts';
import { pendingTrial, type Trial } from '../../document/trial.ts';
import { leave, tryOut } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { changeDeals } from './deal-settings.ts';
import { focusOn } from './focus-part.ts';
import { toOpenDeal } from './to-open-deal.ts';
import { TriedState } from './tried-state.tsx';
import type { Way } from './ways.ts';

/** One set of changes, to be tried beside the document and taken back. */
export function WayToTry({
  conflict,
  set: { says, tries, states, end },
  state,
  concept,
  isOne,
  question,
  wasDeal = true,
}: {
  readonly conflict: ShownConflict;
  readonly set: Way;
  /** The state that is to hold; of several one of those that would. */
  readonly state: StateKey | undefined;
  readonly concept: ConceptId;
  /** Whether it stands for itself, and is none of several ways. */
  readonly isOne: boolean;
  readonly question?: DealQuestion;
  readonly wasDeal?: boolean;
}) {
  const trial = useWorkspace(pendingTrial);
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  const isTried = tries.length > 0 && isTriedIn(trial, tries);
  const item = useRef<HTMLLIElement>(null);
  const tryAll = async () => {
    // The button goes; what comes of it is read from here.
    focusOn(item.current);
    leave();
    // One after the other: each counts on those before it.
    for (const { label, change } of tries) await tryOut({ change, label });
  };
  const about = end ?? state ?? states[0]?.key;
  return (
    <li className="least-way" ref={item}>
      <p className={isOne ? 'says least-says given' : 'given'}>
        {says}.{states.length > 0 && <span className="soft"> {sayThen(states)}</span>}
      </p>
      {!isTried && tries.length === 0 && end !== undefined && (
        <p>
          <Button
            className="plain-button"
            aria-label={`Open it: ${says}`}
            onPress={() => {
              changeDeals({ deal: end, under: undefined });
              toOpenDeal(end);
            }}
          >
            Open it
          </Button>
        </p>
      )}
      {!isTried && tries.length > 0 && (
        <p>
          <Button
            className="plain-button"
            aria-label={`Try it: ${says}`}
            isDisabled={locked}
            onPress={() => void tryAll()}
          >
            Try it
          </Button>
        </p>
      )}
      {isTried && about !== undefined && (
        <TriedState
          conflict={conflict}
          state={about}
          concept={concept}
          {...(question && { question })}
          wasDeal={wasDeal}
        />
      )}
    </li>
  );
}

/** Whether just this is what is tried out. */
export function isTriedIn(trial: Trial | undefined, tries: Way['tries']): boolean {
  return trial !== undefined && sayAll(trial.steps) === sayAll(tries);
}

const sayAll = (steps: readonly { readonly label: string }[]) =>
  steps.map(({ label }) => label).join('; ');

/** So many states are named. */
const NAMED = 3;

/** Which of several states would hold then. */
function sayThen(states: Way['states']): string {
  const named = states.slice(0, NAMED).map(({ name, words }) => `“${name ?? words}”`);
  const more = states.length - named.length;
  const holds = states.length === 1 ? 'would hold' : 'would each hold';
  return `Then ${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''} ${holds}.`;
}
