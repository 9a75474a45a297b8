import {
  type Proposition,
  type PropositionKind,
  propositionKinds,
  type Schema,
  schemaDefinitions,
  schemaOfKind,
} from '@standoff/propositions';
import { z } from 'zod';

/**
 * The shape of what a kind declares of its members. The library reads any JSON Schema as well, which would cost the page of a
 * briefing as much as half of all its sentences.
 */
function shapeOf(schema: Schema): z.ZodType {
  const { enum: words, const: word, anyOf, $ref, type, items, properties, description } = schema;
  // What stands within a proposition is one as well.
  if ($ref === '#') return z.lazy(() => propositionShape);
  if (typeof $ref === 'string') return defined[$ref.slice('#/$defs/'.length)]!;
  if (words !== undefined) return z.enum(words as [string, ...string[]]);
  if (word !== undefined) return z.literal(word as string | boolean);
  if (anyOf !== undefined) return z.union((anyOf as Schema[]).map(shapeOf));
  switch (type) {
    case 'string':
      return z.string().min(1);
    case 'integer':
      return z.int().nonnegative();
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'array':
      return z.array(shapeOf(items as Schema));
    default: {
      if (properties === undefined)
        return z.record(z.string(), shapeOf(schema['additionalProperties'] as Schema));
      const required = (schema['required'] ?? []) as readonly string[];
      const members = Object.entries(properties as Record<string, Schema>).map(([name, member]) => {
        const shape = shapeOf(member);
        return [name, required.includes(name) ? shape : shape.exactOptional()] as const;
      });
      const shape = z.strictObject(Object.fromEntries(members));
      return description === undefined ? shape : shape.describe(String(description));
    }
  }
}

/**
 * What is made of itself: a formula, and what is quoted. Facts may build on each other by thousands, more than a shape can be read
 * within another, so of what makes one come about no more is looked at than that it is an object.
 */
const defined: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(
    Object.entries(schemaDefinitions).map(([id, schema]) => [
      id,
      z.lazy(() => shapeOf(schema)).meta({ id }),
    ]),
  ),
  factGround: z.looseObject({}),
};

/**
 * Each kind has a definition of its own: what checks all of them in one place takes so much of the stack that a validator of
 * JSON Schema found no room for a proposition within another.
 */
function shapeOfKind(kind: PropositionKind): z.ZodType<Proposition> {
  const shape = shapeOf(schemaOfKind(kind)) as z.ZodType<Proposition>;
  return shape.meta({ ...shape.meta(), id: `proposition-${kind.kind}` });
}

/** What a sentence claims, as data: made from what is declared of each kind. */
export const propositionShape: z.ZodType<Proposition> = z
  .union([
    ...propositionKinds.map((kind) => shapeOfKind(kind)),
    z.strictObject({
      kind: z.literal('all'),
      get of(): z.ZodArray<z.ZodType<Proposition>> {
        return z.array(propositionShape);
      },
      so: z.boolean(),
    }),
  ])
  .meta({
    id: 'proposition',
    description:
      'Something that is claimed of the conflict, as data: its text is one way to say it.',
  });

export const meansShape = z
  .array(propositionShape)
  .describe('What the sentence claims, as data. Ids are those of the document.');
