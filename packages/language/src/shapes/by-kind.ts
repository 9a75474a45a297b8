import type { DocumentNode } from '../document/node.ts';
import { type JsonSchema, reportKind, type Shape } from './shape.ts';

/** What may stand at a place, by what kind of thing it is. */
export interface Kinds<A, B, C> {
  readonly text?: Shape<A>;
  readonly list?: Shape<B>;
  readonly mapping?: Shape<C>;
}

/** One of several shapes, told apart by whether a text, a list or a mapping is written. */
export function byKind<A = never, B = never, C = never>(
  expects: string,
  kinds: Kinds<A, B, C>,
): Shape<A | B | C> {
  const shapeOf = (node: DocumentNode): Shape<A | B | C> | undefined =>
    node.kind === 'nothing' || node.kind === 'refused' ? undefined : kinds[node.kind];
  return {
    expects,
    read: (node, reporting) => {
      const shape = shapeOf(node);
      if (shape) return shape.read(node, reporting);
      reportKind(node, expects, reporting);
      return undefined;
    },
    schema: (definitions) => ({
      anyOf: [kinds.text, kinds.list, kinds.mapping].flatMap((shape): JsonSchema[] =>
        shape ? [shape.schema(definitions)] : [],
      ),
    }),
  };
}
