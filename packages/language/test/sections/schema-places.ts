import type { JsonSchema, SchemaDefinitions, Shape } from '../../src/shapes/shape.ts';

/** A place in a section, as the schema of the section has it. */
export interface SchemaPlace {
  /** Keys with points between them, after that of the section; `*` is any key, `#` a place in a list. */
  readonly at: string;
  readonly isKey: boolean;
  /** A formula, a statement, an id (given or referred to), claims, a key that is free, or anything else. */
  readonly kind: 'formula' | 'statement' | 'id' | 'because' | 'key' | 'other';
}

const named: readonly string[] = ['formula', 'statement', 'id', 'because'];

/** Every place that a shape knows. A statement is a place by itself, and what is in it follows. */
export function placesOf(shape: Shape<unknown>): SchemaPlace[] {
  const definitions: SchemaDefinitions = new Map();
  const found: SchemaPlace[] = [];
  visit(shape.schema(definitions), '', definitions, found);
  return found;
}

function visit(
  schema: JsonSchema,
  at: string,
  definitions: SchemaDefinitions,
  found: SchemaPlace[],
): void {
  const name = `${schema['$ref'] ?? ''}`.replace('#/$defs/', '');
  found.push({ at, isKey: false, kind: (named.includes(name) ? name : 'other') as never });
  if (name === 'because' || name === 'id' || name === 'formula') return;
  const target = definitions.get(name);
  for (const part of [target, ...schemasIn(schema['anyOf'])]) {
    if (part) visit(part, at, definitions, found);
  }
  const under = (step: string) => (at === '' ? step : `${at}.${step}`);
  for (const item of schemasIn(schema['items'])) visit(item, under('#'), definitions, found);
  for (const [key, value] of Object.entries(schema['properties'] ?? {})) {
    visit(value as JsonSchema, under(key), definitions, found);
  }
  if (schema['type'] !== 'object' || schema['additionalProperties'] === false) return;
  found.push({ at: under('*'), isKey: true, kind: schema['propertyNames'] ? 'id' : 'key' });
  for (const value of schemasIn(schema['additionalProperties'])) {
    visit(value, under('*'), definitions, found);
  }
}

function schemasIn(value: unknown): JsonSchema[] {
  if (value === undefined || typeof value === 'boolean') return [];
  return (Array.isArray(value) ? value : [value]) as JsonSchema[];
}
