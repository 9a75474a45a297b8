import type { SketchedBody } from '@standoff/language';
import { useEffect, useId, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { tabStop } from '../design/tab-stop.ts';
import { type WrittenLevel, writtenLevels } from './basis/written-levels.ts';
import { ObstacleNote, useChange } from './obstacle-note.tsx';

const KINDS = ['yes/no', 'several', 'number'] as const;
type Kind = (typeof KINDS)[number];

/** A new option: something to do or not, one of several things, or a number. */
export function NewOption({ owner }: { readonly owner: SketchedBody }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen && owner.options.length > 0) {
    return (
      <Button
        className="plain-button above-9"
        aria-label={`Another option of ${owner.name}`}
        onPress={() => setIsOpen(true)}
      >
        Another option
      </Button>
    );
  }
  return <OptionForm owner={owner} isAsked={isOpen} onAdded={() => setIsOpen(false)} />;
}

function OptionForm({
  owner,
  isAsked,
  onAdded,
}: {
  readonly owner: SketchedBody;
  /** Whether somebody pressed for it, and wants to write at once. */
  readonly isAsked: boolean;
  readonly onAdded: () => void;
}) {
  const { change, obstacle } = useChange();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('yes/no');
  const [yes, setYes] = useState('');
  const [no, setNo] = useState('');
  const [several, setSeveral] = useState('');
  const [range, setRange] = useState('');
  const [unit, setUnit] = useState('');
  const levels =
    kind === 'yes/no'
      ? yesNoLevels(name, yes, no)
      : kind === 'several'
        ? writtenLevels(several)
        : { range: range.trim(), ...(unit.trim() !== '' && { unit: unit.trim() }) };
  const add = async () => {
    if (name.trim() === '') return;
    const what = { owner: owner.id, name: name.trim(), levels };
    if (await change(`add the option ${name.trim()}`, { edit: 'addOption', what })) onAdded();
  };
  return (
    <form
      className="above-11 line new-entry"
      aria-label={`New option of ${owner.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Labelled
        label="Name of the option"
        value={name}
        hint="Such as: Tests"
        isFocused={isAsked}
        onChange={setName}
      />
      <ToggleButtonGroup
        className="segments"
        aria-label="Kind of option"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[kind]}
        onSelectionChange={(keys) => setKind(KINDS.find((each) => keys.has(each)) ?? 'yes/no')}
      >
        <ToggleButton id="yes/no" {...tabStop(kind === 'yes/no', true)} className="segment">
          Yes or no
        </ToggleButton>
        <ToggleButton id="several" {...tabStop(kind === 'several', true)} className="segment">
          One of several
        </ToggleButton>
        <ToggleButton id="number" {...tabStop(kind === 'number', true)} className="segment">
          A number
        </ToggleButton>
      </ToggleButtonGroup>
      {kind === 'number' && (
        <div className="above-6 phrases">
          <Labelled
            label="From which to which, and in which steps"
            value={range}
            hint="Such as: 0 to 100 by 10"
            onChange={setRange}
          />
          <Labelled label="Counted in" value={unit} hint="Such as: %" onChange={setUnit} />
        </div>
      )}
      {kind === 'yes/no' && (
        <div className="above-6 phrases">
          <Labelled
            label="Wording if yes"
            value={yes}
            hint={`Such as: ${owner.name} tests`}
            onChange={setYes}
          />
          <Labelled
            label="Wording if no"
            value={no}
            hint={`Such as: ${owner.name} does not test`}
            onChange={setNo}
          />
        </div>
      )}
      {kind === 'several' && (
        <Labelled
          label="Which, in order, with commas between them"
          value={several}
          hint="Such as: open, squeezed, cut"
          onChange={setSeveral}
        />
      )}
      <Button type="submit" className="plain-button">
        Add the option
      </Button>
      <ObstacleNote obstacle={obstacle} />
    </form>
  );
}

function yesNoLevels(name: string, yes: string, no: string): 'yes/no' | WrittenLevel[] {
  if (yes.trim() === '' && no.trim() === '') return 'yes/no';
  return [
    { id: 'no', phrase: no.trim() || `not ${name.trim()}` },
    { id: 'yes', phrase: yes.trim() || name.trim() },
  ];
}

function Labelled({
  label,
  value,
  hint,
  isFocused = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly isFocused?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);
  return (
    <div className="field">
      <label className="note block field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        className="field-input"
        autoComplete="off"
        placeholder={hint}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
