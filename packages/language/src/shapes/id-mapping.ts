import { type DocumentNode, type Entry, shorten, type TextNode } from '../document/node.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import { reportInvisible } from './invisible.ts';
import { entriesOf, reportDuplicate, reportStrayText } from './mapping.ts';
import { idPattern, idSchema, isId } from './name.ts';
import type { Reporting, Shape, Word } from './shape.ts';

/** Things by id, in the order of the file. */
export interface ById<T> {
  readonly span: Span;
  readonly entries: readonly NamedValue<T>[];
}

/** A thing with its id; without a value when it could not be read, or its id cannot be one. */
export interface NamedValue<T> {
  readonly id: Word;
  readonly value: T | undefined;
}

export interface IdMappingOptions {
  /** What an entry is, in the singular and the plural. */
  readonly of: readonly [one: string, many: string];
  readonly atMost?: number;
  /** Whether the keys name new things, so that they must be good ids, or refer to things. */
  readonly keys?: 'new' | 'references';
  /** Words that would be ids but mean something where these things are asked for. */
  readonly reserved?: Reserved;
  /** Keys of an entry: one of them among the ids is indented too little. */
  readonly inside?: readonly string[];
}

/** What each of some words means: `{ all: 'all variants' }`. */
type Reserved = Readonly<Record<string, string>>;

/** A mapping from ids to things. An id stays known when its thing cannot be read. */
export function idMapping<T>(value: Shape<T>, options: IdMappingOptions): Shape<ById<T>> {
  const expects = `a mapping from ids to ${options.of[1]}`;
  return {
    expects,
    read: (node, reporting) => {
      const entries = entriesOf(node, expects, reporting);
      if (!entries || !isBearable(node, entries, options, reporting)) return undefined;
      return { span: node.span, entries: readEntries(entries, value, options, reporting) };
    },
    schema: (definitions) => {
      idSchema(definitions);
      return {
        type: 'object',
        propertyNames: {
          pattern: idPattern.source,
          maxLength: limits.idLength,
          ...(options.reserved ? { not: { enum: Object.keys(options.reserved) } } : {}),
        },
        additionalProperties: value.schema(definitions),
        ...(options.atMost === undefined ? {} : { maxProperties: options.atMost }),
      };
    },
  };
}

function isBearable(
  node: DocumentNode,
  entries: readonly Entry[],
  { of, atMost = limits.entries }: IdMappingOptions,
  { report }: Reporting,
): boolean {
  if (entries.length <= atMost) return true;
  const span = entries[atMost]?.key.span ?? node.span;
  const message = `there are ${entries.length} ${of[1]}, and at most ${atMost.toLocaleString('en')} are possible`;
  report('too-many', span, message);
  return false;
}

function readEntries<T>(
  entries: readonly Entry[],
  shape: Shape<T>,
  { of, keys = 'new', reserved = {}, inside = [] }: IdMappingOptions,
  reporting: Reporting,
): NamedValue<T>[] {
  const byId = new Map<string, Entry>();
  const read: NamedValue<T>[] = [];
  const cutOff = new Set<Entry>();
  for (const [at, entry] of entries.entries()) {
    if (reporting.isFull()) break;
    if (cutOff.has(entry)) continue;
    const { key, value: node } = entry;
    const first = byId.get(key.text);
    if (first) {
      reportDuplicate(key, first.key, reporting);
      continue;
    }
    byId.set(key.text, entry);
    const before = entries[at - 1];
    if (before && inside.includes(key.text) && node.kind !== 'mapping') {
      reportMisplaced(key, before, of, reporting);
      // What belongs to it was not read with it.
      const [last] = read.splice(-1);
      if (last) read.push({ ...last, value: undefined });
      continue;
    }
    if (isCut(entries, at, cutOff, reporting)) {
      read.push({ id: wordOf(entry), value: undefined });
      continue;
    }
    const good =
      keys === 'references'
        ? !reportInvisible(key, reporting)
        : isId(key, reporting) && !isReserved(key, reserved, reporting);
    const value = shape.read(node, reporting);
    read.push({ id: wordOf(entry), value: good ? value : undefined });
  }
  return read;
}

/** Whether a comma ends the text that was meant, or was meant to be a text itself. Notes what else it cut off. */
function isCut(
  entries: readonly Entry[],
  at: number,
  cutOff: Set<Entry>,
  reporting: Reporting,
): boolean {
  const entry = entries[at]!;
  if (entry.value.kind === 'nothing' && entry.value.noColon) {
    reportStrayText(entry.key, reporting);
    return true;
  }
  const cut = cutText(entries, at);
  for (const other of cut) cutOff.add(other);
  if (cut.length > 0) reportCutText(entry, cut, reporting);
  return cut.length > 0;
}

/** In `{ dam: held, shared }` the comma ends the text: the entries that are the rest of it. */
function cutText(entries: readonly Entry[], at: number): readonly Entry[] {
  const rest: Entry[] = [];
  if (entries[at]!.value.kind !== 'text') return rest;
  for (let next = at + 1; next < entries.length; next++) {
    const entry = entries[next]!;
    if (entry.value.kind !== 'nothing' || !entry.value.noColon) break;
    rest.push(entry);
  }
  return rest;
}

function reportCutText({ value }: Entry, cut: readonly Entry[], { report }: Reporting): void {
  const [{ key }] = cut as readonly [Entry, ...Entry[]];
  const whole = [...(value.kind === 'text' ? [value.text] : []), ...cut.map((one) => one.key.text)];
  report('stray-text', key.span, `"${shorten(key.text)}" stands here as a key without a value`, {
    help: `between { and } a comma ends a value: write [${whole.join(', ')}] for a list, or "${whole.join(', ')}" for a text`,
  });
}

/** A part of an entry that stands beside it, since it is not indented as deep as its other parts. */
function reportMisplaced(
  key: TextNode,
  { key: owner, value }: Entry,
  [one, many]: IdMappingOptions['of'],
  { report }: Reporting,
): void {
  const beside = value.kind === 'mapping' && !value.braces ? value.entries[0] : undefined;
  const where =
    beside === undefined
      ? `as deep as what belongs to ${owner.text}`
      : `like "${beside.key.text}" above`;
  const message = `"${key.text}" stands among the ${many}, and is part of one ${one}`;
  report('misplaced-key', key.span, message, {
    related: [{ span: owner.span, message: 'of this one, by its place' }],
    help: `indent it ${where}`,
  });
}

function isReserved({ text, span }: TextNode, reserved: Reserved, { report }: Reporting): boolean {
  if (!Object.hasOwn(reserved, text)) return false;
  const message = `"${text}" means ${reserved[text]} and cannot be an id here`;
  report('reserved-word', span, message, { help: 'choose another id' });
  return true;
}

function wordOf({ key }: Entry): Word {
  return { text: key.text, span: key.span };
}
