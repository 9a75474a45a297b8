import { Button } from 'react-aria-components';
import { type Content, entriesOf, isEntries, textOf, textsOf, valuesOf } from '../content.ts';
import type { EntryContext, FieldProps } from '../entry-kind.ts';
import { decisionMakerOf, nameOf } from '../people.ts';
import { ownOrder, seenOrder } from '../seen-order.ts';
import { OrderChange, showsOrderChange } from './order-change.tsx';
import { Check, Choose, toggled } from './simple-fields.tsx';

/** How the wishes of the observed are seen. */
export function SeenField({ field, values, context, set }: FieldProps) {
  const about = textOf(values['@observed']);
  if (about === '') return <p className="step-note">Say first who is seen.</p>;
  return (
    <OrderChange
      context={context}
      about={about}
      order={ownOrder(context.sketch, about) ?? []}
      values={values}
      label={field.label}
      set={set}
    />
  );
}

export function showsSeen(values: FieldProps['values'], context: EntryContext): boolean {
  const about = textOf(values['@observed']);
  return about === '' || showsOrderChange(context, about, ownOrder(context.sketch, about), values);
}

/** Options of the observed that are not known of. */
export function HidesField({ field, value, values, context, set }: FieldProps) {
  const observed = decisionMakerOf(context.sketch, textOf(values['@observed']));
  const chosen = textsOf(value).map((option) => option.split('.').at(-1)!);
  if (observed === undefined) return <p className="step-note">Say first who is seen.</p>;
  return observed.options.map(({ id, name }) => (
    <Check
      key={id}
      words={name}
      isChecked={chosen.includes(id)}
      onChange={(isIn) => {
        const options = toggled(chosen, id, isIn);
        set({ [field.key]: options.length === 0 ? undefined : options });
      }}
    />
  ));
}

function receiversOf({ sketch }: EntryContext, values: FieldProps['values']): string[] {
  const ids = sketch.decisionMakers.map(({ id }) => id);
  return values['to'] === 'all'
    ? ids.filter((id) => id !== values['by'])
    : textsOf(values['to']).filter((id) => ids.includes(id));
}

/** How some are seen once a signal was received. */
export function ShowsField({ field, value, values, context, set }: FieldProps) {
  const { sketch } = context;
  const shown = Object.entries(valuesOf(value));
  const receivers = receiversOf(context, values);
  const write = (next: readonly (readonly [string, Content])[]) =>
    set({ [field.key]: next.length === 0 ? undefined : { entries: next } });
  const others = sketch.decisionMakers.filter(({ id }) => !shown.some(([about]) => about === id));
  return (
    <>
      {shown.map(([about, edits], place) => {
        const name = nameOf(sketch, about);
        return (
          <fieldset key={about} className="form-part form-ruled">
            <legend className="form-row-words given">{name}</legend>
            <OrderChange
              context={context}
              about={about}
              order={seenOrder(sketch, receivers, about) ?? []}
              values={valuesOf(edits)}
              label={`${name} is thought to want`}
              set={(changes) =>
                write(
                  shown
                    .with(place, [about, entriesOf({ ...valuesOf(edits), ...changes })])
                    .map(filled),
                )
              }
            />
            <Button
              className="quiet-button"
              aria-label={`Leave out ${name}`}
              onPress={() => write(shown.toSpliced(place, 1).map(filled))}
            >
              Leave this out
            </Button>
          </fieldset>
        );
      })}
      {others.length > 0 && (
        <Choose
          label={shown.length === 0 ? field.label : `${field.label}: another`}
          value=""
          blank={shown.length === 0 ? 'Choose who is seen otherwise …' : 'and …'}
          choices={others.map(({ id, name }) => ({ value: id, words: name }))}
          onChoose={(about) => {
            if (about !== '') write([...shown, [about, entriesOf({})] as const].map(filled));
          }}
        />
      )}
    </>
  );
}

function filled([about, edits]: readonly [string, Content | undefined]): [string, Content] {
  return [about, edits ?? null];
}

export function showsShown(
  value: Content,
  values: FieldProps['values'],
  context: EntryContext,
): boolean {
  if (!isEntries(value)) return false;
  const receivers = receiversOf(context, values);
  return value.entries.every(([about, edits]) =>
    showsOrderChange(context, about, seenOrder(context.sketch, receivers, about), valuesOf(edits)),
  );
}
