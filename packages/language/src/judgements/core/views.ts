import type {
  Conflict,
  Perception,
  Preference,
  PreferenceEntry,
  SeenChange,
  Signal,
} from '../../conflict/conflict.ts';
import type { Span } from '../../source/span.ts';
import { changeSeen } from './change-seen.ts';
import { findDecisionMaker, findOwner } from './find.ts';
import type { Judgement, JudgementOf, Seen } from './judgement.ts';
import { longestAscending } from './longest-ascending.ts';
import { isRefused, type RefusedJudgement, refuse } from './refusal.ts';

/** What the conflict says of how one sees another, if it says anything. */
export function perceptionOf(
  { perceptions }: Conflict,
  viewer: string,
  of: string,
): Perception | undefined {
  return perceptions.find(({ observer, observed }) => observer === viewer && observed === of);
}

/** Why nobody can see somebody so, whatever is seen. Nothing if it can be. */
export function noSuchView(
  conflict: Conflict,
  { viewer, of }: { readonly viewer: string; readonly of: string },
): RefusedJudgement | undefined {
  const observer = findDecisionMaker(conflict, viewer);
  if (isRefused(observer)) return observer;
  const observed = findOwner(conflict, of);
  if (isRefused(observed)) return observed;
  return viewer === of ? refuse('sees-itself', `"${of}" sees itself as it is`) : undefined;
}

/** What one takes the preference of another to be, before any signal. */
export function seenPreference(
  conflict: Conflict,
  viewer: string,
  of: string,
): Preference | RefusedJudgement {
  const observed = findDecisionMaker(conflict, of);
  if (isRefused(observed)) return observed;
  const perception = perceptionOf(conflict, viewer, of);
  const seen = perception?.preference ?? observed.preference;
  return changeSeen({ of, preference: seen, ownerSpan: observed.span }, perception?.edits ?? []);
}

/** A view as judgements about what the viewer takes the other to be, one after the other. */
export function judgementsOfView({ observer, observed, edits, hides }: Perception): Judgement[] {
  return [
    ...viewed(edits, observer, observed),
    ...hides.map((option): JudgementOf<'hide'> => {
      return { kind: 'hide', viewer: observer, of: observed, option, hidden: true };
    }),
  ];
}

/** What a signal makes one of its receivers believe. Nobody sees itself otherwise than it is. */
export function judgementsOfSignal({ shows }: Signal, receiver: string): Judgement[] {
  return shows.flatMap(({ about, edits }) =>
    about === receiver ? [] : viewed(edits, receiver, about),
  );
}

function viewed(edits: readonly SeenChange[], viewer: string, of: string): Judgement[] {
  return edits.map((edit) => ({ ...edit, viewer, of }));
}

/**
 * The conflict in which one sees another as this preference, said as a file can say it: as statements
 * that are dropped and others that are added, where that is enough and no whole preference stands there.
 */
export function seenAs(
  conflict: Conflict,
  viewer: string,
  of: string,
  preference: Preference,
): Conflict | RefusedJudgement {
  const [observer, observed] = [viewer, of].map((id) => findDecisionMaker(conflict, id));
  if (!observer || isRefused(observer)) return observer ?? noView();
  if (!observed || isRefused(observed)) return observed ?? noView();
  const before = perceptionOf(conflict, viewer, of);
  const { preference: replaced, ...rest } = before ? seenIn(before) : newView(observer.span);
  const edits = replaced ? undefined : difference(observed.preference, preference);
  return withView(conflict, {
    viewer,
    of,
    as: edits ? { ...rest, edits } : { ...rest, preference, edits: [] },
  });
}

/** A view that says nothing yet. */
export function newView(span: Span): Seen {
  return { edits: [], hides: [], because: [], span };
}

function seenIn({ observer: _, observed: __, ...as }: Perception): Seen {
  return as;
}

function noView(): RefusedJudgement {
  return refuse('no-such-decision-maker', 'a view has a viewer and somebody who is seen');
}

/** The conflict with a view, or without one that says nothing. */
export function withView(
  conflict: Conflict,
  { viewer, of, as, place }: Omit<JudgementOf<'view'>, 'kind'>,
): Conflict {
  const { perceptions } = conflict;
  const at = perceptions.findIndex(
    ({ observer, observed }) => observer === viewer && observed === of,
  );
  if (!as || saysNothing(as)) {
    return at < 0 ? conflict : { ...conflict, perceptions: perceptions.toSpliced(at, 1) };
  }
  const view: Perception = { observer: viewer, observed: of, ...as };
  const last = perceptions.findLastIndex(({ observer }) => observer === viewer);
  const next = place === undefined ? (last < 0 ? perceptions.length : last + 1) : place - 1;
  return {
    ...conflict,
    perceptions: at < 0 ? perceptions.toSpliced(next, 0, view) : perceptions.with(at, view),
  };
}

function saysNothing({ preference, edits, hides, foresight, perceptions = [] }: Seen): boolean {
  return (
    preference === undefined &&
    foresight === undefined &&
    edits.length + hides.length + perceptions.length === 0
  );
}

/** The judgement that a view is as the conflict has it. */
export function viewAsIs(conflict: Conflict, viewer: string, of: string): JudgementOf<'view'> {
  const at = conflict.perceptions.findIndex(
    ({ observer, observed }) => observer === viewer && observed === of,
  );
  const found = conflict.perceptions[at];
  if (!found) return { kind: 'view', viewer, of };
  return { kind: 'view', viewer, of, as: seenIn(found), place: at + 1 };
}

/** The statements to drop, the last one first, and those to add, that lead from one order to another; if that is enough. */
function difference(own: Preference, seen: Preference): SeenChange[] | undefined {
  const [before, after] = [ordered(own), ordered(seen)];
  if (!before || !after) return undefined;
  const places = new Map(before.map((entry, at) => [entry, at]));
  const kept = longestAscending(after.flatMap((entry) => places.get(entry) ?? []));
  const staying = new Set(kept);
  const drops = before
    .flatMap((_, at): SeenChange[] => (staying.has(at) ? [] : [{ kind: 'drop', place: at + 1 }]))
    .reverse();
  let met = 0;
  const adds = after.flatMap((entry, at): SeenChange[] => {
    const place = places.get(entry);
    if (place === undefined || place !== kept[met]) {
      return [{ kind: 'add', place: at + 1, statement: entry }];
    }
    met += 1;
    return [];
  });
  const isOther = drops.length > 0 && drops.length === before.length && adds.length > 1;
  return isOther ? undefined : [...drops, ...adds];
}

function ordered(preference: Preference): readonly PreferenceEntry[] | undefined {
  if (preference.kind === 'none') return [];
  return preference.kind === 'prioritized' ? preference.statements : undefined;
}
