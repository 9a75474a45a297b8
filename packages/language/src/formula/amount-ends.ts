import type { LinearCase, RangeOf } from './linear-cases.ts';

/** Between what an amount lies in a case of it, as far as single levels tell. */
export function endsOf(
  { levels, truths, constant }: LinearCase,
  rangeOf: RangeOf,
): readonly [least: bigint, most: bigint] {
  const parts = [
    ...levels.map(([option, times]) => times * BigInt(rangeOf(option).count - 1)),
    ...truths.map(([, times]) => times),
  ];
  const sum = (counts: (part: bigint) => boolean) =>
    parts.filter(counts).reduce((all, part) => all + part, constant);
  return [sum((part) => part < 0n), sum((part) => part > 0n)];
}
