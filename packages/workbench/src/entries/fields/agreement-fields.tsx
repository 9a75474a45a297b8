import { useState } from 'react';
import { Button } from 'react-aria-components';
import {
  type Bond,
  bondOf,
  bondsOf,
  newStage,
  type Stage,
  stagesOf,
  transitionsOf,
  withBonds,
  withoutStage,
  withTransition,
  writtenBond,
  writtenStages,
} from '../basis/agreement.ts';
import { textOf, textsOf } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';
import { moverOf } from '../basis/people.ts';
import { Formula } from './condition-field.tsx';
import { OptionChecks } from './seen-of-each.tsx';
import { Choose } from './simple-fields.tsx';

/** What an agreement can stand at, in order, each with what is the case then. */
export function StagesField({ field, value, values, set }: FieldProps) {
  const stages = stagesOf(value) ?? [];
  const write = (next: readonly Stage[]) => set({ [field.key]: writtenStages(next, value) });
  return (
    <>
      {stages.map((stage, at) => (
        <div key={stage.id} className="row middle form-row">
          <input
            className="field-input"
            aria-label={`What is the case: ${at + 1}`}
            autoComplete="off"
            dir="auto"
            value={stage.phrase}
            onChange={({ target }) => write(stages.with(at, { ...stage, phrase: target.value }))}
          />
          {stages.length > 2 && (
            <Button
              className="quiet-button"
              aria-label={`Leave out ${stage.phrase}`}
              onPress={() =>
                set({
                  [field.key]: writtenStages(stages.toSpliced(at, 1), value),
                  moves: withoutStage(values['moves'], stage.id),
                  binds: withoutStage(values['binds'], stage.id),
                })
              }
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <NewStage onAdd={(phrase) => write([...stages, newStage(phrase, stages)])} />
    </>
  );
}

function NewStage({ onAdd }: { readonly onAdd: (phrase: string) => void }) {
  const [phrase, setPhrase] = useState('');
  const add = () => {
    if (phrase.trim() === '') return;
    onAdd(phrase.trim());
    setPhrase('');
  };
  return (
    <div className="row middle form-row">
      <input
        className="field-input"
        aria-label="Something else that it can stand at"
        placeholder="Something else, such as: a treaty that is ratified"
        autoComplete="off"
        value={phrase}
        onChange={({ target }) => setPhrase(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button className="plain-button" onPress={add}>
        Add it
      </Button>
    </div>
  );
}

/** Of each change who makes it. */
export function TransitionsField({ field, value, values, set }: FieldProps) {
  const stages = stagesOf(values['levels']) ?? [];
  const parties = textsOf(values['parties']).length;
  const some = Array.from({ length: Math.max(parties - 2, 0) }, (_, k) => k + 2);
  const choices = [
    { value: 'all', words: 'all parties together' },
    ...some.map((count) => ({ value: `${count} of`, words: `any ${count} of the parties` })),
    { value: 'each', words: 'any party alone' },
    { value: 'nobody', words: 'nobody' },
  ];
  return transitionsOf(value, stages).map((change) => {
    const { from, to, by } = change;
    const words = `from “${from.phrase}” to “${to.phrase}”`;
    const isKnown = choices.some((choice) => choice.value === by);
    return (
      <div key={`${from.id} ${to.id}`} className="row middle form-row">
        <span className="serif form-row-words given">{words}</span>
        <Choose
          label={`Who takes it ${words}`}
          value={by}
          blank=""
          choices={isKnown ? choices : [...choices, { value: by, words: `by the votes: ${by}` }]}
          onChoose={(chosen) =>
            set({ [field.key]: withTransition(value, stages, { ...change, by: chosen }) })
          }
        />
      </div>
    );
  });
}

/** What the parties are bound to at each of the things that the agreement can stand at. */
export function BindingsField({ field, value, values, context, set }: FieldProps) {
  const stages = stagesOf(values['levels']) ?? [];
  const bonds = bondsOf(value);
  return stages.map(({ id, phrase }) => {
    const bound = bonds.get(id) ?? [];
    const rows = [...bound, ''].map((formula, place) => ({ formula, place }));
    const label = `While it stands at “${phrase}”`;
    const write = (next: readonly string[]) => set({ [field.key]: withBonds(value, id, next) });
    return (
      <fieldset key={id} className="form-part form-group">
        <legend className="serif given">{label}</legend>
        {rows.map(({ formula, place }) => (
          <BondRow
            key={place}
            {...{ formula, context }}
            label={place === 0 ? label : `${label}, ${place + 1}`}
            onChange={(next) =>
              write(bound.toSpliced(place, 1, ...(next === undefined ? [] : [next])))
            }
          />
        ))}
      </fieldset>
    );
  });
}

function BondRow({
  formula,
  label,
  context,
  onChange,
}: {
  readonly formula: string;
  readonly label: string;
  readonly context: FieldProps['context'];
  readonly onChange: (formula: string | undefined) => void;
}) {
  const bond: Bond | undefined =
    formula === '' ? { isNot: false, formula } : bondOf(context.sketch, formula);
  if (bond === undefined) {
    return (
      <div className="row middle form-row">
        <span className="mono as-written form-row-words given">{formula}</span>
        <Button
          className="quiet-button"
          aria-label={`Leave out ${formula}`}
          onPress={() => onChange(undefined)}
        >
          ×
        </Button>
      </div>
    );
  }
  return (
    <div className="row form-row">
      {formula !== '' && (
        <Choose
          label={`${label}: how`}
          value={bond.isNot ? 'not' : ''}
          blank="this has to stay so"
          choices={[{ value: 'not', words: 'this must not be so' }]}
          onChoose={(how) => onChange(writtenBond({ ...bond, isNot: how === 'not' }))}
        />
      )}
      <Formula
        sketch={context.sketch}
        formula={bond.formula}
        label={label}
        onChange={(next) =>
          onChange(next === undefined ? undefined : writtenBond({ ...bond, formula: next }))
        }
      />
    </div>
  );
}

/** Options of whoever is forbidden a move that a forbidden move leaves as they are. */
export function OwnOptionsField({ field, value, values, context, set }: FieldProps) {
  const owner = moverOf(context.sketch, textOf(values['by']));
  if (owner === undefined) return <p className="soft step-note">{field.hint}</p>;
  return (
    <OptionChecks
      options={owner.options}
      chosen={textsOf(value)}
      onChange={(options) => set({ [field.key]: options?.length === 1 ? options[0] : options })}
    />
  );
}
