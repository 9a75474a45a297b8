import type { DocumentNode } from '../document/node.ts';
import type { JsonSchema, Shape } from './shape.ts';

/**
 * One of several mappings, told apart by a key that only one of them has; the last shape stands for
 * mappings with none of these keys.
 */
export function byKey<A, B>(
  expects: string,
  keyed: { readonly [key: string]: Shape<A> },
  otherwise: Shape<B>,
): Shape<A | B> {
  const shapeOf = (node: DocumentNode): Shape<A | B> => {
    if (node.kind !== 'mapping') return otherwise;
    const entry = node.entries.find(({ key }) => Object.hasOwn(keyed, key.text));
    return (entry && keyed[entry.key.text]) ?? otherwise;
  };
  return {
    expects,
    read: (node, reading) => shapeOf(node).read(node, reading),
    schema: (definitions) => ({
      anyOf: [...Object.values(keyed), otherwise].map(
        (shape): JsonSchema => shape.schema(definitions),
      ),
    }),
  };
}
