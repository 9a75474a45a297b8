import type { Sketch } from '@standoff/language';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import { ObstacleNote, RemoveButton, useChange } from '../../entries/obstacle-note.tsx';
import { TextField } from '../../entries/text-field.tsx';

/** Who takes part. */
export function DecisionMakersStep({ sketch }: { readonly sketch: Sketch | undefined }) {
  const { change, obstacle } = useChange();
  const [added, setAdded] = useState(0);
  const add = async (name: string) => {
    const label = `add ${name}`;
    if (name && (await change(label, { edit: 'addDecisionMaker', what: { name } }))) {
      setAdded(added + 1);
    }
  };
  return (
    <>
      <ul className="ruled-above entries">
        {sketch?.decisionMakers.map(({ id, name }, position) => (
          <li key={id} className="ruled entry row middle entry-row" style={colourOf(position)}>
            <TextField
              label={`Name of ${name}`}
              isLabelUnseen
              value={name}
              onCommit={(to) =>
                void change(`rename ${name}`, {
                  edit: 'changeDecisionMaker',
                  what: { id, change: { name: to } },
                })
              }
            />
            <RemoveButton
              what={name}
              removal={(cascade) => ({
                edit: 'removeNamed',
                what: { thing: { kind: 'decision-maker', id }, cascade },
              })}
            />
          </li>
        ))}
      </ul>
      <NewName key={added} isFirst={added === 0} onAdd={(name) => void add(name)} />
      <ObstacleNote obstacle={obstacle} />
    </>
  );
}

function NewName({
  isFirst,
  onAdd,
}: {
  readonly isFirst: boolean;
  readonly onAdd: (name: string) => void;
}) {
  const [name, setName] = useState('');
  return (
    <form
      className="above-11 line new-entry"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(name.trim());
      }}
    >
      <label className="note block field-label" htmlFor="new-decision-maker">
        Another decision maker
      </label>
      <div className="row middle new-entry-row">
        <input
          id="new-decision-maker"
          className="field-input"
          autoComplete="off"
          placeholder="A person, a party, a state"
          value={name}
          onChange={({ target }) => setName(target.value)}
          // Names are given one after the other.
          ref={(input) => {
            if (!isFirst) input?.focus();
          }}
        />
        <Button type="submit" className="plain-button">
          Add
        </Button>
      </div>
    </form>
  );
}
