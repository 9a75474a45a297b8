import { useState } from 'react';
import type { ConflictReading, OptionReading, StateReading } from '../analysis/readings.ts';
import { goTo } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { BodyOptions } from './body-options.tsx';
import { LevelControl } from './level-control.tsx';

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
      {conflict.bodies.map((body) => (
        <BodyOptions key={body.id} conflict={conflict} body={body} />
      ))}
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
  const moved =
    former !== undefined && former.levels[option.position] !== state.levels[option.position];
  const level = state.levels[option.position]!;
  const choose = (to: number) => {
    const change = state.changes[option.position]?.[to];
    const { phrase } = option.levels[to]!;
    if (change?.key !== undefined) {
      setRefused(undefined);
      void goTo(change.key, { words: phrase });
      return;
    }
    const why = change?.against.join(' ') || 'The model rules it out.';
    setRefused({ key: state.key, text: `“${phrase}” cannot be here. ${why}` });
  };
  return (
    <>
      <LevelControl
        id={`option-${option.position}`}
        name={option.name}
        levels={option.levels}
        level={level}
        moved={moved}
        isRuledOut={(k) => state.changes[option.position]?.[k]?.key === undefined}
        onChoose={choose}
      />
      <p className="option-refusal given" role="status">
        {refused?.key === state.key ? refused.text : ''}
      </p>
    </>
  );
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
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
