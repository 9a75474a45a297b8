import { nearestNames } from '../diagnostics/nearest-name.ts';
import type { DocumentNode } from '../document/node.ts';
import type { JsonSchema, Shape } from './shape.ts';

/**
 * One of several mappings, told apart by a key that only one of them has; the last shape stands for
 * mappings with none of these keys. A misspelt key tells as well.
 */
export function byKey<A, B>(
  expects: string,
  keyed: { readonly [key: string]: Shape<A> },
  otherwise: Shape<B>,
): Shape<A | B> {
  const shapeOf = (node: DocumentNode): Shape<A | B> => {
    if (node.kind !== 'mapping') return otherwise;
    const written = node.entries.map(({ key }) => key.text);
    const key =
      written.find((word) => Object.hasOwn(keyed, word)) ??
      written.flatMap((word) => nearestNames(word, Object.keys(keyed)))[0];
    return (key === undefined ? undefined : keyed[key]) ?? otherwise;
  };
  return {
    expects,
    read: (node, reporting) => shapeOf(node).read(node, reporting),
    schema: (definitions) => ({
      anyOf: [...Object.values(keyed), otherwise].map(
        (shape): JsonSchema => shape.schema(definitions),
      ),
    }),
  };
}
