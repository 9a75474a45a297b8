import { type Conflict, type Judgement, withDegree } from '@standoff/language';

/**
 * The same text for edits that lead to the same orders and change the same beside them. How greatly something is wanted
 * changes no order.
 */
export function ordersKey(conflict: Conflict, edits: readonly Judgement[]): string {
  const orders = conflict.decisionMakers.map(({ preference }) => {
    switch (preference.kind) {
      case 'prioritized':
        return preference.statements.map((entry) => withDegree(entry, false));
      case 'ranking':
        return preference.places;
      default:
        return preference;
    }
  });
  const others = edits.filter((edit) => !changesOrder(edit)).map((edit) => JSON.stringify(edit));
  return JSON.stringify([orders, others.sort()]);
}

/** Whether an edit is about what somebody wants. */
export function changesOrder(edit: Judgement): boolean {
  return orderChanges.has(edit.kind);
}

const orderChanges: ReadonlySet<Judgement['kind']> = new Set([
  ...(['drop', 'move', 'swap', 'degree', 'alternative'] as const),
]);
