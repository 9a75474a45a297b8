import { type ConceptId, findConcept } from '@standoff/engine';
import { type Conflict, type Foresight, moversOf } from '@standoff/language';
import {
  type AnalysisOptions,
  type CoalitionForesight,
  hasCoalitionVersion,
} from '@standoff/study';
import { coalitionOf } from './coalition-members.ts';

/** Between the members of a coalition in a key such as `us+china`. */
const BETWEEN_MEMBERS = '+';

/** Whether a key of a foresight names a coalition. */
export function namesCoalition(who: string): boolean {
  return who.includes(BETWEEN_MEMBERS);
}

/** `us+china` */
export function keyOfCoalition(members: readonly string[]): string {
  return members.join(BETWEEN_MEMBERS);
}

type ForesightOptions = Pick<AnalysisOptions, 'foresight' | 'coalitionForesight'>;

/**
 * The concepts that are asked for decision makers, bodies and coalitions, by ids such as `us` and `us+china`,
 * or why they cannot be had: whoever is not there, and coalitions that do not count.
 */
export function foresightAsked(
  conflict: Conflict,
  foresight: Readonly<Record<string, ConceptId>> | undefined,
  coalitions: readonly (readonly string[])[] | undefined,
): ForesightOptions | { readonly problem: string } {
  if (foresight === undefined) return {};
  const entries = Object.entries(foresight);
  const unknown = entries.find(([, id]) => findConcept(id) === undefined);
  if (unknown !== undefined) return { problem: `no solution concept is called ${unknown[1]}` };
  const alone = entries.filter(([who]) => !namesCoalition(who));
  const ids = moversOf(conflict).map(({ id }) => id);
  const stranger = alone.find(([id]) => !ids.includes(id));
  if (stranger !== undefined) {
    return { problem: `no decision maker or body is called ${stranger[0]}` };
  }
  const together = togetherAsked(conflict, entries, coalitions ?? []);
  if ('problem' in together) return together;
  const each = alone.map(([decisionMaker, concept]): Foresight => ({ decisionMaker, concept }));
  // Who names coalitions alone has said nothing of the decision makers.
  const isOfCoalitionsAlone = each.length === 0 && together.length > 0;
  return {
    ...(!isOfCoalitionsAlone && { foresight: each }),
    ...(together.length > 0 && { coalitionForesight: together }),
  };
}

function togetherAsked(
  conflict: Conflict,
  entries: readonly (readonly [who: string, concept: ConceptId])[],
  coalitions: readonly (readonly string[])[],
): CoalitionForesight[] | { readonly problem: string } {
  const found: CoalitionForesight[] = [];
  for (const [who, concept] of entries) {
    if (!namesCoalition(who)) continue;
    const ids = who.split(BETWEEN_MEMBERS);
    const members = coalitionOf({ conflict }, ids);
    if ('status' in members) return { problem: `coalition ${who}: ${members.problem}` };
    const isSame = (other: readonly string[]) =>
      other.length === ids.length && ids.every((id) => other.includes(id));
    if (!coalitions.some(isSame)) {
      return { problem: `a foresight is given for ${who}, which is not among the coalitions` };
    }
    const read = findConcept(concept)!;
    if (!hasCoalitionVersion(read)) {
      return { problem: `${read.symbol} has no version for coalitions such as ${who}` };
    }
    if (found.some(({ members: other }) => isSame(other))) {
      return { problem: `the foresight of ${who} is given twice` };
    }
    found.push({ members: ids, concept });
  }
  return found;
}
