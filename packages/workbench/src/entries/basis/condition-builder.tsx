import type { Sketch } from '@standoff/language';
import { Button } from 'react-aria-components';
import { type Condition, conditionChoices } from './condition.ts';

/** Puts a condition together: options at levels, joined by one word. */
export function ConditionBuilder({
  sketch,
  parts,
  joiner,
  label = 'Condition',
  onChange,
}: {
  readonly sketch: Sketch;
  readonly parts: readonly Condition[];
  readonly joiner: 'and' | 'or';
  readonly label?: string;
  readonly onChange: (parts: readonly Condition[]) => void;
}) {
  const choices = conditionChoices(sketch);
  const keyed = [...parts, ''].map((part, place) => ({ part, place }));
  return (
    <div className="condition">
      {keyed.map(({ part, place }) => (
        <div key={place} className="middle line gap-6 condition-part">
          {place > 0 && <span className="soft condition-joiner">{joiner}</span>}
          <select
            className="field-input given"
            aria-label={place === 0 ? label : `${joiner}, another condition`}
            value={part}
            onChange={({ target }) =>
              onChange(
                [...parts.slice(0, place), target.value, ...parts.slice(place + 1)].filter(
                  (each) => each !== '',
                ),
              )
            }
          >
            <option value="">{place === 0 ? 'Choose …' : 'nothing else'}</option>
            {choices.map(({ owner, items }) => (
              <optgroup key={owner} label={owner}>
                {items.map(({ formula, words }) => (
                  <option key={formula} value={formula}>
                    {words}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          {part !== '' && (
            <Button
              className="quiet-button"
              aria-label="Leave this out"
              onPress={() => onChange(parts.filter((_, k) => k !== place))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
