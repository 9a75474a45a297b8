import type { PathStep } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { openingName, proseName } from './prose-name.ts';
import { sayChanges } from './state-words.ts';

/** `North Korea moves to “tests frozen”, then the United States to “exercises suspended”`. */
export function sayPath(casebook: Casebook, path: readonly PathStep[]): string {
  const { space, decisionMakers } = casebook;
  const steps = path.map(({ mover, from, to }, k) => {
    const { name } = decisionMakers[mover]!;
    const change = sayChanges(casebook, space.codeOf(from), space.codeOf(to));
    return k === 0
      ? `${openingName(name)} moves to “${change}”`
      : `${proseName(name)} to “${change}”`;
  });
  return steps.join(', then ');
}
