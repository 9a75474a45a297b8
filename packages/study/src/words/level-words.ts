import { moversOf, type Option } from '@standoff/language';
import { labels, listOf } from '@standoff/wording';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import { phrasesByOption } from '../casebook/phrases.ts';
import { spaceOptions } from '../casebook/space-options.ts';

/**
 * What the level of an option says in a column that the option heads: its phrase, without the name of the option
 * where that is only put before the level.
 */
export function levelInColumn({ name, levels }: Option, level: number): string {
  const { phrase } = levels[level]!;
  return phrase.startsWith(`${name}: `) ? phrase.slice(name.length + 2) : phrase;
}

/** Says states that are given by the levels of their options, however many states there are. */
export interface LevelWords {
  /** What is the case that is not in `from`; everything that is, where there is no `from`. */
  sayState(levels: readonly number[], from?: readonly number[]): string;
  /** What a state says of one decision maker's options only, likewise. */
  sayOwn(decisionMaker: number, levels: readonly number[], from: readonly number[]): string;
  /** Levels by option: `{ "dprk.tests": "frozen" }`. */
  values(levels: readonly number[]): Record<string, string>;
}

/** The words for the states of a compiled conflict with options. */
export function levelWords({ conflict, compiled }: CompiledCase): LevelWords {
  const options = spaceOptions(conflict, compiled);
  const phrases = phrasesByOption(
    moversOf(conflict),
    options.map(({ option }) => option),
  );
  const sayOptions = (levels: readonly number[], isTold: (k: number) => boolean): string =>
    listOf(
      options.flatMap(({ option }, k) => (isTold(k) ? [phrases.get(option)![levels[k]!]!] : [])),
    );
  const isTaken = (levels: readonly number[]) => (k: number) =>
    levels[k] !== 0 || !options[k]!.option.yesNo;
  return {
    sayState(levels, from) {
      if (from === undefined) {
        return sayOptions(levels, isTaken(levels)) || sayOptions(levels, () => true);
      }
      return sayOptions(levels, (k) => levels[k] !== from[k]) || labels.statusQuo;
    },
    sayOwn: (dm, levels, from) =>
      sayOptions(levels, (k) => options[k]!.decisionMaker === dm && levels[k] !== from[k]),
    values: (levels) =>
      Object.fromEntries(
        options.map(({ option }, k) => [
          `${option.owner}.${option.id}`,
          option.levels[levels[k]!]!.id,
        ]),
      ),
  };
}
