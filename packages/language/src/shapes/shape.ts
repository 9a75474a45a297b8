import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { type DocumentNode, describeNode } from '../document/node.ts';
import type { Span } from '../source/span.ts';

/**
 * What may stand at a place of a model file: how it is read, and how an editor is told about it.
 * Both come from the same definition, so that they cannot differ.
 */
export interface Shape<T> {
  /** In words, as they follow "expected": `a list of levels`. */
  readonly expects: string;
  /** The value, or nothing when it could not be read; the reason has been reported then. */
  read(node: DocumentNode, reporting: Reporting): T | undefined;
  /** JSON Schema 2020-12 of the place. Named parts are added to the definitions and referred to. */
  schema(definitions: SchemaDefinitions): JsonSchema;
}

/** The type of the values that a shape reads. */
export type ValueOf<S> = S extends Shape<infer T> ? T : never;

/** Where a shape reports what is wrong with a node. */
export interface Reporting {
  readonly report: Report;
  /** Whether to stop, since nothing more will be reported. */
  isFull(): boolean;
}

export type JsonSchema = { readonly [key: string]: unknown };

export type SchemaDefinitions = Map<string, JsonSchema>;

/** A word of the file, such as an id, with its place. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** Reports that something else was expected here. */
export function reportKind(
  node: DocumentNode,
  expected: string,
  { report }: Reporting,
  help?: string,
): void {
  const details = help === undefined ? {} : { help };
  if (node.kind === 'refused') return;
  if (node.kind === 'nothing') {
    report(
      'missing-value',
      node.span,
      `${expected} is expected here, and nothing is written`,
      details,
    );
    return;
  }
  const message = `${expected} is expected here, and this is ${describeNode(node)}`;
  report('wrong-kind', node.span, message, details);
}

/** The same shape, whose value is made into something else. */
export function mapped<T, U>(
  shape: Shape<T>,
  convert: (value: T, node: DocumentNode, reporting: Reporting) => U | undefined,
): Shape<U> {
  return {
    expects: shape.expects,
    read: (node, reporting) => {
      const value = shape.read(node, reporting);
      return value === undefined ? undefined : convert(value, node, reporting);
    },
    schema: (definitions) => shape.schema(definitions),
  };
}

/** A shape that is defined once in the schema, under this name, and referred to elsewhere. */
export function defined<T>(name: string, about: string, shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    schema: (definitions) => {
      if (!definitions.has(name)) {
        definitions.set(name, {});
        definitions.set(name, { description: about, ...shape.schema(definitions) });
      }
      return { $ref: `#/$defs/${name}` };
    },
  };
}
