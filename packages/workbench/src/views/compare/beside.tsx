import { useRef, useState } from 'react';
import type { OtherText } from '../../desk/shown-grid.ts';
import { addOtherBeside, setOthersBeside, useOthersBeside } from '../../document/others-beside.ts';
import { useOfferedTexts } from './offered-texts.ts';

/** A file may be so large that its states are still listed; a text of more is no model. */
const MOST_BYTES = 2_000_000;
/** So many texts stand beside the file at most. */
const MOST_BESIDE = 6;
const FILE = 'file';

/** Which other texts stand beside the file and its variants, and the choice of one more. */
export function Beside({ onChange }: { readonly onChange: () => void }) {
  const others = useOthersBeside();
  const offered = useOfferedTexts();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const add = (other: OtherText) => {
    addOtherBeside(other);
    onChange();
  };
  const take = async (file: File) => {
    const isLarge = file.size > MOST_BYTES;
    setProblem(isLarge ? `${file.name} has more than 2 MB, so it is no model.` : '');
    if (!isLarge) add({ name: file.name, text: await file.text() });
  };
  const left = offered.filter(({ text }) => others.every((one) => one.text !== text));
  return (
    <div className="row middle gap-5 compare-beside">
      {others.map(({ name }) => (
        <button
          key={name}
          type="button"
          className="small whole quiet-button given"
          aria-label={`${name}: no longer beside them`}
          onClick={() => {
            setOthersBeside(others.filter((one) => one.name !== name));
            onChange();
          }}
        >
          {name} <span aria-hidden="true">×</span>
        </button>
      ))}
      {others.length < MOST_BESIDE && (
        <label className="labelled small">
          Beside them{' '}
          <select
            value=""
            onChange={({ target: { value } }) => {
              setProblem('');
              if (value === FILE) input.current?.click();
              else add(left[Number(value)]!);
            }}
          >
            <option value="" disabled>
              {others.length === 0 ? 'nothing else' : 'one more …'}
            </option>
            {left.map(({ name, text }, place) => (
              // Names may be alike; no text stands twice.
              <option key={text} value={place}>
                {name}
              </option>
            ))}
            <option value={FILE}>a file …</option>
          </select>
        </label>
      )}
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml"
        hidden
        aria-label="A file to stand beside them"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void take(file);
          target.value = '';
        }}
      />
      {problem !== '' && (
        <p className="bad given" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
