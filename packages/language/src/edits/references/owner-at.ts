import type { MappingNode } from '../../document/node.ts';
import { sectionsByKey } from '../../sections/index.ts';
import { nodeAt, type Path } from '../core/content.ts';
import { beginsAs, stepsOf } from './rules-at.ts';

/** Whose options stand without a prefix at a place. */
export function ownerAt(root: MappingNode, [section, ...inside]: Path): string | undefined {
  const { owner = [] } = sectionsByKey.get(`${section}`) ?? {};
  if (section === undefined) return undefined;
  for (const pattern of [owner].flat()) {
    const found = ownerBy(root, section, inside, stepsOf(pattern));
    if (found !== undefined) return found;
  }
  return undefined;
}

function ownerBy(
  root: MappingNode,
  section: string | number,
  inside: Path,
  steps: readonly string[],
): string | undefined {
  if (steps.at(-1) === '*') {
    return beginsAs(inside, steps) ? `${inside[steps.length - 1]}` : undefined;
  }
  const [key = '', ...before] = steps.toReversed();
  if (!beginsAs(inside, before.toReversed())) return undefined;
  const text = nodeAt(root, [section, ...inside.slice(0, before.length), key]);
  return text?.kind === 'text' ? text.text : undefined;
}
