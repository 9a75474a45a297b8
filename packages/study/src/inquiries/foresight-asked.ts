import { type ConceptId, findConcept } from '@standoff/engine';
import type { Foresight } from '@standoff/language';
import { conceptProblem, type Problem } from '@standoff/wording';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import type { AnalysisOptions, CoalitionForesight } from '../analysis/prepare-analysis.ts';
import { membersInKey, namesCoalition } from '../asking/coalitions.ts';

type ForesightOptions = Pick<AnalysisOptions, 'foresight' | 'coalitionForesight'>;

/**
 * The concepts that are asked for decision makers, bodies and coalitions, by ids such as `us` and `us+china`,
 * or why they cannot be had: coalitions that do not count, or that a concept has no version for.
 */
export function foresightAsked(
  foresight: Readonly<Record<string, ConceptId>> | undefined,
  coalitions: readonly (readonly string[])[] | undefined,
  called: (option: string) => string,
): ForesightOptions | Problem {
  if (foresight === undefined) return {};
  const entries = Object.entries(foresight);
  const each = entries
    .filter(([who]) => !namesCoalition(who))
    .map(([decisionMaker, concept]): Foresight => ({ decisionMaker, concept }));
  const together: CoalitionForesight[] = [];
  for (const [who, concept] of entries.filter(([one]) => namesCoalition(one))) {
    const members = membersInKey(who);
    const problem = problemOf(who, concept, members, coalitions, called);
    if (problem !== undefined) return problem;
    together.push({ members, concept });
  }
  // Who names coalitions alone has said nothing of the decision makers.
  const isOfCoalitionsAlone = each.length === 0 && together.length > 0;
  return {
    ...(!isOfCoalitionsAlone && { foresight: each }),
    ...(together.length > 0 && { coalitionForesight: together }),
  };
}

function problemOf(
  who: string,
  concept: ConceptId,
  members: readonly string[],
  coalitions: readonly (readonly string[])[] | undefined,
  called: (option: string) => string,
): Problem | undefined {
  const isSame = (other: readonly string[]) =>
    other.length === members.length && members.every((id) => other.includes(id));
  if (!coalitions?.some(isSame)) {
    const option = coalitions === undefined ? { option: called('coalitions') } : {};
    return conceptProblem('coalition-not-counted', { coalition: who, ...option });
  }
  const read = findConcept(concept)!;
  if (hasCoalitionVersion(read)) return undefined;
  return conceptProblem('concept-without-coalitions', { concept: read.symbol, coalition: who });
}
