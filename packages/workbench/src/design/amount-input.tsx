import { useEffect, useState } from 'react';

interface Props {
  readonly label?: string;
  readonly labelledBy?: string;
  /** The numbers that may stand here, in ascending order and at equal distances. */
  readonly numbers: readonly string[];
  /** One of them; undefined where none stands there yet. */
  readonly value: string | undefined;
  readonly unit: string;
  onChoose(number: string): void;
}

/** One number of a range. What is typed counts once it is one of them. */
export function AmountInput({ label, labelledBy, numbers, value, unit, onChoose }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const [first = '0', second = first] = numbers;
  const found = numbers[nearest(numbers, typed)];
  const isOne = found !== undefined && Number(found) === Number(typed);
  return (
    <span className="row middle gap-2">
      <input
        className="field-input"
        type="number"
        {...(label === undefined ? { 'aria-labelledby': labelledBy } : { 'aria-label': label })}
        min={first}
        max={numbers.at(-1)}
        step={Number((Number(second) - Number(first)).toFixed(9)) || 1}
        aria-invalid={typed !== '' && !isOne}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          const meant = numbers[nearest(numbers, target.value)];
          if (
            meant !== undefined &&
            target.value !== '' &&
            Number(meant) === Number(target.value)
          ) {
            onChoose(meant);
          }
        }}
        onBlur={() => {
          if (typed === '') setTyped(value ?? '');
          else if (!isOne && found !== undefined) onChoose(found);
        }}
      />
      {unit !== '' && <span className="note given">{unit}</span>}
    </span>
  );
}

/** The place of the number that is nearest to what is typed. */
function nearest(numbers: readonly string[], typed: string): number {
  const [first, last] = [Number(numbers[0]), Number(numbers.at(-1))];
  const share = (Number(typed) - first) / (last - first);
  return Math.min(numbers.length - 1, Math.max(0, Math.round(share * (numbers.length - 1))));
}
