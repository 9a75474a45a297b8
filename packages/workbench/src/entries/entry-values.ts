import type { edits, SketchedEntry } from '@standoff/language';
import type { Obstacle } from '../document/changes-in-turn.ts';
import { capitalize } from '../words/capitalize.ts';
import { type Content, isBlank, isSame, type Values, valuesOf } from './basis/content.ts';
import type { EntryContext, EntryKind, Field, Problem } from './basis/entry-kind.ts';
import { fieldTypeOf } from './fields/field-types.tsx';

/** What the form of an entry begins with. */
export function startOf({ place, short }: EntryKind, { path, content }: SketchedEntry): Values {
  const [, ...at] = path;
  const named = place
    ? Object.fromEntries(place.map((key, k) => [key, `${at[k]}`]))
    : { '@id': `${at[0]}` };
  const alone = short !== undefined && typeof content === 'string' ? { [short]: content } : {};
  return { ...valuesOf(content), ...alone, ...named };
}

export function keysOf({ key, keys }: Field): readonly string[] {
  return keys ?? [key];
}

export function askedFields(kind: EntryKind, values: Values, context: EntryContext): Field[] {
  return kind.fields.filter(({ isAsked }) => isAsked?.(values, context) ?? true);
}

/** Whether a form can show what the file says of a field; there is nothing that it could not in a blank one. */
export function canShow(field: Field, values: Values, context: EntryContext): boolean {
  const value = values[field.key];
  const isOpen = keysOf(field).every((key) => values[key] === undefined);
  return isOpen || fieldTypeOf(field).shows(value ?? null, { field, values, context });
}

/** The first thing that is missing or wrong. */
export function problemOf(
  kind: EntryKind,
  values: Values,
  context: EntryContext,
): Problem | undefined {
  const fields = askedFields(kind, values, context);
  for (const field of fields) {
    if (field.needed !== undefined && isBlank(values[field.key])) {
      return { key: field.key, words: field.needed };
    }
  }
  const problem = kind.problem?.(values, context);
  const field = fields.find(({ key }) => key === problem?.key);
  // What only the text can say is not judged here.
  return field === undefined || canShow(field, values, context) ? problem : undefined;
}

/** What the file would say wrong if the form were kept, if that is in one of its fields. */
export function faultInForm(
  { short }: EntryKind,
  fields: readonly Field[],
  at: edits.Path,
  obstacle: Obstacle | undefined,
): Problem | undefined {
  const { fault } = obstacle ?? {};
  if (fault === undefined || !at.every((step, k) => fault.at[k] === step)) return undefined;
  const steps = fault.at.slice(at.length);
  const words = capitalize(fault.message.replace(/[^.?!]$/, '$&.'));
  const field = fields.find((each) => keysOf(each).some((key) => steps.includes(key)));
  const key = field?.key ?? (fields.some((each) => each.key === short) ? short : undefined);
  return key === undefined ? undefined : { key, words };
}

/** A text without the blanks around it and the line breaks in it. */
function tidy(content: Content | undefined): Content | undefined {
  if (isBlank(content)) return undefined;
  return typeof content === 'string' ? content.replaceAll(/\s+/g, ' ').trim() : content;
}

/** What is to be written of a new entry: nothing that is no longer asked for. */
export function newFields(
  kind: EntryKind,
  values: Values,
  context: EntryContext,
): edits.EntryFields {
  return askedFields(kind, values, context)
    .flatMap(keysOf)
    .flatMap((key) => {
      const value = key.startsWith('@') ? undefined : tidy(values[key]);
      return value === undefined ? [] : [[key, value] as const];
    });
}

/** What is to be written otherwise: nothing of what was not touched. */
export function changedFields(
  { fields }: EntryKind,
  start: Values,
  values: Values,
): edits.EntryFields {
  return fields.flatMap(keysOf).flatMap((key) => {
    if (key.startsWith('@') || isSame(start[key], values[key])) return [];
    return [[key, tidy(values[key])] as const];
  });
}
