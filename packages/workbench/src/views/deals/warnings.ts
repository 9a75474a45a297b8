import type { AfterStep } from './opened-deal.ts';

/** What could go wrong after some steps. */
export interface Warning {
  /** Numbers of the steps, from 1. */
  readonly after: readonly number[];
  readonly says: readonly string[];
}

/** Each thing that others could do in between, once; what is so after the same steps stands together. */
export function warningsIn(steps: readonly Pick<AfterStep, 'openings'>[]): Warning[] {
  const after = new Map<string, number[]>();
  for (const [k, { openings }] of steps.entries()) {
    for (const says of openings) after.set(says, [...(after.get(says) ?? []), k + 1]);
  }
  const together = new Map<string, Warning>();
  for (const [says, numbers] of after) {
    const key = numbers.join();
    const known = together.get(key)?.says ?? [];
    together.set(key, { after: numbers, says: [...known, says] });
  }
  return [...together.values()].sort((a, b) => a.after[0]! - b.after[0]!);
}

const listed = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** `After step 1`, `After steps 2 and 3`. */
export function sayAfter(steps: readonly number[]): string {
  return `After step${steps.length === 1 ? '' : 's'} ${listed.format(steps.map(String))}`;
}
