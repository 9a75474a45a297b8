import { modelFile } from '../sections/index.ts';
import type { JsonSchema, SchemaDefinitions } from '../shapes/shape.ts';

/**
 * JSON Schema 2020-12 of model files, for editors: completion, descriptions and the errors that show
 * without looking up names. It is made from the shapes that read the file.
 */
export function modelJsonSchema(): JsonSchema {
  const definitions: SchemaDefinitions = new Map();
  const file = modelFile.schema(definitions);
  const inOrder = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Standoff model file',
    description:
      'A strategic conflict: decision makers, their options and preferences, and what they rest on.',
    ...file,
    $defs: Object.fromEntries(inOrder),
  };
}
