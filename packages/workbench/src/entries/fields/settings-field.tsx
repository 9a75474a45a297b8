import type { Sketch, SketchedDecisionMaker } from '@standoff/language';
import { Button } from 'react-aria-components';
import { conditionParts, sayCondition } from '../basis/condition.ts';
import { type Content, entriesOf, isEntries, textOf, valuesOf } from '../basis/content.ts';
import type { FieldProps } from '../basis/entry-kind.ts';
import { movers } from '../basis/movers.ts';
import { idOfItem } from '../basis/named-places.ts';
import { sayStatement } from '../basis/people.ts';
import { Formula } from './condition-field.tsx';
import { type Choice, Choose } from './simple-fields.tsx';
import { StatementBuilder, showsStatement } from './statement-field.tsx';

/** A place of the file that a variant can set by a form. */
interface Settable {
  readonly path: string;
  readonly words: string;
  /** The values to choose from; a formula where there are none. */
  readonly choices?: readonly Choice[];
  /** Whose statement it is that is set, if it is one. */
  readonly owner?: string;
  readonly first: Content;
}

function settables(sketch: Sketch): Settable[] {
  const quo = movers(sketch).flatMap(({ name, options }) =>
    Object.keys(sketch.statusQuo).length === 0
      ? []
      : options.map(
          (option): Settable => ({
            path: `status-quo.${option.path}`,
            words: `how things stand: ${name === option.name ? name : `${name}, ${option.name}`}`,
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
  const moves = sketch.decisionMakers.flatMap((owner) => movesOf(owner));
  const wishes = sketch.decisionMakers.flatMap((owner) => wishesOf(owner, sketch));
  return [...quo, ...moves, ...wishes, ...facts];
}

/** The statements of somebody, by their ids, or by their places with what stands there now. */
function wishesOf({ id, name, prefers }: SketchedDecisionMaker, sketch: Sketch): Settable[] {
  return prefers.map((statement, at): Settable => {
    const called = idOfItem(statement);
    return {
      path: `decision-makers.${id}.prefers.${called ?? at + 1}`,
      words: `what ${name} wants instead of “${sayStatement(sketch, statement, id)}”`,
      owner: id,
      first: called === undefined ? withSaid(statement, statement) : withoutId(statement),
    };
  });
}

/** A statement that a variant sets, with what it replaces. */
function withSaid(statement: Content, replaced: Content): Content {
  const values = typeof statement === 'string' ? { want: statement } : valuesOf(statement);
  return entriesOf({ was: formulaOf(replaced), ...values });
}

/** What a statement comes to as one formula; what is none stands as it is. */
function formulaOf(statement: Content): Content {
  const { want, must, not, never } = valuesOf(statement);
  const unwanted = textOf(not) || textOf(never);
  return textOf(want) || textOf(must) || (unwanted === '' ? statement : `not (${unwanted})`);
}

function withoutId(statement: Content): Content {
  const { id: _, ...values } = valuesOf(statement);
  return entriesOf(values);
}

/** What is set without what it replaces, and that. */
function partsOfSetting(content: Content | undefined): { was?: Content; statement: Content } {
  const { was, ...values } = valuesOf(content);
  const statement = isEntries(content) ? entriesOf(values) : (content ?? '');
  return was === undefined ? { statement } : { was, statement };
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

/** Another statement in the place of the one that is set, which goes on to say what it replaces. */
function settingOf(before: Content | undefined, statement: Content): Content {
  const { was } = partsOfSetting(before);
  if (was === undefined) return statement;
  const values = typeof statement === 'string' ? { want: statement } : valuesOf(statement);
  return entriesOf({ was, ...values });
}

/** Whether all that is set can be shown. */
export function showsSettings(content: Content, sketch: Sketch): boolean {
  if (!isEntries(content)) return false;
  const known = settables(sketch);
  return content.entries.every(([path, value]) => {
    const settable = known.find((each) => each.path === path);
    if (settable?.owner !== undefined) {
      return showsStatement(sketch, partsOfSetting(value).statement, settable.owner);
    }
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
              {settable?.owner !== undefined ? (
                <StatementBuilder
                  sketch={sketch}
                  value={partsOfSetting(each).statement}
                  owner={settable.owner}
                  label={words}
                  onChange={(statement) =>
                    write(rows.with(place, [path, settingOf(each, statement ?? '')]))
                  }
                />
              ) : settable?.choices ? (
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
      if (settable.owner !== undefined) {
        const { statement } = partsOfSetting(value);
        return `${settable.words}: ${sayStatement(sketch, statement, settable.owner)}`;
      }
      const chosen = settable.choices?.find((choice) => choice.value === value)?.words;
      return `${settable.words}: ${chosen ?? sayCondition(sketch, textOf(value))}`;
    })
    .join('; ');
}
