import { nodeAt, type Path } from './core/content.ts';
import { type Draft, inTurn, type Step } from './core/draft.ts';
import { removeEntry } from './core/remove-entry.ts';
import { replaceValue } from './core/replace-value.ts';

/**
 * The draft without what stands at a path, and with doubts that named it, or what came after it, by number: a doubt of what is gone
 * goes as well, and later places count one less.
 */
export function removeCounted(draft: Draft, path: Path): Step {
  const [section, owner, list, at, ...inside] = path;
  const doubts = nodeAt(draft.root, ['doubts']);
  const isCounted = section === 'decision-makers' && typeof at === 'number' && inside.length === 0;
  if (!isCounted || doubts?.kind !== 'list') return removeEntry(draft, path);
  const places = doubts.items.map((_, k) => {
    const of = nodeAt(draft.root, ['doubts', k, 'of']);
    const written = of?.kind === 'text' ? of.text : '';
    const [start, number = ''] = written.split(/(?=\d+$)/);
    const isHere = [`${owner}.${list}.`, `decision-makers.${owner}.${list}.`].includes(start ?? '');
    return { start: start ?? '', place: isHere ? Number(number) - 1 : -1 };
  });
  return inTurn(draft, [
    // From the last one, so that the places of those that are left mean what they did.
    ...places
      .map(({ start, place }, k) => (next: Draft): Step => {
        if (place === at) return removeEntry(next, ['doubts', k]);
        return place > at ? replaceValue(next, ['doubts', k, 'of'], `${start}${place}`) : next;
      })
      .toReversed(),
    (next) => removeEntry(next, path),
  ]);
}
