import type { SketchedBody } from '@standoff/language';
import { Button } from 'react-aria-components';
import { AmountInput } from '../../design/amount-input.tsx';
import { type Content, entriesOf, isEntries, textOf, textsOf, valuesOf } from '../basis/content.ts';
import type { EntryContext, FieldProps } from '../basis/entry-kind.ts';
import { movers, voting } from '../basis/movers.ts';
import { Choose } from './simple-fields.tsx';

interface SettableOption {
  /** As it is to be written. */
  readonly key: string;
  /** As it may be written as well. */
  readonly full: string;
  readonly words: string;
  readonly levels: readonly { readonly id: string; readonly phrase: string }[];
  /** Of levels that are numbers what they are counted in, or nothing. */
  readonly unit?: string;
}

function optionsOf(owner: SketchedBody, isOwn: boolean): SettableOption[] {
  return owner.options.map(({ id, path, name, levels, unit }) => ({
    key: isOwn ? id : path,
    full: `${owner.id}.${id}`,
    words: isOwn || name === owner.name ? name : `${owner.name}: ${name}`,
    levels,
    ...(unit !== undefined && { unit }),
  }));
}

/** The options that an entry can set: of who threatens, of the parties of a deal, of bodies and agreements, or of all. */
function settable(
  field: FieldProps['field'],
  values: FieldProps['values'],
  { sketch }: EntryContext,
) {
  if (field.key === 'then') {
    const by = sketch.decisionMakers.find(({ id }) => id === textOf(values['by']));
    return by ? optionsOf(by, true) : [];
  }
  if (field.key === 'sets' || field.key === 'else') {
    return movers(sketch).flatMap((owner) => optionsOf(owner, false));
  }
  const parties = textsOf(values['parties']);
  const owners = [
    ...sketch.decisionMakers.filter(({ id }) => parties.includes(id)),
    ...voting(sketch),
  ];
  return owners.flatMap((owner) => optionsOf(owner, false));
}

function optionAt(options: readonly SettableOption[], key: string): SettableOption | undefined {
  return options.find((each) => each.key === key || each.full === key);
}

/** Whether all that is set can be chosen here. */
export function showsLevels(content: Content, values: FieldProps['values'], context: EntryContext) {
  if (!isEntries(content)) return false;
  const every = context.sketch.decisionMakers.flatMap((owner) => [
    ...optionsOf(owner, false),
    ...(owner.id === values['by'] ? optionsOf(owner, true) : []),
  ]);
  const all = [...every, ...voting(context.sketch).flatMap((owner) => optionsOf(owner, false))];
  return content.entries.every(([key, level]) =>
    optionAt(all, key)?.levels.some(({ id }) => id === level),
  );
}

/** Options with the level that each is set to. */
export function LevelsField({ field, value, values, context, set }: FieldProps) {
  const options = settable(field, values, context);
  const levels = Object.entries(valuesOf(value)).map(([key, level]) => ({ key, level }));
  const change = (next: readonly { key: string; level: Content | undefined }[]) => {
    const written = Object.fromEntries(next.map(({ key, level }) => [key, level]));
    set({ [field.key]: next.length === 0 ? undefined : entriesOf(written) });
  };
  const others = options.filter(
    ({ key, full }) => !levels.some((each) => [key, full].includes(each.key)),
  );
  if (options.length === 0) return <p className="soft step-note">{field.hint}</p>;
  return (
    <>
      {levels.map(({ key, level }, place) => {
        const option = optionAt(options, key);
        const name = option?.words ?? key;
        return (
          <div key={key} className="row middle form-row">
            <span className="serif form-row-words given">{name}</span>
            {option?.unit === undefined ? (
              <Choose
                label={`${field.label}: ${name}`}
                value={textOf(level)}
                blank=""
                choices={(option?.levels ?? [{ id: textOf(level), phrase: textOf(level) }]).map(
                  ({ id, phrase }) => ({ value: id, words: phrase }),
                )}
                onChoose={(chosen) => change(levels.with(place, { key, level: chosen }))}
              />
            ) : (
              <AmountInput
                label={`${field.label}: ${name}`}
                numbers={option.levels.map(({ id }) => id)}
                value={textOf(level)}
                unit={option.unit}
                onChoose={(number) => change(levels.with(place, { key, level: number }))}
              />
            )}
            <Button
              className="quiet-button"
              aria-label={`Leave out ${name}`}
              onPress={() => change(levels.toSpliced(place, 1))}
            >
              ×
            </Button>
          </div>
        );
      })}
      {others.length > 0 && (
        <Choose
          label={levels.length === 0 ? field.label : `${field.label}: another option`}
          value=""
          blank={levels.length === 0 ? 'Choose what is done …' : 'and …'}
          choices={others.flatMap(({ key, words, unit, levels: all }) =>
            // Of numbers the first stands for all: which it is is typed.
            (unit === undefined ? all : all.slice(0, 1)).map(({ id, phrase }) => ({
              value: `${key} ${id}`,
              words: `${words} – ${phrase}`,
            })),
          )}
          onChoose={(chosen) => {
            const [key = '', level = ''] = chosen.split(' ');
            if (key !== '') change([...levels, { key, level }]);
          }}
        />
      )}
    </>
  );
}
