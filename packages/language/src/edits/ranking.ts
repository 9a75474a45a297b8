import type { DocumentNode } from '../document/node.ts';
import { nodeAt, type Path } from './core/content.ts';
import { andThen, type Draft, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { insertItem } from './core/insert-item.ts';
import { moveItem } from './core/move-item.ts';
import { type EditOutcome, type Refused, refused } from './core/outcome.ts';
import { removeItem } from './core/remove-item.ts';
import { isPath, type OrderOwner, preferencePath } from './statement-place.ts';

/** The places of a ranking, by their positions in a list that has signs of great gaps as well. */
interface WrittenRanking {
  readonly path: Path;
  readonly positions: readonly number[];
}

/** Swaps a place of a ranking, from 1, with the next one; a great gap stays where it is. */
export function swapRankingPlaces(
  text: string,
  what: OrderOwner & { readonly place: number },
): EditOutcome {
  return edit(text, (draft) => {
    const ranking = rankingOf(draft, what);
    if ('status' in ranking) return ranking;
    const { path, positions } = ranking;
    const [first, second] = [positions[what.place - 1], positions[what.place]];
    if (first === undefined || second === undefined) return noPlace(what.place, positions.length);
    const swapped = moveItem(draft, path, first, second);
    return second === first + 1
      ? swapped
      : andThen(swapped, (next) => moveItem(next, path, first, first + 1));
  });
}

/** Makes the gap after a place of a ranking, from 1, a great one, or an ordinary one. */
export function setGreatGap(
  text: string,
  what: OrderOwner & { readonly place: number; readonly great: boolean },
): EditOutcome {
  return edit(text, (draft) => {
    const ranking = rankingOf(draft, what);
    return 'status' in ranking ? ranking : withGap(draft, ranking, what.place, what.great);
  });
}

function withGap(
  draft: Draft,
  { path, positions }: WrittenRanking,
  place: number,
  great: boolean,
): Step {
  const [before, after] = [positions[place - 1], positions[place]];
  if (before === undefined || after === undefined) return noPlace(place, positions.length - 1);
  if (after > before + 1 === great) return draft;
  return great
    ? insertItem(draft, path, after, { value: '>>' })
    : removeItem(draft, path, before + 1);
}

function rankingOf(draft: Draft, whose: OrderOwner): WrittenRanking | Refused {
  const owner = preferencePath(draft, whose);
  if (!isPath(owner)) return owner;
  const path = [...owner, 'ranking'];
  const list = nodeAt(draft.root, path);
  if (list?.kind !== 'list') {
    return refused('other-form', `the preference of "${whose.decisionMaker}" is not a ranking`);
  }
  const isPlace = (node: DocumentNode): boolean => node.kind !== 'text' || node.text !== '>>';
  return { path, positions: list.items.flatMap((node, at) => (isPlace(node) ? [at] : [])) };
}

function noPlace(place: number, count: number): Refused {
  return refused('no-such-place', `there is no place ${place} among ${count}`);
}
