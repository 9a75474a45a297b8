import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';

export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** Chooses one of many things and does something with it; what stands in the way is said. */
export function CiteForm({
  label,
  choices,
  onCite,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Answers with what stands in the way, if anything does. */
  readonly onCite: (value: string) => Promise<string | undefined>;
}) {
  const id = useId();
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value === '') {
      setProblem('Choose one first.');
      return;
    }
    const standsInTheWay = await onCite(value);
    setProblem(standsInTheWay);
    if (standsInTheWay === undefined) setValue('');
  };
  return (
    <form className="small cite-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{label}</label>
      <div className="above-2 line gap-5 cite-choice">
        <select id={id} value={value} onChange={({ target }) => setValue(target.value)}>
          <option value="">Choose …</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
        <Button type="submit" className="plain-button">
          Cite
        </Button>
      </div>
      <p className="small bad form-problem" role="status">
        {problem}
      </p>
    </form>
  );
}
