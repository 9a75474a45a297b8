import { useRef } from 'react';
import { amountChoices } from '../basis/amounts.ts';
import { type Choices, conditionChoices } from '../basis/condition.ts';
import { textOf } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';

/** What is typed, and what can be put in where the cursor stands. */
export function FormulaInput({
  id,
  label,
  value,
  hint,
  choices,
  describedBy,
  isFaulty,
  onChange,
}: {
  readonly id: string;
  /** Where nothing else says what it is. */
  readonly label?: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly choices: readonly Choices[];
  readonly describedBy: string;
  readonly isFaulty: boolean;
  readonly onChange: (value: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const put = (formula: string) => {
    const { selectionStart, selectionEnd } = input.current!;
    const [before, after] = [
      value.slice(0, selectionStart ?? value.length),
      value.slice(selectionEnd ?? value.length),
    ];
    const start = `${before}${/[^\s(]$/.test(before) ? ' ' : ''}${formula}`;
    onChange(`${start}${/^[^\s),]/.test(after) ? ' ' : ''}${after}`);
    input.current!.focus();
    requestAnimationFrame(() => input.current?.setSelectionRange(start.length, start.length));
  };
  return (
    <>
      <input
        id={id}
        ref={input}
        className="field-input mono"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={label}
        placeholder={hint}
        aria-describedby={describedBy}
        aria-invalid={isFaulty}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {choices.length > 0 && (
        <select
          className="field-input given above-6"
          aria-label="Put in where the cursor stands"
          value=""
          onChange={({ target }) => put(target.value)}
        >
          <option value="">Put in …</option>
          {choices.map(({ owner, items }) => (
            <optgroup key={owner} label={owner}>
              {items.map(({ formula, words }) => (
                <option key={formula} value={formula}>
                  {words === formula ? words : `${words} (${formula})`}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </>
  );
}

/** An amount, of numbers and of what has a name; not of itself. */
export function AmountField({ field, value, values, context, id, set, ...rest }: FieldProps) {
  return (
    <FormulaInput
      {...{ id, ...shown(rest) }}
      value={textOf(value)}
      hint={field.hint}
      choices={without(amountChoices(context.sketch), textOf(values['@id']))}
      onChange={(typed) => set({ [field.key]: typed || undefined })}
    />
  );
}

/** Something that may be the case, or an amount. */
export function CountedField({ field, value, context, id, set, ...rest }: FieldProps) {
  return (
    <FormulaInput
      {...{ id, ...shown(rest) }}
      value={textOf(value)}
      hint={field.hint}
      choices={[...amountChoices(context.sketch), ...conditionChoices(context.sketch)]}
      onChange={(typed) => set({ [field.key]: typed || undefined })}
    />
  );
}

function shown({ describedBy, isFaulty }: Pick<FieldProps, 'describedBy' | 'isFaulty'>) {
  return { describedBy, isFaulty };
}

function without(choices: readonly Choices[], formula: string): Choices[] {
  return choices.map(({ owner, items }) => ({
    owner,
    items: items.filter((each) => each.formula !== formula),
  }));
}
