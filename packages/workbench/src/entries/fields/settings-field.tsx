import type { Sketch } from '@standoff/language';
import { Button } from 'react-aria-components';
import { conditionParts, sayCondition } from '../basis/condition.ts';
import { type Content, isEntries, textOf, valuesOf } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';
import { Formula } from './condition-field.tsx';
import { type Choice, Choose } from './simple-fields.tsx';

/** A place of the file that a variant can set by a form. */
interface Settable {
  readonly path: string;
  readonly words: string;
  /** The values to choose from; a formula where there are none. */
  readonly choices?: readonly Choice[];
  readonly first: string;
}

function settables(sketch: Sketch): Settable[] {
  const owners = [...sketch.decisionMakers, ...sketch.bodies];
  const quo = owners.flatMap(({ id, name, options }) =>
    Object.keys(sketch.statusQuo).length === 0
      ? []
      : options.map(
          (option): Settable => ({
            path: `status-quo.${id}.${option.id}`,
            words: `how things stand: ${name}, ${option.name}`,
            choices: option.levels.map((level) => ({ value: level.id, words: level.phrase })),
            first: option.levels[0]?.id ?? '',
          }),
        ),
  );
  const facts = sketch.facts.map(
    ({ id, name, formula, isLong }): Settable => ({
      path: isLong ? `facts.${id}.when` : `facts.${id}`,
      words: `when “${name}” is the case`,
      first: formula,
    }),
  );
  return [...quo, ...sketch.decisionMakers.flatMap((owner) => movesOf(owner)), ...facts];
}

function movesOf({ id, name, options }: Sketch['decisionMakers'][number]): Settable[] {
  return options.flatMap((option): Settable[] => {
    if (!option.isLong) return [];
    return [
      {
        path: `decision-makers.${id}.options.${option.id}.moves`,
        words: `whether ${name} can undo “${option.name}”`,
        choices: [
          { value: 'one-way', words: 'it cannot be undone' },
          { value: 'free', words: 'it can be undone' },
          { value: 'step', words: 'one level at a time' },
        ],
        first: option.oneWay ? 'free' : 'one-way',
      },
    ];
  });
}

/** Whether all that is set can be shown. */
export function showsSettings(content: Content, sketch: Sketch): boolean {
  if (!isEntries(content)) return false;
  const known = settables(sketch);
  return content.entries.every(([path, value]) => {
    const settable = known.find((each) => each.path === path);
    if (settable === undefined || typeof value !== 'string') return false;
    return settable.choices
      ? settable.choices.some((choice) => choice.value === value)
      : conditionParts(sketch, value) !== undefined;
  });
}

/** What stands elsewhere in the file, so far as a form can say it. */
export function SettingsField({ field, value, context, set }: FieldProps) {
  const { sketch } = context;
  const known = settables(sketch);
  const rows = Object.entries(valuesOf(value));
  const write = (next: readonly (readonly [string, Content | undefined])[]) =>
    set({
      [field.key]:
        next.length === 0
          ? undefined
          : { entries: next.map(([path, each]) => [path, each ?? null] as const) },
    });
  const others = known.filter(({ path }) => !rows.some(([each]) => each === path));
  return (
    <>
      {rows.map(([path, each], place) => {
        const settable = known.find((one) => one.path === path);
        const words = settable?.words ?? path;
        return (
          <div key={path} className="gap-5 form-part ruled form-ruled">
            <p className="serif form-row-words given">{words}</p>
            <div className="row middle form-row">
              {settable?.choices ? (
                <Choose
                  label={words}
                  value={textOf(each)}
                  blank=""
                  choices={settable.choices}
                  onChoose={(chosen) => write(rows.with(place, [path, chosen]))}
                />
              ) : (
                <Formula
                  sketch={sketch}
                  formula={textOf(each)}
                  label={words}
                  onChange={(formula) => write(rows.with(place, [path, formula]))}
                />
              )}
              <Button
                className="quiet-button"
                aria-label={`Leave out ${words}`}
                onPress={() => write(rows.toSpliced(place, 1))}
              >
                ×
              </Button>
            </div>
          </div>
        );
      })}
      {others.length > 0 && (
        <Choose
          label={rows.length === 0 ? field.label : `${field.label}: something else`}
          value=""
          blank={rows.length === 0 ? 'Choose what is otherwise …' : 'and …'}
          choices={others.map(({ path, words }) => ({ value: path, words }))}
          onChoose={(path) => {
            const next = known.find((each) => each.path === path);
            if (next) write([...rows, [path, next.first]]);
          }}
        />
      )}
    </>
  );
}

/** What a variant sets, in words. */
export function saySettings(content: Content | undefined, sketch: Sketch): string {
  const known = settables(sketch);
  return Object.entries(valuesOf(content))
    .map(([path, value]) => {
      const settable = known.find((each) => each.path === path);
      if (settable === undefined) return path;
      const chosen = settable.choices?.find((choice) => choice.value === value)?.words;
      return `${settable.words}: ${chosen ?? sayCondition(sketch, textOf(value))}`;
    })
    .join('; ');
}
