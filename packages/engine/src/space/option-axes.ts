import type { OptionForm } from '../model/model.ts';
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

/** The axes of the options that a decision maker moves. */
export function ownAxes(form: OptionForm, axes: readonly Axis[], decisionMaker: number): Axis[] {
  return axes.filter((axis) => form.options[axis.option]!.owner === decisionMaker);
}

/** Number of combinations of the levels of all options. */
export function productOfLevels(form: OptionForm): number {
  return form.options.reduce((product, option) => product * option.levels, 1);
}

/**
 * The code in which each listed mover's options stand as in the code beside it and all others as in
 * `from`. The cells of the changes are codes here.
 */
export function combineCodes(
  form: OptionForm,
  axes: readonly Axis[],
  from: number,
  changes: readonly Change[],
): number {
  let code = from;
  for (const { mover, cell: target } of changes) {
    for (const { stride, levels } of ownAxes(form, axes, mover)) {
      const level = (c: number) => Math.floor(c / stride) % levels;
      code += (level(target) - level(from)) * stride;
    }
  }
  return code;
}
