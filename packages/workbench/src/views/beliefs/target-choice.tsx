import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Fold } from '../../design/fold.tsx';
import type { ShownBeliefGrounds } from '../../desk/shown-beliefs.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { changeBeliefs, useBeliefSettings } from './belief-settings.ts';
import { MOST_ERRORS } from './belief-words.ts';
import { type Target, targetsOf } from './targets.ts';

const OWN = 'a formula';

/** What is asked: what must not happen or is to come about, and which errors are looked for. */
export function TargetChoice({
  conflict,
  grounds,
  target,
}: {
  readonly conflict: ShownConflict;
  readonly grounds: ShownBeliefGrounds;
  readonly target: Target | undefined;
}) {
  const wish = useBeliefSettings((settings) => settings.wish);
  const facts = useBeliefSettings((settings) => settings.facts);
  const upTo = useBeliefSettings((settings) => settings.upTo);
  const [isWriting, setIsWriting] = useState(false);
  const { facts: consequences, states } = targetsOf(conflict, grounds);
  const choose = (formula: string) => {
    setIsWriting(false);
    changeBeliefs({ target: formula, story: undefined, step: 0 });
  };
  const isOwn = isWriting || target?.name === undefined;
  const option = ({ formula, name }: Target) => (
    <option key={formula} value={formula}>
      {name}
    </option>
  );
  return (
    <form className="row middle target" onSubmit={(event) => event.preventDefault()}>
      <label className="tool tool-field">
        <span className="unseen">What is asked about</span>
        <select
          value={isOwn ? OWN : target.formula}
          onChange={({ target: { value } }) => (value === OWN ? setIsWriting(true) : choose(value))}
        >
          {consequences.length > 0 && (
            <optgroup label="Consequences">{consequences.map(option)}</optgroup>
          )}
          {states.length > 0 && (
            <optgroup label="States with a name">{states.map(option)}</optgroup>
          )}
          <option value={OWN}>Something else …</option>
        </select>
      </label>
      <fieldset className="segments">
        <legend className="unseen">Whether it is to be</legend>
        {wishes.map(({ id, says }) => (
          <label key={id} className="segment choice-over segment-radio">
            <input
              type="radio"
              name="wish"
              checked={wish === id}
              onChange={() => changeBeliefs({ wish: id, story: undefined, step: 0 })}
            />
            {says}
          </label>
        ))}
      </fieldset>
      <Fold says="Which errors are looked for">
        <label className="tool">
          <span>Errors together</span>
          <select
            value={upTo}
            onChange={({ target: { value } }) =>
              changeBeliefs({ upTo: Number(value), story: undefined, step: 0 })
            }
          >
            {numbersOfErrors.map((number) => (
              <option key={number} value={number}>
                {number === 1 ? 'one' : `up to ${number}`}
              </option>
            ))}
          </select>
        </label>
        <label className="tool tool-check">
          <input
            type="checkbox"
            checked={facts}
            onChange={({ target: { checked } }) =>
              changeBeliefs({ facts: checked, story: undefined, step: 0 })
            }
          />
          Facts may be misread too
        </label>
      </Fold>
      {isOwn && (
        <OwnFormula
          formula={target?.name === undefined ? target?.formula : ''}
          example={states[0]?.formula ?? consequences[0]?.formula}
          onAsk={choose}
        />
      )}
    </form>
  );
}

const numbersOfErrors = Array.from({ length: MOST_ERRORS }, (_, k) => k + 1);

const wishes = [
  { id: 'avoid', says: 'must not happen' },
  { id: 'reach', says: 'is to come about' },
] as const;

function OwnFormula({
  formula = '',
  example,
  onAsk,
}: {
  readonly formula: string | undefined;
  /** One of the file, where it has any. */
  readonly example: string | undefined;
  readonly onAsk: (formula: string) => void;
}) {
  const [text, setText] = useState(formula);
  return (
    <div className="row middle gap-5 target-own">
      <label className="tool tool-field">
        <span>Formula</span>
        <input
          value={text}
          {...(example !== undefined && { placeholder: `such as: ${example}` })}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && text.trim() !== '') onAsk(text.trim());
          }}
        />
      </label>
      <Button
        className="plain-button"
        isDisabled={text.trim() === ''}
        onPress={() => onAsk(text.trim())}
      >
        Ask
      </Button>
    </div>
  );
}
