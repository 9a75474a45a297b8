import { type Dependence, dependenceOf } from './dependence.ts';
import type { Revision } from './revise-situation.ts';
import type { KnownVerdicts, StabilityTable } from './stability.ts';

/** Those verdicts of the analysis before that rest on nothing that the revision has changed. */
export function keptVerdicts(revision: Revision, before: StabilityTable): KnownVerdicts {
  return (concept, dm) => {
    const stable = before.get(concept.id)?.[dm];
    const holds = revision.sameOrder(dm) && othersAsBefore(revision, dm, dependenceOf(concept));
    return holds ? stable : undefined;
  };
}

/** Whether all that matters of the others is as before. */
function othersAsBefore(revision: Revision, decisionMaker: number, matters: Dependence): boolean {
  if (matters === 'nothing') return true;
  return [...revision.situation.orders.keys()].every((other) => {
    if (other === decisionMaker) return true;
    // What a body can do at all depends on what its members prefer.
    if (!revision.hasSameMoves(other)) return false;
    if (matters === 'moves') return true;
    return matters === 'orders' ? revision.sameOrder(other) : revision.sameImprovements(other);
  });
}
