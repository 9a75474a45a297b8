import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import type { ConceptId, ShownConflict } from '../../desk/shown-conflict.ts';
import type { OutcomeQuestion, Stayers } from '../../desk/shown-outcomes.ts';

/** Which outcomes a reader asks for. */
export interface AskedOutcomes extends Omit<OutcomeQuestion, 'unleft' | 'together'> {
  /** Only those that these would not leave. */
  readonly unleft?: Stayers;
}

/** What else is chosen that the question depends on. */
interface Chosen {
  readonly conflict: Pick<ShownConflict, 'concepts' | 'statusQuo'> & {
    readonly decisionMakers: { readonly length: number };
  };
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
    ...(unleft && isThere(unleft, chosen) && { unleft }),
  };
}

function settleShown(asked: AskedOutcomes, chosen: Chosen): AskedOutcomes {
  const { conflict, foresight } = chosen;
  const { heldUnder, commonGains, jointGains, ...rest } = asked;
  if (commonGains || jointGains !== undefined) {
    const gain = jointGains === undefined || isThere(jointGains, chosen);
    return gain && conflict.statusQuo !== undefined ? asked : { ...rest, heldUnder: ANY };
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

/** Whether one is a decision maker or body of the conflict, or some are a coalition that counts. */
function isThere(who: Stayers, chosen: Chosen): boolean {
  if (who === 'coalitions') return chosen.coalitions.coalitions.length > 0;
  if (who.length === 1) return who[0]! < chosen.conflict.decisionMakers.length;
  return counts(who, chosen);
}

/**
 * Under what is read who would leave: what the outcome has to hold under, and where nothing is said of that the
 * concept of the page. One alone leaves nothing that holds under some concept, so there it is that of the page
 * as well.
 */
export function unleftUnder(
  { unleft, heldUnder }: Pick<AskedOutcomes, 'unleft' | 'heldUnder'>,
  foresight: ConceptId,
): ConceptId {
  const isAlone = unleft !== 'coalitions' && unleft?.length === 1;
  return heldUnder === undefined || (isAlone && heldUnder === ANY) ? foresight : heldUnder;
}

/** The question to the desk. */
export function questionOf(asked: AskedOutcomes, chosen: Chosen): OutcomeQuestion {
  const { unleft, ...question } = asked;
  if (!unleft && question.jointGains === undefined) return question;
  return {
    ...question,
    together: chosen.coalitions,
    ...(unleft && { unleft: { by: unleft, under: unleftUnder(asked, chosen.foresight) } }),
  };
}
