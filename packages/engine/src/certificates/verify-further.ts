import type { Check } from './check.ts';
import { checkAnticipation } from './verify-anticipation.ts';
import { checkExchange } from './verify-exchange.ts';
import { checkSupport } from './verify-support.ts';

/**
 * What further concepts demand, said once more and on purpose not taken from their declarations. The number
 * in the id of a family counts moves in all.
 */
export function furtherCheck(concept: string): Check | undefined {
  const [, family = concept, digits = ''] = /^([a-z]+)([1-9]\d?)$/.exec(concept) ?? [];
  const moves = digits === '' ? Number.POSITIVE_INFINITY : Number(digits);
  switch (family) {
    case 'nm':
      return digits === '' ? checkAnticipation(moves) : undefined;
    case 'l':
      return digits === '' ? undefined : checkAnticipation(moves);
    case 'policy':
      return digits === '' ? checkExchange({ moves, credible: false }) : undefined;
    case 'maximin':
      return digits === '' ? undefined : checkExchange({ moves, credible: false });
    case 'cmr':
      return digits === '' ? undefined : checkExchange({ moves, credible: true });
    case 'berge':
      return digits === '' ? checkSupport : undefined;
    default:
      return undefined;
  }
}
