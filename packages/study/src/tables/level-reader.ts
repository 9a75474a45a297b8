import type { Casebook } from '../casebook/casebook.ts';

/** Reads the level of one option from the code of a state, whose digits the levels are. */
export function levelReader(
  { options, space, states }: Casebook,
  option: number,
): (cell: number) => number {
  const numberOf = (k: number) => options[k]!.option.levels.length;
  const stride = [...options.keys()].slice(0, option).reduce((all, k) => all * numberOf(k), 1);
  const levels = numberOf(option);
  return (cell) => {
    const code = space.codeOf(cell);
    if (typeof code === 'bigint') return states.levels(code)[option]!;
    return Math.floor(code / stride) % levels;
  };
}
