import type { Sketch } from '@standoff/language';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type Condition, sayCondition } from '../../entries/basis/condition.ts';
import { ConditionBuilder } from '../../entries/basis/condition-builder.tsx';
import { ObstacleNote, RemoveButton, useChange } from '../../entries/obstacle-note.tsx';
import { TextField } from '../../entries/text-field.tsx';

/** What cannot be the case together, and why. */
export function ImpossibleStep({ sketch }: { readonly sketch: Sketch | undefined }) {
  const { change, obstacle } = useChange();
  if (sketch === undefined) return <p className="soft step-empty">Begin with the title.</p>;
  const places = sketch.rules.map((rule, k) => ({ ...rule, place: k + 1 }));
  return (
    <>
      <ul className="ruled-above entries">
        {places.map(({ formula, says, place }) => (
          <li key={place} className="ruled entry">
            <div className="row middle entry-row">
              <p className="says entry-words given">{sayCondition(sketch, formula)}</p>
              <RemoveButton
                what={`rule ${place}`}
                removal={() => ({ edit: 'removeRule', what: { place } })}
              />
            </div>
            <TextField
              label={`Why it is impossible (rule ${place})`}
              value={says}
              onCommit={(to) =>
                void change(`the reason of rule ${place}`, {
                  edit: 'changeRule',
                  what: { place, change: { says: to === '' ? null : to } },
                })
              }
            />
          </li>
        ))}
      </ul>
      <ObstacleNote obstacle={obstacle} />
      <NewRule sketch={sketch} />
    </>
  );
}

function NewRule({ sketch }: { readonly sketch: Sketch }) {
  const { change, obstacle } = useChange();
  const [parts, setParts] = useState<readonly Condition[]>([]);
  const add = async () => {
    const what = { formula: parts.join(' and ') };
    if (await change('an impossible combination', { edit: 'addRule', what })) setParts([]);
  };
  return (
    <section className="above-11 line new-entry" aria-label="Another impossible combination">
      <p className="note block field-label">It is impossible that</p>
      <ConditionBuilder sketch={sketch} parts={parts} joiner="and" onChange={setParts} />
      <Button className="plain-button" isDisabled={parts.length === 0} onPress={() => void add()}>
        Rule it out
      </Button>
      <ObstacleNote obstacle={obstacle} />
    </section>
  );
}
