import type { edits } from '@standoff/language';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Obstacle } from '../document/changes-in-turn.ts';
import { asWritten, type Values } from './basis/content.ts';
import type { EntryContext, EntryKind, Field, Problem } from './basis/entry-kind.ts';
import { askedFields, canShow, faultInForm, keysOf, problemOf } from './entry-values.ts';
import { fieldTypeOf } from './fields/field-types.tsx';
import './entries.css';

/** A form of an entry; it is kept as a whole. */
export function EntryForm({
  kind,
  label,
  at,
  values,
  isNew,
  context,
  obstacle,
  onChange,
  onKeep,
  onCancel,
}: {
  readonly kind: EntryKind;
  readonly label: string;
  /** Where what it changes stands in the file; of something new, where it comes to stand. */
  readonly at: edits.Path;
  readonly values: Values;
  readonly isNew: boolean;
  readonly context: EntryContext;
  readonly obstacle: Obstacle | undefined;
  readonly onChange: (changes: Values) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}) {
  const id = useId();
  const [found, setFound] = useState<Problem>();
  const [mended, setMended] = useState<Obstacle>();
  const fields = askedFields(kind, values, context);
  const refused = obstacle === mended ? undefined : obstacle;
  const fault = faultInForm(kind, fields, at, refused);
  const faulty = fault?.key;
  const problem = found ?? fault;
  useEffect(() => {
    if (faulty !== undefined) document.getElementById(`${id}-${faulty}`)?.focus();
  }, [id, faulty]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = problemOf(kind, values, context);
    setFound(missing);
    if (missing === undefined) onKeep();
    else document.getElementById(`${id}-${missing.key}`)?.focus();
  };
  return (
    <form className="above-9 entry-form" aria-label={label} noValidate onSubmit={submit}>
      {fields.map((field) => (
        <FieldRow
          key={field.key}
          {...{ field, values, context, isNew }}
          id={`${id}-${field.key}`}
          problem={problem?.key === field.key ? problem.words : undefined}
          set={(changes) => {
            setFound(undefined);
            setMended(obstacle);
            onChange(changes);
          }}
        />
      ))}
      <p className="small bad obstacle given" role="status">
        {refused === undefined || fault ? '' : `That was not done: ${refused.message}.`}
      </p>
      <div className="row gap-6">
        <Button type="submit" className="strong-button">
          {isNew ? kind.add : 'Keep the changes'}
        </Button>
        <Button className="plain-button" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface RowProps {
  readonly field: Field;
  readonly values: Values;
  readonly context: EntryContext;
  readonly isNew: boolean;
  readonly id: string;
  readonly problem: string | undefined;
  readonly set: (changes: Values) => void;
}

function FieldRow(props: RowProps) {
  const { field, values, context, isNew, id, problem, set } = props;
  const isShown = canShow(field, values, context);
  const { Component, isGroup } = fieldTypeOf(field);
  const label = `${field.label}${field.needed === undefined ? ' (optional)' : ''}`;
  const described = (
    <>
      {field.note !== undefined && <p className="note above-3">{field.note}</p>}
      <p id={`${id}-problem`} className="small bad form-problem" role="alert">
        {problem}
      </p>
    </>
  );
  if (!isShown) {
    return (
      <div className="field" id={id} tabIndex={-1}>
        <p className="note block field-label">{field.label}</p>
        <AsWritten field={field} values={values} set={set} />
      </div>
    );
  }
  const control = (
    <Component
      {...{ field, values, context, isNew, set }}
      value={values[field.key]}
      id={isGroup ? `${id}-control` : id}
      describedBy={`${id}-problem`}
      isFaulty={problem !== undefined}
    />
  );
  if (isGroup) {
    return (
      <fieldset
        className="field form-group"
        id={id}
        tabIndex={-1}
        aria-describedby={`${id}-problem`}
      >
        <legend className="note block field-label">{label}</legend>
        {control}
        {described}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label className="note block field-label" htmlFor={id}>
        {label}
      </label>
      {control}
      {described}
    </div>
  );
}

/** What the form cannot show stays as it is, unless something else is to be said. */
function AsWritten({ field, values, set }: Pick<RowProps, 'field' | 'values' | 'set'>) {
  const keys = keysOf(field).filter((key) => values[key] !== undefined);
  const written = keys.map((key) =>
    keys.length === 1 && key === field.key
      ? asWritten(values[key])
      : `${key}: ${asWritten(values[key])}`,
  );
  return (
    <>
      <p className="mono as-written given">{written.join(', ')}</p>
      <p className="note above-3">
        It is written in the file in a way that this form does not show, and stays as it is.{' '}
        <Button
          className="text-button"
          onPress={() => set(Object.fromEntries(keys.map((key) => [key, undefined])))}
        >
          Say it anew
        </Button>
      </p>
    </>
  );
}
