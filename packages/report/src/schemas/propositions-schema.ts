import type { JsonSchema } from '@standoff/language';
import { propositionKinds, schemaDefinitions, schemaOfKind } from '@standoff/propositions';
import { DIALECT } from './dialect.ts';

/** The JSON Schema of what documents claim as data: one definition for each kind, with what it claims. */
export function propositionsSchema(): JsonSchema {
  const names = propositionKinds.map(({ kind }) => kind);
  const all = {
    type: 'object',
    description: 'All of some propositions, or not all of them.',
    properties: {
      kind: { const: 'all' },
      of: { type: 'array', items: { $ref: '#' } },
      so: { type: 'boolean' },
    },
    required: ['kind', 'of', 'so'],
    additionalProperties: false,
  };
  const kinds = propositionKinds.map((kind) => [kind.kind, schemaOfKind(kind)] as const);
  return {
    $schema: DIALECT,
    title: 'Proposition',
    description: 'Something that is claimed of a conflict, as data.',
    anyOf: [...names, 'all'].map((kind) => ({ $ref: `#/$defs/${kind}` })),
    $defs: { ...Object.fromEntries(kinds), all, ...schemaDefinitions },
  };
}
