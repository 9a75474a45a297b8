import { number } from '../shapes/scalars.ts';
import type { Shape } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';
import { isItemId, itemIdSchema } from './item-id.ts';

/** A place of an order of statements, as it is written: its number, or the id of what stands there. */
export type Place = NumberedPlace | NamedPlace;

export interface NumberedPlace {
  readonly kind: 'number';
  readonly number: number;
  readonly span: Span;
}

export interface NamedPlace {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}

/** A place that is written by its number or by name. */
export function placeOf(expects: string): Shape<Place> {
  const numbered = number({ expects, least: 1, whole: true });
  return {
    expects,
    read(node, reporting) {
      if (node.kind === 'text' && isItemId(node.text)) {
        return { kind: 'name', name: node.text, span: node.span };
      }
      const value = numbered.read(node, reporting);
      return value === undefined ? undefined : { kind: 'number', number: value, span: node.span };
    },
    schema: (definitions) => ({ anyOf: [numbered.schema(definitions), itemIdSchema()] }),
  };
}

export const place = placeOf('the place of a statement, counted from 1, or its id');

/** The ids of the statements of an order, place by place; undefined where it is not known. */
export type OrderIds = readonly (string | undefined)[] | undefined;

/** The number of a place; undefined where no statement has that name. */
export function numberOf(place: Place, ids: OrderIds): number | undefined {
  if (place.kind === 'number') return place.number;
  const at = ids?.indexOf(place.name) ?? -1;
  return at < 0 ? undefined : at + 1;
}
