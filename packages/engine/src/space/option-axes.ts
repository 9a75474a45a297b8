import type { OptionForm } from '../model/model.ts';
import { type Axis, createAxis } from '../moves/axis.ts';
import type { Change } from './space.ts';

/** The options as axes of their product, the first varying fastest. */
export function createAxes(form: OptionForm): Axis[] {
  let stride = 1;
  return form.options.map((option, k) => {
    const axis = createAxis(k, option.levels, stride, option.moves);
    stride *= option.levels;
    return axis;
  });
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
