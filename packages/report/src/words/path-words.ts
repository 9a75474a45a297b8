import type { PathStep } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { proseName } from './prose-name.ts';
import { sayChanges } from './state-words.ts';

/** `the United States moves to “Washington talks”, then North Korea to “tests frozen”`. */
export function sayPath(casebook: Casebook, path: readonly PathStep[]): string {
  const { space, decisionMakers } = casebook;
  const steps = path.map(({ mover, from, to }, k) => {
    const { name } = decisionMakers[mover]!;
    const change = sayChanges(casebook, space.codeOf(from), space.codeOf(to));
    return `${proseName(name)} ${k === 0 ? 'moves ' : ''}to “${change}”`;
  });
  return steps.join(', then ');
}
