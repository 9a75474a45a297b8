import { type Content, nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { moveItem } from './core/move-item.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { replaceItem } from './core/replace-item.ts';
import { addToList } from './core/section-entry.ts';
import { insertCounted } from './counted-places.ts';
import {
  groupKey,
  isPath,
  type OrderOwner,
  prefersPath,
  statementPath,
} from './statement-place.ts';

/** Puts what stands at a place of the file, whatever its form, into an order; places count from 1. */
export function insertEntry(
  text: string,
  what: OrderOwner & { readonly place: number; readonly content: Content },
): EditOutcome {
  return edit(text, (draft) => {
    const prefers = prefersPath(draft, what);
    if ('status' in prefers) return prefers;
    const { path, list } = prefers;
    return list
      ? insertCounted(draft, path, what.place - 1, what.content)
      : addToList(draft, path, what.content);
  });
}

/** Lets something else stand at a place of an order. */
export function replaceEntry(
  text: string,
  what: OrderOwner & { readonly place: number; readonly content: Content },
): EditOutcome {
  return edit(text, (draft) => {
    const path = statementPath(draft, what);
    if (!isPath(path)) return path;
    return replaceItem(draft, path.slice(0, -1), what.place - 1, what.content);
  });
}

/** Of two alternative statements at a place the other one comes first. */
export function takeAlternative(
  text: string,
  what: OrderOwner & { readonly place: number },
): EditOutcome {
  return edit(text, (draft) => {
    const path = statementPath(draft, what);
    if (!isPath(path)) return path;
    const group = groupKey(draft, path);
    if (group !== 'or-else' || !nodeAt(draft.root, [...path, group])) {
      return refused('no-such-statement', 'no alternatives stand at this place');
    }
    return moveItem(draft, [...path, group], 0, 1);
  });
}
