import type { DocumentNode, MappingNode, TextNode } from '../document/node.ts';
import { modelFile } from '../sections/index.ts';
import type { JsonSchema } from '../shapes/shape.ts';

/**
 * The texts and keys of a model file that are formulas. Where formulas stand is taken from the
 * schema of the file, which comes from the same definitions as its reader.
 */
export function formulaNodes(root: MappingNode): TextNode[] {
  const schema = readSchema();
  const found: TextNode[] = [];
  collect(schema, root, [schema.root], found);
  for (const { path, value } of settingsOf(root)) {
    collect(schema, value, schemasAt(schema, path), found);
  }
  return found;
}

interface Schema {
  readonly root: JsonSchema;
  readonly definitions: ReadonlyMap<string, JsonSchema>;
}

function readSchema(): Schema {
  const definitions = new Map<string, JsonSchema>();
  return { root: modelFile.schema(definitions), definitions };
}

/** Adds the formulas in a node that may have any of the schemas. */
function collect(
  schema: Schema,
  node: DocumentNode,
  schemas: readonly JsonSchema[],
  found: TextNode[],
): void {
  const possible = schemas.flatMap((one) => [...expand(schema, one)]);
  const calculated = ['formula', 'amount'].map((name) => schema.definitions.get(name));
  if (node.kind === 'text' && possible.some((one) => calculated.includes(one))) {
    found.push(node);
  }
  if (node.kind === 'list') {
    const items = possible.flatMap(({ items: of }) => asSchemas(of));
    for (const item of node.items) collect(schema, item, items, found);
  }
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      collect(schema, value, schemasOfKey(possible, key.text), found);
      if (key.text === 'weights' && value.kind === 'mapping') {
        found.push(...value.entries.map((entry) => entry.key));
      }
    }
  }
}

/** The schema itself and all that it refers to or offers as alternatives. */
function expand({ definitions }: Schema, schema: JsonSchema): Set<JsonSchema> {
  const found = new Set<JsonSchema>();
  const add = (one: JsonSchema): void => {
    if (found.has(one)) return;
    found.add(one);
    const { $ref } = one;
    const target =
      typeof $ref === 'string' ? definitions.get($ref.replace('#/$defs/', '')) : undefined;
    const others = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => asSchemas(one[key]));
    for (const other of target ? [target, ...others] : others) add(other);
  };
  add(schema);
  return found;
}

function schemasOfKey(possible: readonly JsonSchema[], key: string): JsonSchema[] {
  return possible.flatMap(({ properties, patternProperties, additionalProperties }) => {
    const fields = asRecord(properties) ?? {};
    if (Object.hasOwn(fields, key)) return asSchemas(fields[key]);
    const patterns = Object.entries(asRecord(patternProperties) ?? {});
    const matching = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(key));
    return [...matching.map(([, value]) => value), additionalProperties].flatMap(asSchemas);
  });
}

/** The schemas of the place to which a path of keys leads. */
function schemasAt(schema: Schema, path: readonly string[]): JsonSchema[] {
  return path.reduce(
    (schemas, key) => [
      ...schemasOfKey(
        schemas.flatMap((one) => [...expand(schema, one)]),
        key,
      ),
      // An entry of a list is its number or its id.
      ...schemas.flatMap((one) =>
        [...expand(schema, one)].flatMap(({ items }) => asSchemas(items)),
      ),
    ],
    [schema.root],
  );
}

/** What variants set, with the path of its place. */
function settingsOf(root: MappingNode): { path: string[]; value: DocumentNode }[] {
  return entriesAt(root, 'variants').flatMap(({ value: variant }) =>
    entriesAt(variant, 'set').map(({ key, value }) => ({ path: key.text.split('.'), value })),
  );
}

function entriesAt(node: DocumentNode, key: string): MappingNode['entries'] {
  if (node.kind !== 'mapping') return [];
  const value = node.entries.find((entry) => entry.key.text === key)?.value;
  return value?.kind === 'mapping' ? value.entries : [];
}

function asSchemas(value: unknown): JsonSchema[] {
  if (Array.isArray(value)) return value.flatMap(asSchemas);
  const record = asRecord(value);
  return record ? [record] : [];
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
