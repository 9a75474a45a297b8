import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Change, ConflictReading, OptionReading, StateReading } from '../analysis/readings.ts';
import { goTo } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { sayName } from '../parts/state-name.ts';
import '../parts/concept-term.css';

interface Props {
  readonly conflict: ConflictReading;
  readonly state: StateReading;
}

/** Every option as a control: sets any state of the world. */
export function OptionPanel({ conflict, state }: Props) {
  return (
    <section className="options" aria-labelledby="options-title">
      <h2 id="options-title" className="eyebrow">
        What is the case
      </h2>
      {conflict.representation === 'graph' ? (
        <StateList conflict={conflict} state={state} />
      ) : (
        conflict.decisionMakers.map(
          ({ id, name, options }, position) =>
            options.length > 0 && (
              <fieldset key={id} className="owner" style={colourOf(position)}>
                <legend className="given">{name}</legend>
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

function OptionControl({
  option,
  state,
}: {
  readonly option: OptionReading;
  readonly state: StateReading;
}) {
  const [refused, setRefused] = useState<{ key: string; text: string }>();
  const former = useWorkspace((workspace) => workspace.former);
  const moved = former !== undefined && former.key[option.position] !== state.key[option.position];
  const level = Number.parseInt(state.key[option.position]!, 36);
  const choose = (to: number) => {
    const change = state.changes[option.position]?.[to];
    const { phrase } = option.levels[to]!;
    if (change?.key !== undefined) {
      setRefused(undefined);
      void goTo(change.key, { words: phrase });
      return;
    }
    setRefused({ key: state.key, text: sayRefusal(phrase, change) });
  };
  return (
    <div className={`option${moved ? ' option-moved' : ''}`}>
      <p className="option-name given" id={`option-${option.position}`}>
        {option.name}
      </p>
      <ToggleButtonGroup
        className="segments option-levels"
        aria-labelledby={`option-${option.position}`}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[level]}
        onSelectionChange={(keys) => choose(Number([...keys][0]))}
      >
        {option.levels.map(({ id, phrase }, k) => {
          const change = state.changes[option.position]?.[k];
          const isRuledOut = change?.key === undefined;
          return (
            <TooltipTrigger key={id} delay={200} closeDelay={60} isDisabled={!isRuledOut}>
              <ToggleButton id={k} className={`segment given${isRuledOut ? ' ruled-out' : ''}`}>
                {phrase}
              </ToggleButton>
              <Tooltip className="tooltip given" placement="bottom">
                {sayRefusal(phrase, change)}
              </Tooltip>
            </TooltipTrigger>
          );
        })}
      </ToggleButtonGroup>
      <p className="option-refusal given" role="status">
        {refused?.key === state.key ? refused.text : ''}
      </p>
    </div>
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
            className="state-link given"
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
