import type { SketchedOption } from '@standoff/language';
import { Button } from 'react-aria-components';
import {
  type Content,
  entriesOf,
  isEntries,
  textsOf,
  type Values,
  valuesOf,
} from '../basis/content.ts';
import type { EntryContext } from '../basis/entry-kind.ts';
import { nameOf } from '../basis/people.ts';
import { OrderChange, showsOrderChange } from './order-change.tsx';
import { Check, Choose, toggled } from './simple-fields.tsx';

/** How some are seen, each by itself: a part of a signal, or of what somebody is thought to see. */
export interface SeenPart {
  /** The key under which options of the one seen stand. */
  readonly optionKey: 'reveals' | 'hides';
  readonly optionWords: (name: string) => string;
  /** Of whom something can be said. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The statements in which places count; undefined where there are none that the form knows. */
  readonly orderOf: (id: string) => readonly Content[] | undefined;
  readonly isBody: (id: string) => boolean;
  /** The options that may be ticked. */
  readonly optionsOf: (id: string) => readonly SketchedOption[];
}

export function SeenOfEach({
  part,
  value,
  context,
  label,
  blank,
  onChange,
}: {
  readonly part: SeenPart;
  readonly value: Content | undefined;
  readonly context: EntryContext;
  readonly label: string;
  readonly blank: string;
  readonly onChange: (value: Content | undefined) => void;
}) {
  const shown = Object.entries(valuesOf(value));
  const write = (next: readonly (readonly [string, Content | undefined])[]) =>
    onChange(
      next.length === 0
        ? undefined
        : { entries: next.map(([id, edits]) => [id, edits ?? null] as const) },
    );
  const others = part.people.filter(({ id }) => !shown.some(([about]) => about === id));
  return (
    <>
      {shown.map(([about, edits], place) => {
        const name = nameOf(context.sketch, about);
        return (
          <fieldset key={about} className="gap-5 form-part ruled form-ruled">
            <legend className="serif form-row-words given">{name}</legend>
            <SeenOfOne
              {...{ part, about, name, context }}
              values={valuesOf(edits)}
              set={(changes) =>
                write(shown.with(place, [about, entriesOf({ ...valuesOf(edits), ...changes })]))
              }
            />
            <Button
              className="quiet-button"
              aria-label={`Leave out ${name}`}
              onPress={() => write(shown.toSpliced(place, 1))}
            >
              Leave this out
            </Button>
          </fieldset>
        );
      })}
      {others.length > 0 && (
        <Choose
          label={shown.length === 0 ? label : `${label}: another`}
          value=""
          blank={shown.length === 0 ? blank : 'and …'}
          choices={others.map(({ id, name }) => ({ value: id, words: name }))}
          onChoose={(about) => {
            if (about !== '') write([...shown, [about, entriesOf({})] as const]);
          }}
        />
      )}
    </>
  );
}

function SeenOfOne({
  part,
  about,
  name,
  values,
  context,
  set,
}: {
  readonly part: SeenPart;
  readonly about: string;
  readonly name: string;
  readonly values: Values;
  readonly context: EntryContext;
  readonly set: (changes: Values) => void;
}) {
  const order = part.orderOf(about);
  const chosen = textsOf(values[part.optionKey]);
  return (
    <>
      {order && (
        <OrderChange
          {...{ context, about, order, values, set }}
          label={`${name} is thought to want`}
        />
      )}
      {!order && !part.isBody(about) && (
        <p className="soft step-note given">
          {`What ${name} wants is not given in one order of wishes here: only the text can say what of it is seen otherwise.`}
        </p>
      )}
      <OptionChecks
        options={part.optionsOf(about)}
        chosen={chosen}
        legend={part.optionWords(name)}
        onChange={(options) => set({ [part.optionKey]: options })}
      />
    </>
  );
}

/** Options of somebody to be ticked, under a legend where they are a part of more. */
export function OptionChecks({
  options,
  chosen,
  legend,
  onChange,
}: {
  readonly options: readonly SketchedOption[];
  readonly chosen: readonly string[];
  readonly legend?: string;
  readonly onChange: (chosen: readonly string[] | undefined) => void;
}) {
  const ids = chosen.map(idOfOption);
  const checks = options.map(({ id, name }) => (
    <Check
      key={id}
      words={name}
      isChecked={ids.includes(id)}
      onChange={(isIn) => {
        const next = toggled(ids, id, isIn);
        onChange(next.length === 0 ? undefined : next);
      }}
    />
  ));
  if (checks.length === 0 || legend === undefined) return checks;
  return (
    <fieldset className="form-group">
      <legend className="note block field-label given">{legend}</legend>
      {checks}
    </fieldset>
  );
}

/** An option of somebody, who may stand before it. */
export function idOfOption(written: string): string {
  return written.split('.').at(-1)!;
}

/** Whether the form can show all that is said. */
export function showsSeenOfEach(value: Content, part: SeenPart, context: EntryContext): boolean {
  if (!isEntries(value)) return false;
  return value.entries.every(([about, edits]) => {
    const values = valuesOf(edits);
    const keys = Object.keys(values);
    const known = ['add', 'at', 'drop', 'was', part.optionKey];
    const isOrder = keys.some((key) => ['add', 'at', 'drop'].includes(key));
    return (
      keys.every((key) => known.includes(key)) &&
      (!isOrder || showsOrderChange(context, about, part.orderOf(about), values))
    );
  });
}
