import type { Conflict, Perception, Preference } from '../../conflict/conflict.ts';
import { changeSeen } from './change-seen.ts';
import type { Ordered } from './ordered.ts';
import { isRefused, type RefusedJudgement, refuse } from './refusal.ts';
import { perceptionOf, seenPreference } from './views.ts';

/**
 * Why the rest of the file no longer fits the order of a decision maker after a change: views, signals
 * and doubts name places of it, and an order has to stay one in every picture. Nothing if all is well.
 */
export function placesStillMean(conflict: Conflict, of: string): RefusedJudgement | undefined {
  const owner = conflict.decisionMakers.find(({ id }) => id === of);
  if (!owner) return undefined;
  const own: Ordered = { of, preference: owner.preference, ownerSpan: owner.span };
  const pictures = new Map<string, Preference>();
  for (const { observer, observed, preference, edits } of conflict.perceptions) {
    if (observed !== of) continue;
    const seen = changeSeen({ ...own, preference: preference ?? own.preference }, edits);
    if (isRefused(seen)) return breaks(`the view that "${observer}" has of "${of}"`, seen);
    pictures.set(observer, seen);
  }
  for (const { id, to, shows } of conflict.signals) {
    for (const receiver of to) {
      const shown = shows.find(({ about }) => about === of && about !== receiver);
      const picture = pictures.get(receiver) ?? own.preference;
      const seen = shown && changeSeen({ ...own, preference: picture }, shown.edits);
      if (seen && isRefused(seen)) return breaks(`the signal "${id}" to "${receiver}"`, seen);
    }
  }
  return thoughtsStillMean(conflict, of) ?? doubtsStillMean(conflict, own);
}

/** Why a view has no order to change, or what is thought in it of the views of the other has none. */
export function viewStillMeans(
  conflict: Conflict,
  viewer: string,
  of: string,
): RefusedJudgement | undefined {
  const view = perceptionOf(conflict, viewer, of);
  if (view === undefined) return undefined;
  if (hasOrder(conflict, of)) {
    const seen = seenPreference(conflict, viewer, of);
    if (isRefused(seen)) return seen;
  }
  for (const thought of view.perceptions ?? []) {
    const seen = thoughtOf(conflict, viewer, thought);
    if (seen && isRefused(seen)) return seen;
  }
  return undefined;
}

/** Why what somebody thinks of the view that another has of somebody no longer fits. */
function thoughtsStillMean(conflict: Conflict, of: string): RefusedJudgement | undefined {
  for (const { observer, observed, perceptions = [] } of conflict.perceptions) {
    const thought = perceptions.find((one) => one.observed === of);
    const seen = thought && thoughtOf(conflict, observer, thought);
    if (seen && isRefused(seen)) {
      return breaks(`what "${observer}" thinks that "${observed}" sees in "${of}"`, seen);
    }
  }
  return undefined;
}

/** What somebody is thought to be seen as; places count in the order that the outer viewer sees. */
function thoughtOf(
  conflict: Conflict,
  viewer: string,
  { observed: of, preference, edits }: Perception,
): Preference | RefusedJudgement | undefined {
  const owner = conflict.decisionMakers.find(({ id }) => id === of);
  if (!owner) return undefined;
  const seen = preference ?? seenPreference(conflict, viewer, of);
  return isRefused(seen)
    ? seen
    : changeSeen({ of, preference: seen, ownerSpan: owner.span }, edits);
}

function hasOrder({ decisionMakers }: Conflict, of: string): boolean {
  return decisionMakers.some(({ id }) => id === of);
}

function doubtsStillMean(
  { doubts }: Conflict,
  { of, preference }: Ordered,
): RefusedJudgement | undefined {
  const count = preference.kind === 'prioritized' ? preference.statements.length : 0;
  const lost = doubts.find(({ of: [owner, key, place] }) => {
    return owner === of && key === 'prefers' && Number(place ?? 0) > count;
  });
  if (!lost) return undefined;
  const message = `the doubt about ${lost.of.join('.')} counts on this order: it would have ${count} places`;
  return refuse('breaks-another', message);
}

function breaks(what: string, { reason }: RefusedJudgement): RefusedJudgement {
  return refuse('breaks-another', `${what} counts on this order: ${reason.message}`);
}
