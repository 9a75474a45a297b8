import type { Formula, OptionReference, StatePattern } from '@standoff/language';
import type { Phrasebook } from '../casebook/casebook.ts';
import { levelsMeeting, optionOf } from '../casebook/truth.ts';

/** Levels that options have to be at, by `owner.option`. */
type Levels = ReadonlyMap<string, readonly number[]>;

/**
 * What a formula that is true in one state alone calls that state: its name, or that it is the status quo. Undefined where
 * the formula leaves more than one level of an option, or the state has no name.
 */
export function nameOfWholeState(phrasebook: Phrasebook, formula: Formula): string | undefined {
  const { conflict, options } = phrasebook;
  const levels = levelsOf(phrasebook, formula, true);
  if (levels === undefined || levels.size < options.length) return undefined;
  if ([...levels.values()].some(({ length }) => length !== 1)) return undefined;
  const isMeant = (pattern: StatePattern | undefined): boolean =>
    pattern?.kind === 'levels' &&
    pattern.levels.every(({ option, level }) => levels.get(keyOf(option))?.[0] === level);
  const named = conflict.namedStates.find(({ pattern }) => isMeant(pattern))?.name;
  return named ?? (isMeant(conflict.statusQuo) ? 'the status quo' : undefined);
}

/** The levels at which a formula is met, or is not; undefined where they hang on each other. */
function levelsOf(phrasebook: Phrasebook, formula: Formula, met: boolean): Levels | undefined {
  switch (formula.kind) {
    case 'comparison': {
      const option = optionOf(phrasebook, formula);
      const meeting = levelsMeeting(option, formula);
      const levels = option.levels.map((_, at) => at);
      return new Map([
        [keyOf(formula.option), levels.filter((at) => meeting.includes(at) === met)],
      ]);
    }
    case 'not':
      return levelsOf(phrasebook, formula.of, !met);
    case 'and':
    case 'or': {
      if ((formula.kind === 'and') !== met) return undefined;
      const left = levelsOf(phrasebook, formula.left, met);
      const right = levelsOf(phrasebook, formula.right, met);
      return left && right && both(left, right);
    }
    default:
      return undefined;
  }
}

function both(left: Levels, right: Levels): Levels {
  const shared = [...right].map(
    ([key, levels]) =>
      [key, levels.filter((level) => left.get(key)?.includes(level) ?? true)] as const,
  );
  return new Map([...left, ...shared]);
}

function keyOf({ owner, option }: OptionReference): string {
  return `${owner}.${option}`;
}
