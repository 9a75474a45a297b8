import type { Span } from '@standoff/language';
import {
  type DocumentNode,
  describeNode,
  type MappingNode,
  readDocument,
} from '@standoff/language';

/**
 * Strict readers for the data files of the catalog. They take the tree that the language makes of a
 * model file, in which every scalar is a text and aliases and tags have been refused; the first
 * thing that is not as described ends the reading.
 */
export type Read<T> = (node: DocumentNode) => T;

/** Something in a data file that is not as its format says. */
export class FormatError extends Error {
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

/** Reads a whole file. Errors name the file, the line and the column. */
export function readFile<T>(fileName: string, source: string, read: Read<T>): T {
  try {
    return read(readTree(source));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new Error(`${fileName}:${placeOf(source, error.span)}: ${error.message}`);
  }
}

function readTree(source: string): MappingNode {
  const root = readDocument(source, (_, span, message) => {
    throw new FormatError(message, span);
  });
  if (root === undefined) throw new FormatError('the file has no content', { start: 0, end: 0 });
  return root;
}

function placeOf(source: string, { start }: Span): string {
  const before = source.slice(0, start).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

function expected(what: string, node: DocumentNode): FormatError {
  return new FormatError(`expected ${what}, found ${describeNode(node)}`, node.span);
}

export function text(node: DocumentNode): string {
  if (node.kind !== 'text' || node.text.trim() === '') throw expected('a text', node);
  return node.text;
}

export function wholeNumber(node: DocumentNode): number {
  const written = text(node);
  if (!/^(0|[1-9]\d*)$/.test(written)) throw expected('a whole number', node);
  return Number(written);
}

export function oneOf<W extends string>(...words: readonly W[]): Read<W> {
  return (node) => {
    const word = words.find((each) => each === text(node));
    if (word === undefined) throw expected(`one of ${words.join(', ')}`, node);
    return word;
  };
}

/** A text that is among known ones, such as a name given elsewhere in the file. */
export function known(what: string, names: { has(name: string): boolean }): Read<string> {
  return (node) => {
    const name = text(node);
    if (!names.has(name)) throw expected(what, node);
    return name;
  };
}

export function list<T>(read: Read<T>): Read<T[]> {
  return (node) => {
    if (node.kind !== 'list') throw expected('a list', node);
    return node.items.map(read);
  };
}

/** A list without repetition. */
export function setOf(read: Read<string>): Read<string[]> {
  return (node) => {
    const items = list(read)(node);
    const repeated = items.find((item, k) => items.indexOf(item) < k);
    if (repeated !== undefined) throw new FormatError(`${repeated} stands here twice`, node.span);
    return items;
  };
}

/** A list, or one item that stands alone. */
export function oneOrMore<T>(read: Read<T>): Read<T[]> {
  return (node) => (node.kind === 'list' ? list(read)(node) : [read(node)]);
}

export function nonEmpty<T>(read: Read<T[]>): Read<T[]> {
  return (node) => {
    const items = read(node);
    if (items.length === 0) throw expected('at least one entry', node);
    return items;
  };
}

/** A mapping whose keys are names, each given once. */
export function mapOf<T>(readKey: Read<string>, read: Read<T>): Read<Map<string, T>> {
  return (node) => {
    if (node.kind !== 'mapping') throw expected('a mapping', node);
    const values = new Map<string, T>();
    for (const { key, value } of node.entries) {
      const name = readKey(key);
      if (values.has(name)) throw new FormatError(`${name} stands here twice`, key.span);
      values.set(name, read(value));
    }
    return values;
  };
}

/** The fields of a mapping whose keys the format describes. */
export interface Fields {
  readonly span: Span;
  required<T>(key: string, read: Read<T>): T;
  optional<T>(key: string, read: Read<T>): T | undefined;
  /** Throws at the first key that is not among these. */
  allowOnly(keys: readonly string[]): void;
}

export function fieldsOf(node: DocumentNode): Fields {
  const values = mapOf(text, (value) => value)(node);
  const optional = <T>(key: string, read: Read<T>): T | undefined => {
    const value = values.get(key);
    return value === undefined ? undefined : read(value);
  };
  return {
    span: node.span,
    optional,
    required<T>(key: string, read: Read<T>): T {
      const value = values.get(key);
      if (value === undefined) throw new FormatError(`"${key}" is missing`, node.span);
      return read(value);
    },
    allowOnly(keys) {
      const unknown = [...values.keys()].find((key) => !keys.includes(key));
      if (unknown !== undefined) {
        throw new FormatError(`the format has no key "${unknown}" here`, node.span);
      }
    },
  };
}

/** The fields of a mapping that has these keys and no others. */
export function fieldsAmong(...keys: readonly string[]): Read<Fields> {
  return (node) => {
    const fields = fieldsOf(node);
    fields.allowOnly(keys);
    return fields;
  };
}
