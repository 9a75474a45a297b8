import { applyJudgement, type Conflict, type Judgement } from '@standoff/language';
import { type Casebook, orderIn, sayAtPlace } from '@standoff/study';
import { readJudgement } from './change-of-judgement.ts';
import type { ToldJudgement } from './told-judgement.ts';

/** Those of a set count on those before them. */
export type Judgements = readonly ToldJudgement[];

/** A judgement of a set after those before it. */
export interface JudgedStep {
  readonly says: string;
  /** Id of whose order it is; absent of facts and moves. */
  readonly of?: string;
  /** What stands at the places of that order before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Judgements one after the other, with the orders that they change; undefined where one cannot be read. */
export function walkJudgements(
  casebook: Casebook,
  judgements: Judgements,
): readonly JudgedStep[] | undefined {
  // Places that doubts, views and signals count on are no reason to refuse: none of these is read here.
  let conflict: Conflict = { ...casebook.conflict, doubts: [], perceptions: [], signals: [] };
  const steps: JudgedStep[] = [];
  for (const json of judgements) {
    const judgement = readJudgement(conflict, json);
    if (judgement === undefined) return undefined;
    const before = placesIn(casebook, conflict, judgement);
    const outcome = applyJudgement(conflict, judgement);
    if (outcome.status === 'applied') conflict = outcome.conflict;
    const after = placesIn(casebook, conflict, judgement);
    const of = 'of' in judgement ? { of: judgement.of } : {};
    steps.push({ says: json.says, ...of, before, after });
  }
  return steps;
}

/** What stands where in the order that a judgement is about. */
function placesIn(casebook: Casebook, conflict: Conflict, judgement: Judgement): string[] {
  if (!('of' in judgement) || judgement.kind === 'limit') return [];
  const order = orderIn(conflict, { of: judgement.of });
  if (order?.kind !== 'prioritized' && order?.kind !== 'ranking') return [];
  const { length } = order.kind === 'ranking' ? order.places : order.statements;
  return Array.from({ length }, (_, at) => sayAtPlace(casebook, order, at + 1));
}
