import type {
  Conflict,
  Doubt,
  Perception,
  Preference,
  SeenChange,
} from '../../conflict/conflict.ts';
import { isRefused, type RefusedJudgement, refuse } from './refusal.ts';
import { seenPreference } from './views.ts';

/** The ids of the statements of an order, place by place. */
export type OrderNames = readonly (string | undefined)[];

/** The ids of the statements of a preference, place by place; none where it has no statements. */
export function idsOfPreference(preference: Preference | RefusedJudgement | undefined): OrderNames {
  if (!preference || isRefused(preference) || preference.kind !== 'prioritized') return [];
  return preference.statements.map(({ itemId }) => itemId);
}

/**
 * The conflict in which views, signals and doubts that name statements of an order by their ids go on to mean them,
 * after the order or a view of it has changed. Refused where such a statement is gone.
 */
export function followNames(conflict: Conflict, of: string): Conflict | RefusedJudgement {
  if (!isSomethingNamed(conflict)) return conflict;
  const lost: string[] = [];
  const own = idsOfPreference(conflict.decisionMakers.find(({ id }) => id === of)?.preference);
  const follow = (edits: readonly SeenChange[], ids: OrderNames) => renumbered(edits, ids, lost);
  const doubts = mapKept(conflict.doubts, (one) => followDoubt(one, of, own, lost));
  const perceptions = mapKept(conflict.perceptions, (one) =>
    one.observed === of ? withEdits(one, follow(one.edits, own)) : one,
  );
  const seeing = { ...conflict, doubts, perceptions };
  const seen = (viewer: string) => idsOfPreference(seenPreference(seeing, viewer, of));
  const thoughtOf = (viewer: string) => (each: Perception) =>
    each.observed === of ? withEdits(each, follow(each.edits, seen(viewer))) : each;
  const changed: Conflict = {
    ...seeing,
    perceptions: mapKept(perceptions, (one) => {
      const thoughts = one.perceptions && mapKept(one.perceptions, thoughtOf(one.observer));
      return thoughts === one.perceptions ? one : { ...one, perceptions: thoughts ?? [] };
    }),
    signals: mapKept(conflict.signals, (signal) => {
      const receiver = signal.to.find((id) => id !== of);
      if (receiver === undefined) return signal;
      const shows = mapKept(signal.shows, (shown) =>
        shown.about === of ? withEdits(shown, follow(shown.edits, seen(receiver))) : shown,
      );
      return shows === signal.shows ? signal : { ...signal, shows };
    }),
  };
  const [first] = lost;
  if (first === undefined) return changed;
  return refuse(
    'breaks-another',
    `something in the file names the statement "${first}" of "${of}"`,
  );
}

/** The list with each entry made into another one; what is the same stays the same object, by which it is known. */
function mapKept<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((one, at) => one === list[at]) ? list : changed;
}

function withEdits<T extends { readonly edits: readonly SeenChange[] }>(
  part: T,
  edits: readonly SeenChange[],
): T {
  return edits.every((edit, at) => edit === part.edits[at]) ? part : { ...part, edits };
}

/** Whether a conflict speaks of statements by their ids. */
function isSomethingNamed({ perceptions, signals, doubts }: Conflict): boolean {
  const names = ({ named }: { readonly named?: string }) => named !== undefined;
  const isNamed = (one: Perception): boolean =>
    one.edits.some(names) || (one.perceptions ?? []).some(isNamed);
  return (
    doubts.some(names) ||
    perceptions.some(isNamed) ||
    signals.some(({ shows }) => shows.some(({ edits }) => edits.some(names)))
  );
}

function followDoubt(one: Doubt, of: string, ids: OrderNames, lost: string[]): Doubt {
  const { named } = one;
  const [owner, key] = one.of;
  if (named === undefined || owner !== of || key === undefined) return one;
  const at = ids.indexOf(named);
  if (at < 0) lost.push(named);
  return at < 0 || one.of[2] === `${at + 1}` ? one : { ...one, of: [owner, key, `${at + 1}`] };
}

/** Drops come first, from the last to the first; then each addition counts in the order that is left. */
function renumbered(
  edits: readonly SeenChange[],
  ids: OrderNames,
  lost: string[],
): readonly SeenChange[] {
  if (edits.every(({ named }) => named === undefined)) return edits;
  const placed = <C extends SeenChange>(edit: C, among: OrderNames): C => {
    if (edit.named === undefined) return edit;
    const at = among.indexOf(edit.named);
    if (at < 0) lost.push(edit.named);
    return at < 0 || edit.place === at + 1 ? edit : { ...edit, place: at + 1 };
  };
  const drops = edits
    .flatMap((edit) => (edit.kind === 'drop' ? [placed(edit, ids)] : []))
    .sort((a, b) => b.place - a.place);
  let left = ids.filter((_, at) => !drops.some(({ place }) => place === at + 1));
  const adds = edits.flatMap((edit) => {
    if (edit.kind === 'drop') return [];
    const change = placed(edit, left);
    left = left.toSpliced(change.place - 1, 0, change.statement.itemId);
    return [change];
  });
  return [...drops, ...adds];
}
