import {
  applyJudgement,
  applyJudgements,
  type Conflict,
  type Judgement,
  readJudgements,
} from '@standoff/language';
import type { inverse } from '../../src/index.ts';
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

/** What everybody wants and how greatly, as a text. */
function preferencesIn({ decisionMakers }: Conflict): string {
  return JSON.stringify(decisionMakers.map(({ preference }) => preference));
}

const WITHOUT_DEGREE: Readonly<Record<string, string>> = { must: 'want', never: 'not' };

/** The orders that follow from what everybody wants, as a text: how greatly changes no order of statements or places. */
export function ordersIn({ decisionMakers }: Conflict): string {
  return JSON.stringify(
    decisionMakers.map(({ preference }) => preference),
    (key, value) =>
      key === 'greatGaps' ? undefined : key === 'mode' ? (WITHOUT_DEGREE[value] ?? value) : value,
  );
}

/**
 * The conflicts that this many edits of some orders and no fewer lead to, by the definition, one for all that give
 * everybody the same order.
 */
export function* edited(
  written: Conflict,
  whose: readonly string[] = written.decisionMakers.map(({ id }) => id),
): Generator<readonly Conflict[]> {
  const known = new Set([preferencesIn(written)]);
  const orders = new Set<string>();
  let last: readonly Conflict[] = [written];
  while (last.length > 0) {
    yield last.filter((conflict) => isNew(orders, ordersIn(conflict)));
    const next: Conflict[] = [];
    for (const conflict of last) {
      for (const edit of editsOf(conflict, whose)) {
        const outcome = applyJudgement(conflict, edit);
        if (outcome.status === 'applied' && isNew(known, preferencesIn(outcome.conflict))) {
          next.push(outcome.conflict);
        }
      }
    }
    last = next;
  }
}

/** Whether something is not among what is known yet; from then on it is. */
function isNew(known: Set<string>, key: string): boolean {
  const { size } = known;
  return known.add(key).size > size;
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

type Answer = Exclude<ReturnType<typeof inverse>, { status: string }>;

/** The conflict once the edits of a set are made. */
export function applied(conflict: Conflict, edits: Answer['sets'][number]['edits']): Conflict {
  const read = readJudgements(
    conflict,
    edits.map(({ says: _, ...edit }) => edit),
  );
  if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
  const outcome = applyJudgements(conflict, read.judgements);
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  return outcome.conflict;
}
