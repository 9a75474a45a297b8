import { movesOfOption, type OptionForm } from '../model/model.ts';
import { type Axis, type AxisPlace, createAxis } from '../moves/axis.ts';
import { LARGEST_KEY } from '../moves/listed/sort-by-keys.ts';
import type { Change } from './space.ts';

/** The options as axes of their product, the first varying fastest. */
export function createAxes(form: OptionForm, largestWord = LARGEST_KEY): Axis[] {
  return placeAxes(form, largestWord).map((place, k) => createAxis(place, form.options[k]!.moves));
}

/** Where each axis lies: a new word begins where the levels of one more option would not fit. */
export function placeAxes({ options }: OptionForm, largestWord = LARGEST_KEY): AxisPlace[] {
  let word = 0;
  let stride = 1;
  return options.map(({ levels }, option) => {
    if (stride * levels > largestWord && stride > 1) {
      word++;
      stride = 1;
    }
    const place = { option, levels, word, stride };
    stride *= levels;
    return place;
  });
}

/** What each word is below. There is one word at least. */
export function wordBases(places: readonly AxisPlace[]): number[] {
  const bases = [1];
  for (const { word, stride, levels } of places) bases[word] = stride * levels;
  return bases;
}

/** The axes of the options that somebody moves, each as it may move them. */
export function ownAxes(form: OptionForm, axes: readonly Axis[], mover: number): Axis[] {
  return axes.flatMap((axis) => {
    const option = form.options[axis.option]!;
    if (option.shared === undefined) return option.owner === mover ? [axis] : [];
    const moves = movesOfOption(option, mover);
    return moves ? [{ ...createAxis(axis, moves), shared: true }] : [];
  });
}

/** The places of the options that somebody moves. */
function placesOf({ options }: OptionForm, places: readonly AxisPlace[], mover: number) {
  return places.filter(({ option }) => movesOfOption(options[option]!, mover) !== undefined);
}

/** Number of combinations of the levels of all options. */
export function productOfLevels(form: OptionForm): number {
  return form.options.reduce((product, option) => product * option.levels, 1);
}

/**
 * The words of a state in which each listed mover's options stand as in its change and all others as in `from`. Undefined
 * where two would bring one option to different levels at once.
 */
export function combineWords(
  form: OptionForm,
  places: readonly AxisPlace[],
  wordsOf: (cell: number) => readonly number[],
  from: number,
  changes: readonly Change[],
): number[] | undefined {
  const before = wordsOf(from);
  const combined = [...before];
  for (const { mover, cell: target } of changes) {
    const after = wordsOf(target);
    for (const { word, stride, levels } of placesOf(form, places, mover)) {
      const levelIn = (words: readonly number[]) => Math.floor(words[word]! / stride) % levels;
      const [was, now, is] = [levelIn(before), levelIn(combined), levelIn(after)];
      if (is === was) continue;
      if (now !== was && now !== is) return undefined;
      combined[word]! += (is - now) * stride;
    }
  }
  return combined;
}
