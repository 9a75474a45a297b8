import type { PathStep } from '@standoff/engine';
import { agreementOf, type openingName, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { sayChanges } from './state-words.ts';

/**
 * `the United States moves to “Washington talks”, then North Korea to “tests frozen”`; the first
 * name as it stands in a sentence, or as it opens one.
 */
export function sayPath(
  casebook: Casebook,
  path: readonly PathStep[],
  firstName: typeof proseName | typeof openingName = proseName,
): string {
  const { space, movers } = casebook;
  const steps = path.map(({ mover, from, to }, k) => {
    const { name } = movers[mover]!;
    const { verb } = agreementOf([movers[mover]!]);
    const change = sayChanges(casebook, space.codeOf(from), space.codeOf(to));
    if (isBody(casebook, mover)) {
      return `${k === 0 ? firstName(name) : proseName(name)} ${verb('adopts')} “${change}”`;
    }
    // After a body has adopted something there is no verb that the next step could share.
    if (k > 0 && !isBody(casebook, path[k - 1]!.mover)) return `${proseName(name)} to “${change}”`;
    return `${k === 0 ? firstName(name) : proseName(name)} ${verb('moves')} to “${change}”`;
  });
  return steps.join(', then ');
}
