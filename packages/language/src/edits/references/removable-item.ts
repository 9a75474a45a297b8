import type { Path } from '../core/content.ts';
import type { ReferenceRole } from './reference-roles.ts';

/** Keys whose entries say something by themselves. */
const holders: readonly (string | number)[] = [
  'prefers',
  'equally',
  'or-else',
  'weights',
  'infeasible',
  'forbidden-moves',
  'facts',
  'threats',
  'doubts',
];

/** The smallest part of a file that says nothing without a name that stands in it. */
export function removableItem(
  { path, meaning }: { readonly path: Path; readonly meaning: Path },
  role: ReferenceRole,
): Path {
  const length = lengthOfItem(meaning, role);
  if (length === undefined) return path;
  // What a variant sets is taken out as a whole, key and value.
  const least = path[0] === 'variants' ? 4 : 0;
  return path.slice(0, Math.max(least, path.length - meaning.length + length));
}

function lengthOfItem(meaning: Path, role: ReferenceRole): number | undefined {
  const last = meaning.at(-1);
  if (last === 'by' && meaning[0] !== 'timeline') return 2;
  if (last === 'terms' || last === 'adopts' || last === 'to') return 2;
  if (role !== 'formula' && !(role === 'file-path' && meaning[0] === 'doubts')) return undefined;
  const holder = meaning.findLastIndex(
    (key, at) => holders.includes(key) && at < meaning.length - 1,
  );
  if (holder >= 0) return holder + 2;
  const added = meaning.indexOf('add');
  return added < 0 ? undefined : added;
}
