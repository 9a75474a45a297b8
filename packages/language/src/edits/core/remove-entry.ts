import { countItems, isContainer } from './container-items.ts';
import { contentOf, nodeAt, type Path, placeOf } from './content.ts';
import { type Draft, refuseLayout, type Step } from './draft.ts';
import { removeItem } from './remove-item.ts';
import { replaceItem } from './replace-item.ts';

/** Keys without which the thing around them says nothing. */
const essential: readonly (string | number)[] = [
  'parties',
  'terms',
  'then',
  'set',
  'shows',
  'members',
  'when',
  'to',
];

/**
 * The draft without the entry at the path. What holds nothing else goes too, but for decision makers
 * and their preferences; of two statements that stand together the other one stands alone.
 */
export function removeEntry(draft: Draft, path: Path): Step {
  const outer = path.slice(0, -1);
  const container = nodeAt(draft.root, outer);
  const at = placeOf(draft.root, path)?.at(-1);
  if (at === undefined || !isContainer(container)) return refuseLayout();
  const key = outer.at(-1);
  const count = countItems(container);
  if (count === 2 && (key === 'equally' || key === 'or-else') && container.kind === 'list') {
    const [list, place] = [outer.slice(0, -2), Number(outer.at(-2))];
    return replaceItem(draft, list, place, contentOf(container.items[1 - at]!));
  }
  if (count > 1 || isKeptEmpty(outer)) return removeItem(draft, outer, at);
  return removeEntry(draft, isEssential(outer) ? outer.slice(0, -1) : outer);
}

function isEssential(path: Path): boolean {
  const key = path.at(-1);
  return (
    key !== undefined && (essential.includes(key) || (path[0] === 'bodies' && key === 'options'))
  );
}

function isKeptEmpty(path: Path): boolean {
  const isOwner = path[0] === 'decision-makers' && path.length <= 2;
  return path.length === 0 || isOwner || path.at(-1) === 'prefers';
}
