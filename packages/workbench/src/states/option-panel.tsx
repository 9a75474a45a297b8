import { useState } from 'react';
import { colourOf } from '../design/decision-maker-mark.tsx';
import type {
  Change,
  ShownConflict,
  ShownOption,
  ShownState,
  StateKey,
} from '../desk/shown-conflict.ts';
import { goTo } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { sayName } from '../words/state-name.ts';
import { BodyMembers } from './body-members.tsx';
import { LevelControl } from './level-control.tsx';
import { VoteLink } from './vote-link.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
}

/** Every option as a control: sets any state of the world. */
export function OptionPanel({ conflict, state }: Props) {
  return (
    <section className="options" aria-labelledby="options-title">
      <h2 id="options-title" className="eyebrow">
        {conflict.representation === 'graph' ? 'States' : 'Options in this state'}
      </h2>
      {conflict.representation === 'graph' ? (
        <StateList conflict={conflict} state={state} />
      ) : (
        conflict.decisionMakers.map(
          ({ id, name, options, body }, position) =>
            options.length > 0 && (
              <fieldset
                key={id}
                className={body === undefined ? 'owner' : 'owner ruled-above body'}
                style={colourOf(position)}
              >
                <legend className="given">{name}</legend>
                {body && (
                  <>
                    <BodyMembers conflict={conflict} body={body} />
                    <VoteLink body={conflict.decisionMakers[position]!} />
                  </>
                )}
                {options.map((option) => (
                  <OptionControl key={option.id} option={option} state={state} />
                ))}
              </fieldset>
            ),
        )
      )}
    </section>
  );
}

/** An option with its levels; choosing one sets the state of the world, unless something else is to come of it. */
export function OptionControl({
  option,
  state,
  onChoose = (key, words) => void goTo(key, { words }),
}: {
  readonly option: ShownOption;
  readonly state: ShownState;
  readonly onChoose?: (key: StateKey, words: string) => void;
}) {
  const [refused, setRefused] = useState<{ key: string; text: string }>();
  const former = useWorkspace((workspace) => workspace.former);
  const moved =
    former !== undefined && former.levels[option.position] !== state.levels[option.position];
  const level = state.levels[option.position]!;
  const changeTo = (to: number) => state.changes[option.position]?.[to];
  const refusalOf = (to: number) => {
    const change = changeTo(to);
    if (change?.key !== undefined) return undefined;
    return sayRefusal(option.levels[to]!.phrase, change);
  };
  const choose = (to: number) => {
    const refusal = refusalOf(to);
    setRefused(refusal === undefined ? undefined : { key: state.key, text: refusal });
    const key = changeTo(to)?.key;
    if (key !== undefined) onChoose(key, option.levels[to]!.phrase);
  };
  return (
    <>
      <LevelControl
        id={`option-${option.position}`}
        name={option.name}
        levels={option.levels}
        countedIn={option.countedIn}
        level={level}
        moved={moved}
        refusal={refusalOf}
        onChoose={choose}
      />
      <p className="small bad given" role="status">
        {refused?.key === state.key ? refused.text : ''}
      </p>
    </>
  );
}

/** Why a level is no choice in this state: the rules that speak against it. */
function sayRefusal(phrase: string, change: Change | undefined): string {
  const why = change?.against.join(' ') || 'The model rules it out.';
  return `“${phrase}” cannot be here. ${why}`;
}

/** In a model of states and moves, the states themselves. */
function StateList({ conflict, state }: Props) {
  return (
    <ul className="state-list">
      {conflict.namedStates.map(({ key, name }) => (
        <li key={key}>
          <button
            type="button"
            className="link serif touch state-link given"
            aria-current={key === state.key ? 'true' : undefined}
            onClick={() => void goTo(key, { words: name })}
          >
            {sayName(name)}
          </button>
        </li>
      ))}
    </ul>
  );
}
