import type { AskedCoalitions } from '../analysis/coalition-readings.ts';
import type { OutcomeQuestion } from '../analysis/outcome-readings.ts';
import type { ConceptId, ConflictReading } from '../analysis/readings.ts';

/** Which outcomes a reader asks for. */
export interface AskedOutcomes extends Omit<OutcomeQuestion, 'unleftUnder' | 'together'> {
  /** Only those that none of the coalitions that count would leave. */
  readonly unleft?: boolean;
}

/** What else is chosen that the question depends on. */
interface Chosen {
  readonly conflict: Pick<ConflictReading, 'concepts' | 'statusQuo'>;
  readonly coalitions: AskedCoalitions;
  /** The concept by which the page is read. */
  readonly foresight: ConceptId;
}

export const ANY: ConceptId = 'any';

/**
 * What is asked for as long as that is there to ask about: what names a concept, a status quo or a coalition
 * that is gone gives way to what is nearest, and counts again once that is back.
 */
export function settle(asked: AskedOutcomes, chosen: Chosen): AskedOutcomes {
  const { unleft, ...rest } = settleShown(asked, chosen);
  return {
    ...rest,
    order: settleOrder(asked.order, chosen),
    ...(unleft && chosen.coalitions.coalitions.length > 0 && { unleft }),
  };
}

function settleShown(asked: AskedOutcomes, chosen: Chosen): AskedOutcomes {
  const { conflict, foresight } = chosen;
  const { heldUnder, commonGains, jointGains, ...rest } = asked;
  if (commonGains || jointGains !== undefined) {
    const isThere = jointGains === undefined || counts(jointGains, chosen);
    return isThere && conflict.statusQuo !== undefined ? asked : { ...rest, heldUnder: ANY };
  }
  if (heldUnder === undefined || heldUnder === ANY || heldUnder === 'all') return asked;
  return hasConcept(conflict, heldUnder) ? asked : { ...rest, heldUnder: foresight };
}

function settleOrder(order: AskedOutcomes['order'], chosen: Chosen): AskedOutcomes['order'] {
  const isGone =
    (order.by === 'joint-preference' && !counts(order.members, chosen)) ||
    (order.by === 'leavers' && !hasConcept(chosen.conflict, order.concept));
  return isGone ? { by: 'telling' } : order;
}

function hasConcept({ concepts }: Chosen['conflict'], concept: ConceptId): boolean {
  return concepts.some(({ id }) => id === concept);
}

function counts(members: readonly number[], { coalitions }: Chosen): boolean {
  return coalitions.coalitions.some((one) => one.join() === members.join());
}

/**
 * The question to the desk. What no coalition would leave is read under what it has to hold under, and where
 * nothing is said of that by the concept of the page.
 */
export function questionOf(asked: AskedOutcomes, chosen: Chosen): OutcomeQuestion {
  const { unleft, ...question } = asked;
  if (!unleft && question.jointGains === undefined) return question;
  return {
    ...question,
    together: chosen.coalitions,
    ...(unleft && { unleftUnder: question.heldUnder ?? chosen.foresight }),
  };
}
