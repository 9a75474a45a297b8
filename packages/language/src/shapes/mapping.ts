import { nearestNames } from '../diagnostics/nearest-name.ts';
import { type DocumentNode, type Entry, shorten, type TextNode } from '../document/node.ts';
import { choice, listing, suggestion } from '../formula/resolution.ts';
import type { Span } from '../source/span.ts';
import { reportInvisible } from './invisible.ts';
import {
  type JsonSchema,
  type Reporting,
  reportKind,
  type SchemaDefinitions,
  type Shape,
} from './shape.ts';

/** One key of a mapping. */
export interface Field<T> {
  readonly shape: Shape<T>;
  /** What the key says, for editors and the manual. */
  readonly about: string;
  readonly required: boolean;
  /** What to write where it is missing, if that can be said. */
  readonly write?: string;
}

export type Fields = { readonly [key: string]: Field<unknown> };

/** What was read of a mapping. A key that is absent or could not be read has no value. */
export interface Mapped<F extends Fields> {
  readonly span: Span;
  readonly fields: {
    readonly [K in keyof F]: (F[K] extends Field<infer T> ? T : never) | undefined;
  };
  /** Where the keys stand that are written, readable or not. */
  readonly keys: ReadonlyMap<string, Span>;
  /** The keys that others which are written were probably meant to be, or that stand beside where they belong. */
  readonly misspelt: ReadonlySet<string>;
}

export interface MappingOptions {
  readonly expects: string;
  /** Groups of keys of which at most one, exactly one, or at least one is written. */
  readonly choices?: readonly Choice[];
  /** Keys of other entries that somebody may write here, and what stands for them. */
  readonly insteadOf?: { readonly [key: string]: string };
  /** Keys that belong to a part of the mapping, and what that is: one of them beside it is indented too little. */
  readonly inside?: { readonly keys: readonly string[]; readonly of: string };
}

export interface Choice {
  readonly keys: readonly string[];
  readonly required: boolean;
  /** Whether they may stand beside one another. */
  readonly together?: boolean;
}

export function required<T>(shape: Shape<T>, about: string, write?: string): Field<T> {
  return { shape, about, required: true, ...(write !== undefined && { write }) };
}

export function optional<T>(shape: Shape<T>, about: string): Field<T> {
  return { shape, about, required: false };
}

/** A field under a key that would be taken for something else if it stood in an object literal. */
export function fieldNamed<K extends string, T>(
  key: K,
  field: Field<T>,
): { readonly [P in K]: Field<T> } {
  return Object.fromEntries([[key, field]]) as { readonly [P in K]: Field<T> };
}

/** A mapping with known keys. Unknown, missing, repeated and competing keys are reported. */
export function mapping<F extends Fields>(fields: F, options: MappingOptions): Shape<Mapped<F>> {
  return {
    expects: options.expects,
    read: (node, reporting) => {
      const entries = entriesOf(node, options.expects, reporting);
      if (!entries) return undefined;
      const { known, misspelt } = knownEntries(entries, fields, options, reporting);
      const isWritten = (key: string): boolean => known.has(key) || misspelt.has(key);
      reportMissing(node, isWritten, fields, options, reporting);
      reportCompeting(known, options.choices ?? [], reporting);
      const values: Record<string, unknown> = {};
      for (const [key, { value }] of known) values[key] = fields[key]?.shape.read(value, reporting);
      const keys = new Map(Array.from(known, ([key, entry]) => [key, entry.key.span]));
      return { span: node.span, fields: values as Mapped<F>['fields'], keys, misspelt };
    },
    schema: (definitions) => mappingSchema(fields, options.choices ?? [], definitions),
  };
}

/** The entries of a mapping. */
export function entriesOf(
  node: DocumentNode,
  expects: string,
  reporting: Reporting,
): readonly Entry[] | undefined {
  if (node.kind === 'mapping') return node.entries;
  reportKind(node, expects, reporting);
  return undefined;
}

interface KnownEntries {
  readonly known: ReadonlyMap<string, Entry>;
  /** The keys that unknown ones were probably meant to be: these are not missing as well. */
  readonly misspelt: ReadonlySet<string>;
}

function knownEntries(
  entries: readonly Entry[],
  fields: Fields,
  { inside, insteadOf }: MappingOptions,
  reporting: Reporting,
): KnownEntries {
  const known = new Map<string, Entry>();
  const misspelt = new Set<string>();
  const keys = Object.keys(fields);
  for (const entry of entries) {
    if (reporting.isFull()) break;
    if (!Object.hasOwn(fields, entry.key.text)) {
      if (inside?.keys.includes(entry.key.text)) {
        reportOutside(entry.key, inside.of, reporting);
        misspelt.add(entry.key.text);
        continue;
      }
      const meant = insteadOf?.[entry.key.text];
      reportUnknownKey(entry, keys, reporting, meant);
      for (const key of meant ? [meant] : nearestNames(entry.key.text, keys)) misspelt.add(key);
      continue;
    }
    const first = known.get(entry.key.text);
    if (first) reportDuplicate(entry.key, first.key, reporting);
    else known.set(entry.key.text, entry);
  }
  return { known, misspelt };
}

function reportUnknownKey(
  { key, value }: Entry,
  known: readonly string[],
  reporting: Reporting,
  meant?: string,
): void {
  if (reportInvisible(key, reporting)) return;
  if (value.kind === 'nothing' && value.noColon) {
    reportStrayText(key, reporting);
    return;
  }
  const details = meant
    ? { help: `write "${meant}" in its place` }
    : suggestion(key.span, key.text, known);
  reporting.report('unknown-key', key.span, `there is no key "${shorten(key.text)}" here`, {
    ...(details ?? { help: `the keys possible here are ${listing(known)}` }),
  });
}

function reportOutside(key: TextNode, of: string, { report }: Reporting): void {
  report('misplaced-key', key.span, `"${key.text}" stands here by itself, and is part of ${of}`, {
    help: `indent it as deep as what else belongs to ${of}, below the id`,
  });
}

/** In `{ says: one, two }` the comma ends the text, and `two` becomes a key. */
export function reportStrayText(key: TextNode, { report }: Reporting): void {
  report('stray-text', key.span, `"${shorten(key.text)}" stands here as a key without a value`, {
    help: 'between { and } a comma ends a value: put a text that contains a comma in quotes',
  });
}

/** A key that is written twice, or a name that is given twice. */
export function reportDuplicate(again: TextNode, first: TextNode, { report }: Reporting): void {
  report('duplicate-key', again.span, `"${shorten(again.text)}" is already written above`, {
    related: [{ span: first.span, message: 'first here' }],
    help: 'keep one of them; what the second one says is not read',
  });
}

function reportMissing(
  node: DocumentNode,
  isWritten: (key: string) => boolean,
  fields: Fields,
  { choices = [] }: MappingOptions,
  reporting: Reporting,
): void {
  const missing = Object.entries(fields).filter(
    ([key, field]) => field.required && !isWritten(key),
  );
  for (const [key, { about, write }] of missing) {
    reporting.report('missing-key', headOf(node), `the key "${key}" is missing`, {
      help: write === undefined ? `${key}: ${about}` : `write ${write}`,
    });
  }
  for (const { keys } of choices.filter((choice) => choice.required)) {
    if (keys.some(isWritten)) continue;
    reporting.report('missing-key', headOf(node), `one of the keys ${listing(keys)} is missing`, {
      help: `write ${choice(keys)}`,
    });
  }
}

function reportCompeting(
  known: ReadonlyMap<string, Entry>,
  choices: readonly Choice[],
  { report }: Reporting,
): void {
  for (const { keys, together = false } of choices) {
    if (together) continue;
    const written = keys.flatMap((key) => known.get(key) ?? []);
    const [first, ...others] = written.sort((a, b) => a.key.span.start - b.key.span.start);
    if (!first) continue;
    for (const { key } of others) {
      report('competing-keys', key.span, `"${key.text}" cannot stand beside "${first.key.text}"`, {
        related: [{ span: first.key.span, message: 'this one comes first' }],
        help: `write only one of ${choice(keys)}`,
      });
    }
  }
}

/** Where something is missing in a mapping: its braces, or its first key. */
function headOf(node: DocumentNode): Span {
  if (node.kind !== 'mapping' || node.braces) return node.span;
  return node.entries[0]?.key.span ?? node.span;
}

function mappingSchema(
  fields: Fields,
  choices: readonly Choice[],
  definitions: SchemaDefinitions,
): JsonSchema {
  const requiredKeys = Object.keys(fields).filter((key) => fields[key]?.required);
  const properties = Object.entries(fields).map(([key, { shape, about }]) => [
    key,
    { ...shape.schema(definitions), description: about },
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(requiredKeys.length > 0 ? { required: requiredKeys } : {}),
    additionalProperties: false,
    ...(choices.length > 0 ? { allOf: choices.map(choiceSchema) } : {}),
  };
}

function choiceSchema({ keys, required: needed, together = false }: Choice): JsonSchema {
  const one = keys.map((key) => ({
    type: 'object',
    properties: { [key]: true },
    required: [key],
  }));
  if (together) return needed ? { anyOf: one } : {};
  return { oneOf: needed ? one : [...one, { not: { anyOf: one } }] };
}
