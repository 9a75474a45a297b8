import type { TextNode } from '../document/node.ts';
import { type Content, nodeAt, type Path } from './core/content.ts';
import { andThen, type Draft, inTurn, rewriteText, type Step } from './core/draft.ts';
import { insertItem } from './core/insert-item.ts';
import { moveItem } from './core/move-item.ts';
import { removeEntry } from './core/remove-entry.ts';
import { addToList } from './core/section-entry.ts';

/** Where an entry of an order goes, by its place from 1; undefined where it goes out. */
export type Shift = (place: number) => number | undefined;

/** Entries from a place on make way for another. */
const makeWay =
  (at: number): Shift =>
  (place) =>
    place < at ? place : place + 1;

/** What comes after a place moves up. */
const closeUp =
  (at: number): Shift =>
  (place) =>
    place === at ? undefined : place < at ? place : place - 1;

/** One entry goes from a place to another, and those between them make way. */
const carried =
  (from: number, to: number): Shift =>
  (place) => {
    if (place === from) return to;
    const isBetween = place >= Math.min(from, to) && place <= Math.max(from, to);
    return isBetween ? place + Math.sign(from - to) : place;
  };

/**
 * The draft without what stands at a path, and with doubts and variants that named it, or what came after it, by number: what is said
 * of it goes as well, and later places count one less.
 */
export function removeCounted(draft: Draft, path: Path): Step {
  const [list, at] = [path.slice(0, -1), Number(path.at(-1))];
  const step = isCounted(path) ? followPlaces(draft, list, closeUp(at + 1)) : draft;
  return andThen(step, (next) => removeEntry(next, path));
}

/** Whether an entry of an order of a decision maker stands at the path. */
export function isCounted(path: Path): boolean {
  return path[0] === 'decision-makers' && path.length === 4 && typeof path[3] === 'number';
}

/** Whether a doubt or a variant names an entry of an order by its number; places are from 0. */
export function isNamedByNumber({ root }: Draft, list: Path, at: number): boolean {
  const [, owner, order] = list;
  const starts = [`decision-makers.${owner}.${order}.`, `${owner}.${order}.`];
  return namedPlaces({ root }, starts).some(({ number }) => number === at + 1);
}

/** The draft in which what comes after a place, from 0, is named one place higher, since what stood there has joined another. */
export function joinedCounted(draft: Draft, list: Path, at: number): Step {
  return followPlaces(draft, list, (place) => (place > at ? place - 1 : place));
}

/** The draft with something else in an order, at a place from 0; what is named by its number after it stays named. */
export function insertCounted(draft: Draft, list: Path, at: number, value: Content): Step {
  return andThen(followPlaces(draft, list, makeWay(at + 1)), (next) =>
    insertItem(next, list, at, { value }),
  );
}

/** The same for any list, as its last item unless it has a place. */
export function addCounted(draft: Draft, list: Path, value: Content, at?: number): Step {
  const step = at === undefined ? draft : followPlaces(draft, list, makeWay(at + 1));
  return andThen(step, (next) => addToList(next, list, value, at));
}

/** The draft with an entry of an order at another place; places are from 0. */
export function moveCounted(draft: Draft, list: Path, from: number, to: number): Step {
  return andThen(followPlaces(draft, list, carried(from + 1, to + 1)), (next) =>
    moveItem(next, list, from, to),
  );
}

/**
 * The draft in which doubts and variants that name entries of an order by number name those that they did once the order has changed.
 * A list that is no order of a decision maker is named by number nowhere.
 */
export function followPlaces(draft: Draft, list: Path, shift: Shift): Step {
  const [, owner, order] = list;
  if (!isCounted([...list, 0])) return draft;
  const starts = [`decision-makers.${owner}.${order}.`, `${owner}.${order}.`];
  const gone = namedPlaces(draft, starts).filter(({ number }) => shift(number) === undefined);
  return inTurn(draft, [
    // From the last one, so that the places of those that are left mean what they did.
    ...gone.toReversed().map(
      ({ path }) =>
        (next: Draft): Step =>
          removeEntry(next, isLast(next, path) ? path.slice(0, 2) : path),
    ),
    // All at once: a key that is there twice on the way would be none.
    (next) =>
      rewriteText(
        next,
        namedPlaces(next, starts).flatMap((place) => rewritten(next, place, shift)),
      ),
  ]);
}

/** Whether a variant sets nothing else. */
function isLast({ root }: Draft, path: Path): boolean {
  const set = nodeAt(root, path.slice(0, -1));
  return path[0] === 'variants' && set?.kind === 'mapping' && set.entries.length === 1;
}

interface NamedPlace {
  readonly number: number;
  /** What goes with the entry. */
  readonly path: Path;
  readonly word: TextNode;
  /** What stands before the number. */
  readonly start: string;
}

function namedPlaces({ root }: Pick<Draft, 'root'>, starts: readonly string[]): NamedPlace[] {
  const named = (word: TextNode | undefined, path: Path, begin: readonly string[]): NamedPlace[] =>
    begin.flatMap((start) => {
      const [, digits] = /^(\d+)(?:\.|$)/.exec(word?.text.slice(start.length) ?? '') ?? [];
      return word?.text.startsWith(start) && digits !== undefined
        ? [{ number: Number(digits), path, word, start }]
        : [];
    });
  const doubts = nodeAt(root, ['doubts']);
  const variants = nodeAt(root, ['variants']);
  return [
    ...(doubts?.kind === 'list' ? doubts.items : []).flatMap((_, k) => {
      const of = nodeAt(root, ['doubts', k, 'of']);
      return named(of?.kind === 'text' ? of : undefined, ['doubts', k], starts);
    }),
    ...(variants?.kind === 'mapping' ? variants.entries : []).flatMap(({ key: id }) => {
      const set = nodeAt(root, ['variants', id.text, 'set']);
      return (set?.kind === 'mapping' ? set.entries : []).flatMap(({ key }) =>
        named(key, ['variants', id.text, 'set', key.text], starts.slice(0, 1)),
      );
    }),
  ];
}

/** The number alone is written anew, so that quotes stay. */
function rewritten({ text }: Draft, { word, start, number }: NamedPlace, shift: Shift) {
  const place = shift(number);
  const at = text.indexOf(`${start}${number}`, word.span.start);
  if (place === undefined || place === number || at < 0 || at >= word.span.end) return [];
  const from = at + start.length;
  return [{ from, to: from + `${number}`.length, insert: `${place}` }];
}
