import { fixedLevels, optionKey } from './axes.ts';
import type { Conflict, OptionLevel, StatePattern } from './conflict.ts';

/** Ids of levels by option of a body: `{ "council.sanctions": "full" }`. */
export type AdoptedLevels = Readonly<Record<string, string>>;

/**
 * A conflict in which bodies have adopted something else: their options stand at these levels, and
 * so they do in every state that had them where the file has them. What is no option of a body is
 * passed over; so is everything where the file says nothing about how things stand.
 */
export function withAdopted(conflict: Conflict, adopted: AdoptedLevels): Conflict {
  const { statusQuo } = conflict;
  const changes = changesOf(conflict, adopted);
  if (statusQuo?.kind !== 'levels' || changes.length === 0) return conflict;
  const fixed = fixedLevels(conflict);
  const change = (pattern: StatePattern) => changePattern(pattern, changes, fixed);
  return {
    ...conflict,
    statusQuo: change(statusQuo),
    namedStates: conflict.namedStates.map((state) => ({
      ...state,
      pattern: change(state.pattern),
    })),
  };
}

function changesOf({ bodies }: Conflict, adopted: AdoptedLevels): OptionLevel[] {
  return bodies
    .flatMap(({ options }) => options)
    .flatMap(({ owner, id, levels }) => {
      const level = levels.findIndex((each) => each.id === adopted[optionKey(owner, id)]);
      return level < 0 ? [] : [{ option: { owner, option: id }, level }];
    });
}

function changePattern(
  pattern: StatePattern,
  changes: readonly OptionLevel[],
  fixed: ReadonlyMap<string, number>,
): StatePattern {
  if (pattern.kind !== 'levels') return pattern;
  const key = ({ option }: OptionLevel) => optionKey(option.owner, option.option);
  const written = new Map(pattern.levels.map((each) => [key(each), each.level]));
  const isHeld = (each: OptionLevel) =>
    (written.get(key(each)) ?? fixed.get(key(each))) === fixed.get(key(each));
  const made = changes.filter(isHeld);
  const changed = new Set(made.map(key));
  const kept = pattern.levels.filter((each) => !changed.has(key(each)));
  return { ...pattern, levels: [...kept, ...made] };
}
