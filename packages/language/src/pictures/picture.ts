import type {
  Conflict,
  Perception,
  Preference,
  PreferenceEntry,
  Signal,
} from '../conflict/conflict.ts';
import { isTaken } from '../conflict/preference-parts.ts';
import type { OptionReference } from '../formula/formula.ts';
import { isRefused } from '../judgements/core/refusal.ts';
import { isSame, withoutWords } from '../judgements/core/say-part.ts';
import { seenPreference } from '../judgements/core/views.ts';
import { withSignals } from './with-signals.ts';

/** What a decision maker takes the conflict to be, as far as that is something else than it is. */
export interface Picture {
  readonly viewer: string;
  /** What others are taken to prefer, where that is something else than they do. */
  readonly orders: ReadonlyMap<string, Preference>;
  /** Options of others that the viewer does not know of. */
  readonly hidden: readonly OptionReference[];
  /** Consequences that are taken to be the case everywhere, or nowhere. */
  readonly misread: ReadonlyMap<string, boolean>;
  /** By which concepts others are taken to look ahead. */
  readonly foresight: ReadonlyMap<string, string>;
}

/** The conflict without what it is less than half sure of in how somebody sees it: the base reading is that it is not so. */
export function asTaken<C extends Pick<Conflict, 'perceptions' | 'misread'>>(conflict: C): C {
  const { perceptions, misread } = conflict;
  return [...perceptions, ...misread].every(isTaken)
    ? conflict
    : { ...conflict, perceptions: perceptions.filter(isTaken), misread: misread.filter(isTaken) };
}

/**
 * The picture that the file gives a decision maker, once some signals have been received: those of them that
 * are sent to it. What signals say counts from the picture before any of them, so that each means the same
 * whichever others are received.
 */
export function pictureOf(
  written: Conflict,
  viewer: string,
  signals: readonly Signal[] = [],
): Picture {
  const conflict = asTaken(written);
  const received = signals.filter(({ to }) => to.includes(viewer));
  const seen = conflict.perceptions.filter(({ observer }) => observer === viewer);
  const corrected = new Set(received.flatMap(({ corrects }) => corrects));
  return {
    viewer,
    orders: ordersSeen(conflict, viewer, received),
    hidden: seen.flatMap((one) => stillHidden(one, received)),
    misread: new Map(
      conflict.misread
        .filter(({ observer, fact }) => observer === viewer && !corrected.has(fact))
        .map(({ fact, as }) => [fact, as]),
    ),
    foresight: new Map(
      seen.flatMap(({ observed, foresight }) => (foresight ? [[observed, foresight]] : [])),
    ),
  };
}

/** Whether somebody sees the conflict as it is. */
export function isTrue({ orders, hidden, misread, foresight }: Picture): boolean {
  return orders.size + hidden.length + misread.size + foresight.size === 0;
}

function ordersSeen(
  conflict: Conflict,
  viewer: string,
  received: readonly Signal[],
): ReadonlyMap<string, Preference> {
  const orders = new Map<string, Preference>();
  for (const { id, preference: own } of conflict.decisionMakers) {
    if (id === viewer) continue;
    const before = seenPreference(conflict, viewer, id);
    // A checked conflict has no view that its order refuses.
    if (isRefused(before)) continue;
    const shown = received.flatMap(({ shows }) => shows.filter(({ about }) => about === id));
    const after = withSignals(
      before,
      shown.map(({ edits }) => edits),
    );
    // Signals may put right what the file gives, and a view may say what is the case.
    if (!isSameOrder(after, own)) orders.set(id, after);
  }
  return orders;
}

/** What statements say. Orders that are compared share most of theirs. */
const said = new WeakMap<object, string>();

function sayStatement(statement: PreferenceEntry): string {
  const known = said.get(statement) ?? withoutWords(statement);
  said.set(statement, known);
  return known;
}

/** Whether two preferences say the same: statement by statement, so that most differ soon. */
function isSameOrder(one: Preference, other: Preference): boolean {
  if (one === other) return true;
  if (one.kind !== 'prioritized' || other.kind !== 'prioritized') return isSame(one, other);
  const isSaid = (statement: PreferenceEntry, at: number) =>
    statement === other.statements[at] ||
    sayStatement(statement) === sayStatement(other.statements[at]!);
  return (
    one.statements.length === other.statements.length &&
    one.statements.every(isSaid) &&
    isSame({ ...one, statements: [] }, { ...other, statements: [] })
  );
}

function sayOrder([id, preference]: readonly [string, Preference]): string {
  if (preference.kind !== 'prioritized') return withoutWords([id, preference]);
  const { statements, ...rest } = preference;
  return withoutWords([id, statements.map(sayStatement), rest]);
}

function stillHidden(
  { observed, hides }: Perception,
  received: readonly Signal[],
): OptionReference[] {
  const revealed = new Set(
    received.flatMap(({ shows }) =>
      shows.flatMap(({ about, reveals }) => (about === observed ? reveals : [])),
    ),
  );
  return hides
    .filter((option) => !revealed.has(option))
    .map((option) => ({ owner: observed, option }));
}

/** Whether two pictures of one viewer are the same, but for words and claims. */
export function isSamePicture(one: Picture, other: Picture): boolean {
  return textOf(one) === textOf(other);
}

/** What pictures say. One may be compared with very many. */
const texts = new WeakMap<Picture, string>();

function textOf(picture: Picture): string {
  const { orders, hidden, misread, foresight } = picture;
  const known = texts.get(picture);
  if (known !== undefined) return known;
  const text = withoutWords([
    [...orders].sort(byKey).map(sayOrder),
    hidden.map(({ owner, option }) => `${owner}.${option}`).sort(),
    [...misread].sort(byKey),
    [...foresight].sort(byKey),
  ]);
  texts.set(picture, text);
  return text;
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
