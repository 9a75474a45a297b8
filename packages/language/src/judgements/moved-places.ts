import type { Conflict, Perception } from '../conflict/conflict.ts';
import type { PreferenceEntry, WeightTerm } from '../conflict/preference.ts';
import { formulasOfStatement, formulasOfTerm, statementsOf } from '../conflict/preference-parts.ts';
import { contentHash, withoutSpans } from './core/content-hash.ts';

/** A place of an order that a part of the file speaks of by its number. */
export interface NumberedPlace {
  readonly by: 'doubt' | 'variant' | 'view';
  /** Whose order it is. */
  readonly of: string;
  /** From 1. */
  readonly number: number;
  /** The variant that sets it. */
  readonly variant?: string;
  /** Who sees it otherwise. */
  readonly viewer?: string;
}

/** One at which another entry stands in a second version of the file, since entries before it came or went. */
export interface MovedPlace extends NumberedPlace {
  readonly was: OrderEntry;
  /** What stands there in the second version. */
  readonly is: OrderEntry;
  /** Where what stood there stands in the second version; absent where it is gone. */
  readonly now?: number;
}

export type OrderEntry = PreferenceEntry | WeightTerm;

/** The places by number that both versions of a file speak of, and that have come to mean another entry. */
export function movedPlaces(before: Conflict, after: Conflict): MovedPlace[] {
  const kept = new Set(numberedPlaces(after).map(keyOf));
  const places = new Map(numberedPlaces(before).map((place) => [keyOf(place), place]));
  return [...places].flatMap(([key, place]) =>
    kept.has(key) ? movedIn(before, after, place) : [],
  );
}

function keyOf(place: NumberedPlace): string {
  const { by, of, number, variant = '', viewer = '' } = place;
  return [by, of, number, variant, viewer].join(' ');
}

/** An entry that was changed where it stands has not moved. */
function movedIn(before: Conflict, after: Conflict, place: NumberedPlace): MovedPlace[] {
  const [old, current] = [before, after].map((one) => orderOf(one, place.of));
  const [was, is] = [old, current].map((order) => order?.[place.number - 1]);
  if (!old || !current || !was || !is || contentOf(is) === contentOf(was)) return [];
  const now = current.map(contentOf).indexOf(contentOf(was)) + 1;
  const stoodElsewhere = old.some((entry) => contentOf(entry) === contentOf(is));
  return now === 0 && !stoodElsewhere ? [] : [{ ...place, was, is, ...(now > 0 && { now }) }];
}

function orderOf({ decisionMakers }: Conflict, id: string): readonly OrderEntry[] | undefined {
  const preference = decisionMakers.find((one) => one.id === id)?.preference;
  if (preference?.kind === 'prioritized') return preference.statements;
  return preference?.kind === 'weights' ? preference.terms : undefined;
}

/** What is wanted, whatever is said of it or cited for it, and however much it weighs. */
function contentOf(entry: OrderEntry): string {
  const parts =
    'weight' in entry
      ? formulasOfTerm(entry)
      : statementsOf(entry).map((one) => [
          ...[one.mode, formulasOfStatement(one), 'steps' in one ? one.steps : undefined],
          ...[one.if, one.unless],
        ]);
  return contentHash(withoutSpans(parts));
}

function numberedPlaces(conflict: Conflict): NumberedPlace[] {
  return [
    ...conflict.doubts.flatMap(({ of: [of = '', list, at], named }): NumberedPlace[] =>
      isOrder(list) && isNumber(at) && named === undefined
        ? [{ by: 'doubt', of, number: Number(at) }]
        : [],
    ),
    ...conflict.variants.flatMap(({ id, sets, said }) =>
      sets.filter((path) => !said.includes(path)).flatMap((path) => setIn(id, path)),
    ),
    ...conflict.perceptions.flatMap((one) => droppedIn(conflict, one)),
  ];
}

function isOrder(list: string | undefined): boolean {
  return list === 'prefers' || list === 'weights';
}

function isNumber(word: string | undefined): word is string {
  return word !== undefined && /^\d+$/.test(word);
}

function setIn(variant: string, path: string): NumberedPlace[] {
  const [, of = '', list, at] =
    /^decision-makers\.([^.]+)\.([^.]+)\.(\d+)(?:\.|$)/.exec(path) ?? [];
  return isOrder(list) && isNumber(at) ? [{ by: 'variant', of, number: Number(at), variant }] : [];
}

/** Places of what is dropped, which count in the order as it is; changes are one after the other. */
function droppedIn(
  conflict: Conflict,
  { observer: viewer, observed: of, edits }: Perception,
): NumberedPlace[] {
  let left = orderOf(conflict, of)?.map((_, at) => at + 1) ?? [];
  return edits.flatMap((edit): NumberedPlace[] => {
    if (edit.kind === 'add') {
      left = left.toSpliced(edit.place - 1, 0, 0);
      return [];
    }
    const number = left[edit.place - 1] ?? 0;
    if (edit.member === undefined) left = left.toSpliced(edit.place - 1, 1);
    return edit.named === undefined && number > 0 ? [{ by: 'view', of, number, viewer }] : [];
  });
}
