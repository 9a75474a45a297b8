import { type Ref, useEffect, useId, useState } from 'react';

/**
 * A text that is changed once it is done: on Enter or when the field is left. `onCommit` gets what was
 * typed, without the space around it.
 */
export function TextField({
  label,
  value,
  hint,
  long = false,
  isLabelUnseen = false,
  ref,
  onCommit,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly isLabelUnseen?: boolean;
  /** Of a text of one line. */
  readonly ref?: Ref<HTMLInputElement>;
  readonly onCommit: (value: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => {
    const done = typed.trim();
    if (done !== value) onCommit(done);
  };
  const common = {
    id,
    value: typed,
    className: 'field-input',
    placeholder: hint,
    onBlur: commit,
  };
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelUnseen ? 'unseen' : 'note block field-label given'}>
        {label}
      </label>
      {long ? (
        <textarea {...common} rows={3} onChange={({ target }) => setTyped(target.value)} />
      ) : (
        <input
          {...common}
          ref={ref}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => key === 'Enter' && commit()}
        />
      )}
    </div>
  );
}
