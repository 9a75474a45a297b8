import type { Sketch } from '@standoff/language';
import { useId, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { tabStop } from '../../design/tab-stop.ts';
import { type Condition, sayCondition } from '../../entries/basis/condition.ts';
import { ConditionBuilder } from '../../entries/basis/condition-builder.tsx';
import { ObstacleNote, RemoveButton, useChange } from '../../entries/obstacle-note.tsx';

/** What follows from what they do, whether they want it or not. */
export function ConsequencesStep({ sketch }: { readonly sketch: Sketch | undefined }) {
  if (sketch === undefined) return <p className="soft step-empty">Begin with the title.</p>;
  return (
    <>
      <ul className="ruled-above entries">
        {sketch.facts.map(({ id, name, formula }) => (
          <li key={id} className="ruled entry row middle entry-row">
            <p className="says entry-words given">
              <strong>{name}</strong>, if {sayCondition(sketch, formula)}
            </p>
            <RemoveButton
              what={name}
              removal={(cascade) => ({
                edit: 'removeNamed',
                what: { thing: { kind: 'fact', id }, cascade },
              })}
            />
          </li>
        ))}
      </ul>
      <NewConsequence sketch={sketch} />
    </>
  );
}

function NewConsequence({ sketch }: { readonly sketch: Sketch }) {
  const id = useId();
  const { change, obstacle } = useChange();
  const [name, setName] = useState('');
  const [joiner, setJoiner] = useState<'and' | 'or'>('and');
  const [parts, setParts] = useState<readonly Condition[]>([]);
  const add = async () => {
    const what = { name: name.trim(), formula: parts.join(` ${joiner} `) };
    if (!(await change(`add the consequence ${what.name}`, { edit: 'addFact', what }))) return;
    setName('');
    setParts([]);
  };
  return (
    <section className="above-11 line new-entry" aria-label="Another consequence">
      <label className="note block field-label" htmlFor={id}>
        Another consequence
      </label>
      <input
        id={id}
        className="field-input"
        autoComplete="off"
        placeholder="Such as: War"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <ToggleButtonGroup
        className="segments"
        aria-label="How the parts are joined"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[joiner]}
        onSelectionChange={(keys) => setJoiner(keys.has('or') ? 'or' : 'and')}
      >
        <ToggleButton id="and" {...tabStop(joiner === 'and', true)} className="segment">
          if all of this is so
        </ToggleButton>
        <ToggleButton id="or" {...tabStop(joiner === 'or', true)} className="segment">
          if any of this is so
        </ToggleButton>
      </ToggleButtonGroup>
      <ConditionBuilder sketch={sketch} parts={parts} joiner={joiner} onChange={setParts} />
      <Button
        className="plain-button"
        isDisabled={parts.length === 0 || name.trim() === ''}
        onPress={() => void add()}
      >
        Add the consequence
      </Button>
      <ObstacleNote obstacle={obstacle} />
    </section>
  );
}
