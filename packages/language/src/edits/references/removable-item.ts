import type { ReferenceRule } from '../../sections/reference-rules.ts';
import type { Path } from '../core/content.ts';
import { stepsOf } from './rules-at.ts';

/** The smallest part of a file that says nothing without a name that stands in it. */
export function removableItem(
  { path, meaning }: { readonly path: Path; readonly meaning: Path },
  { item }: Pick<ReferenceRule, 'item'>,
): Path {
  if (item === undefined) return path;
  const length = 1 + stepsOf(item).length;
  // What a variant sets is taken out as a whole, key and value.
  const least = path[0] === 'variants' ? 4 : 0;
  return path.slice(0, Math.max(least, path.length - meaning.length + length));
}
