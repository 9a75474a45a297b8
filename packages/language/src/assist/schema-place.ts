import type { Path } from '../edits/core/content.ts';
import { modelJsonSchema } from '../schema/json-schema.ts';
import type { JsonSchema } from '../shapes/shape.ts';

let made: JsonSchema | undefined;

function wholeSchema(): JsonSchema {
  made ??= modelJsonSchema();
  return made;
}

/** What may stand at a place: one schema for each kind of value. */
export function schemasAt(path: Path): JsonSchema[] {
  let schemas = kindsOf(wholeSchema());
  for (const step of path) schemas = schemas.flatMap((schema) => inside(schema, step));
  return schemas;
}

/** The schema of a key of the file with its description, if it is a key with a meaning of its own. */
export function schemaOfKey(path: Path): JsonSchema | undefined {
  const key = `${path.at(-1)}`;
  return schemasAt(path.slice(0, -1))
    .map((schema) => fieldOf(schema, key))
    .find((field) => field !== undefined);
}

/** The keys that have a meaning of their own at a place. */
export function fieldsOf({ properties = {} }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return properties as Readonly<Record<string, JsonSchema>>;
}

/** What a key of a text means, which may be the name of what every object has. */
function fieldOf(schema: JsonSchema, key: string): JsonSchema | undefined {
  const fields = fieldsOf(schema);
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function inside(schema: JsonSchema, step: string | number): JsonSchema[] {
  const next =
    typeof step === 'number'
      ? schema['items']
      : (fieldOf(schema, step) ?? schema['additionalProperties']);
  return typeof next === 'object' && next !== null ? kindsOf(next as JsonSchema) : [];
}

/** The kinds of values that a schema allows, references followed. */
function kindsOf(schema: JsonSchema): JsonSchema[] {
  const { $ref, anyOf } = schema;
  if (typeof $ref === 'string') {
    const definitions = wholeSchema()['$defs'] as Readonly<Record<string, JsonSchema>>;
    return kindsOf(definitions[$ref.slice('#/$defs/'.length)]!);
  }
  return Array.isArray(anyOf) ? anyOf.flatMap((each: JsonSchema) => kindsOf(each)) : [schema];
}
