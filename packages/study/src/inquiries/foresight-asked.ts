import { type ConceptId, findConcept } from '@standoff/engine';
import type { Foresight } from '@standoff/language';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import type { AnalysisOptions, CoalitionForesight } from '../analysis/prepare-analysis.ts';
import { membersInKey, namesCoalition } from '../asking/coalitions.ts';
import type { Problem } from '../asking/option.ts';

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
    const problem = problemOf(who, concept, members, coalitions ?? []);
    if (problem !== undefined) {
      const help = coalitions === undefined ? `; name it with ${called('coalitions')}` : '';
      return { problem: problem.isUncounted ? problem.text + help : problem.text };
    }
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
  coalitions: readonly (readonly string[])[],
): { readonly text: string; readonly isUncounted: boolean } | undefined {
  const isSame = (other: readonly string[]) =>
    other.length === members.length && members.every((id) => other.includes(id));
  if (!coalitions.some(isSame)) {
    const text = `a foresight is given for ${who}, which is not among the coalitions`;
    return { text, isUncounted: true };
  }
  const read = findConcept(concept)!;
  if (hasCoalitionVersion(read)) return undefined;
  return {
    text: `${read.symbol} has no version for coalitions such as ${who}`,
    isUncounted: false,
  };
}
