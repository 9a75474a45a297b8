import { modeWords } from '@standoff/study/statements';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ShownConflict, ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import type { ShownNewStatement, StatementMode } from '../../desk/shown-preferences.ts';

import { type Ask, amountsOf, asksOf } from './asks.ts';
import './add-statement.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly owner: ShownDecisionMaker;
  readonly locked: boolean;
  readonly onAdd: (statement: ShownNewStatement) => Promise<boolean>;
}

/** A small form for a further statement, which comes last of its degree. */
export function AddStatement(props: Props) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button
        className="small above-9 add-button"
        isDisabled={props.locked}
        onPress={() => setOpen(true)}
      >
        Add a statement …
      </Button>
    );
  }
  return <AddForm {...props} onClose={() => setOpen(false)} />;
}

const modes: readonly StatementMode[] = ['want', 'not', 'must', 'never'];
const amountModes: readonly StatementMode[] = ['more', 'less'];

function AddForm({ conflict, owner, locked, onAdd, onClose }: Props & { onClose: () => void }) {
  const asks = asksOf(conflict, owner);
  const amounts = amountsOf(conflict, owner);
  const [mode, setMode] = useState<StatementMode>('want');
  const [formula, setFormula] = useState(asks[0]?.levels[0]?.formula ?? '');
  const isAmount = amountModes.includes(mode);
  const mean = (to: StatementMode) => {
    setMode(to);
    const [first] = amountModes.includes(to) ? amounts : asks;
    if (amountModes.includes(to) !== isAmount) setFormula(first?.levels[0]?.formula ?? '');
  };
  const [condition, setCondition] = useState('');
  const [says, setSays] = useState('');
  const add = async () => {
    const made = await onAdd({
      mode,
      formula,
      ...(condition.trim() !== '' && { if: condition }),
      ...(says.trim() !== '' && { says }),
    });
    if (made) onClose();
  };
  return (
    <form
      className="above-9 add-form"
      aria-label={`A further statement of ${owner.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        <span className="note block">How it is meant</span>
        <select value={mode} onChange={({ target }) => mean(target.value as StatementMode)}>
          {[...modes, ...(amounts.length > 0 ? amountModes : [])].map((each) => (
            <option key={each} value={each}>
              {modeWords[each]}
            </option>
          ))}
        </select>
      </label>
      <AskFields
        name="What"
        as={isAmount ? 'an amount' : 'a formula'}
        asks={isAmount ? amounts : asks}
        formula={formula}
        onFormula={setFormula}
      />
      <AskFields
        name="Only if"
        asks={asks}
        formula={condition}
        onFormula={setCondition}
        none="always"
      />
      <label>
        <span className="note block">In words (if you like)</span>
        <input value={says} onChange={({ target }) => setSays(target.value)} />
      </label>
      <div className="row gap-5">
        <Button type="submit" className="strong-button" isDisabled={locked || formula === ''}>
          Try it
        </Button>
        <Button className="quiet-button" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Picks an option or fact and how it is to be; the formula that comes of it can be written on. */
function AskFields({
  name,
  as = 'a formula',
  asks,
  formula,
  onFormula,
  none,
}: {
  readonly name: string;
  /** What it can be written on as. */
  readonly as?: string;
  readonly asks: readonly Ask[];
  readonly formula: string;
  readonly onFormula: (formula: string) => void;
  readonly none?: string;
}) {
  const known = asks.some(({ levels }) => levels.some((level) => level.formula === formula));
  return (
    <div className="pair ask-fields">
      <label>
        <span className="note block">{name}</span>
        <select value={known ? formula : ''} onChange={({ target }) => onFormula(target.value)}>
          {(none !== undefined || !known) && (
            <option value="">{none ?? `${as} of your own`}</option>
          )}
          {asks.map((ask) => (
            <optgroup key={ask.id} label={ask.name}>
              {ask.levels.map((level) => (
                <option key={level.formula} value={level.formula}>
                  {level.words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        <span className="note block">as {as}</span>
        <input
          className="formula"
          spellCheck={false}
          autoComplete="off"
          value={formula}
          onChange={({ target }) => onFormula(target.value)}
        />
      </label>
    </div>
  );
}
