import type { Analysis } from '../analysis/analysis.ts';
import { findCommonGains } from './common-gains.ts';
import { findEquilibria } from './equilibria.ts';
import { findStatusQuo } from './status-quo.ts';
import { findStrength } from './strength.ts';
import type { FindingTelling } from './telling.ts';

/** What an analysis found, as data that can be quoted and asked about, most telling first. */
export function findingOf(analysis: Analysis): FindingTelling[] {
  if (analysis.casebook.space.stateCount === 0) {
    return [{ about: 'equilibria', says: { kind: 'feasible', what: 'any-state', so: false } }];
  }
  return [
    ...findStatusQuo(analysis),
    ...findCommonGains(analysis),
    ...findEquilibria(analysis),
    ...findStrength(analysis),
    ...withoutMoves(analysis),
  ];
}

/** Decision makers that take part by what they prefer, and can move nothing. */
function withoutMoves({ casebook }: Analysis): FindingTelling[] {
  const idle = casebook.decisionMakers.filter((_, dm) => !casebook.space.movers[dm]!.canMove);
  if (idle.length === 0) return [];
  const who = idle.map(({ id }) => id);
  return [{ about: 'decision-makers', says: { kind: 'idle', who }, detail: 'full' }];
}
