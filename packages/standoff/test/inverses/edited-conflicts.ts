import { applyJudgement, type Conflict, type Judgement } from '@standoff/language';
import type { Doubtful } from '../sweeps/random-doubts.ts';

/** Every edit that one can try of an order, whether or not it makes sense. */
function editsOf({ decisionMakers }: Conflict, whose: readonly string[]): Judgement[] {
  return decisionMakers.flatMap(({ id: of, preference }): Judgement[] => {
    if (!whose.includes(of)) return [];
    if (preference.kind === 'ranking') {
      const between = preference.places.slice(1).map((_, k) => k + 1);
      return between.map((place) => ({ kind: 'swap', of, place, across: true }));
    }
    if (preference.kind !== 'prioritized') return [];
    const places = preference.statements.map((_, k) => k + 1);
    return places.flatMap((place): Judgement[] => [
      { kind: 'drop', of, place },
      { kind: 'alternative', of, place },
      ...places.flatMap((to): Judgement[] => [
        { kind: 'move', of, place, to },
        { kind: 'move', of, place, to, greatly: true },
        { kind: 'move', of, place, to, greatly: false },
      ]),
    ]);
  });
}

/** What everybody wants, as a text. */
export function ordersIn({ decisionMakers }: Conflict): string {
  return JSON.stringify(decisionMakers.map(({ preference }) => preference));
}

/** The different conflicts that this many edits of some orders and no fewer lead to, by the definition. */
export function* edited(
  written: Conflict,
  whose: readonly string[] = written.decisionMakers.map(({ id }) => id),
): Generator<readonly Conflict[]> {
  const known = new Set([ordersIn(written)]);
  let last: readonly Conflict[] = [written];
  while (last.length > 0) {
    yield last;
    const next: Conflict[] = [];
    for (const conflict of last) {
      for (const edit of editsOf(conflict, whose)) {
        const outcome = applyJudgement(conflict, edit);
        if (outcome.status === 'refused' || known.has(ordersIn(outcome.conflict))) continue;
        known.add(ordersIn(outcome.conflict));
        next.push(outcome.conflict);
      }
    }
    last = next;
  }
}

/** Whether no two entries of an order say the same but for their degree. */
export function saysAllOnce({ players }: Doubtful): boolean {
  return players.every(({ order }) => {
    if (order.kind === 'ranking') return true;
    const said = order.places.map(({ kind, wishes }) => JSON.stringify([kind, wishes]));
    return new Set(said).size === said.length;
  });
}

/** The conflict without what is in doubt: places in doubt would keep statements where they are. */
export function certainly(described: Doubtful): Doubtful {
  return {
    ...described,
    limit: false,
    facts: described.facts.map(({ when, chance }) => ({ when, chance })),
    players: described.players.map((player) => ({ ...player, doubts: [] })),
  };
}
