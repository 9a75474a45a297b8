import { agreementOf, openingNames } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { findCommonGains } from './common-gains.ts';
import { findEquilibria } from './equilibria.ts';
import { type FindingSentence, sentence } from './sentence.ts';
import { findStatusQuo } from './status-quo.ts';
import { findStrength } from './strength.ts';

/** What an analysis found, in sentences that can be quoted, most telling first. */
export function findingOf(analysis: Analysis): FindingSentence[] {
  if (analysis.casebook.space.stateCount === 0) return [sayEmptiness()];
  return [
    ...findStatusQuo(analysis),
    ...findCommonGains(analysis),
    ...findEquilibria(analysis),
    ...findStrength(analysis),
    ...withoutMoves(analysis),
  ];
}

function sayEmptiness(): FindingSentence {
  const text = 'No state is feasible: the rules of infeasibility leave nothing to analyse.';
  return sentence('equilibria', text);
}

/** Decision makers that take part by what they prefer, and can move nothing. */
function withoutMoves({ casebook }: Analysis): FindingSentence[] {
  const idle = casebook.decisionMakers.filter((_, dm) => !casebook.space.movers[dm]!.canMove);
  if (idle.length === 0) return [];
  const names = idle.map(({ name }) => name);
  const { verb, they, their } = agreementOf(idle);
  const text = `${openingNames(names)} ${verb('has')} no move of ${their} own; ${they} ${verb('counts')} by what ${they} ${verb('prefers')}.`;
  return [sentence('decision-makers', text)];
}
