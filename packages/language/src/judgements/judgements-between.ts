import type { Conflict, Option, Perception } from '../conflict/conflict.ts';
import { applyJudgement } from './apply-judgement.ts';
import { withoutSpans } from './core/content-hash.ts';
import type { Judgement } from './core/judgement.ts';
import { isSame, type Say, sayIn } from './core/say-part.ts';
import { orderChanges } from './order-changes.ts';

/** A judgement, and the conflict that it is about: the first one with those before it applied. */
export interface JudgementStep {
  readonly judgement: Judgement;
  readonly conflict: Conflict;
}

/** What two conflicts say differently and no judgement says. */
export interface OtherDifference {
  readonly what:
    | 'decision-makers'
    | 'options'
    | 'levels'
    | 'preference'
    | 'facts'
    | 'rules'
    | 'forbidden-moves'
    | 'one-option-at-a-time'
    | 'states'
    | 'body'
    | 'status-quo';
  /** Id of the decision maker, body, option (`us.posture`) or fact that it is about. */
  readonly of?: string;
}

/** What leads from one conflict to another. */
export interface ConflictDifference {
  /** One after the other. */
  readonly steps: readonly JudgementStep[];
  readonly others: readonly OtherDifference[];
}

/**
 * What two conflicts judge differently: the judgements that lead from the first to the second, and what
 * else differs of that on which verdicts rest. Texts, sources and claims are not compared. Statements are
 * the same where they say the same, whatever words stand beside them; as few as possible are moved.
 */
export function judgementsBetween(
  first: Conflict,
  second: Conflict,
  /** Rankings that take more swaps of neighbours are only said to differ. */
  mostSwaps?: number,
): ConflictDifference {
  const steps: JudgementStep[] = [];
  const [says, saysThere] = [sayIn(first), sayIn(second)];
  const others = differencesOfForm(first, second, says, saysThere);
  let conflict = first;
  const take = (judgements: readonly Judgement[]): boolean => {
    const taken: JudgementStep[] = [];
    let next = conflict;
    for (const judgement of judgements) {
      const outcome = applyJudgement(next, judgement);
      if (outcome.status === 'refused') return false;
      taken.push({ judgement, conflict: next });
      next = outcome.conflict;
    }
    steps.push(...taken);
    conflict = next;
    return true;
  };
  for (const decisionMaker of first.decisionMakers) {
    const other = second.decisionMakers.find(({ id }) => id === decisionMaker.id);
    if (other === undefined || says(decisionMaker.preference) === saysThere(other.preference))
      continue;
    const isTold = take(orderChanges(decisionMaker, other, says, saysThere, mostSwaps));
    const now = conflict.decisionMakers.find(({ id }) => id === decisionMaker.id)!;
    if (!isTold || says(now.preference) !== saysThere(other.preference)) {
      others.push({ what: 'preference', of: decisionMaker.id });
    }
  }
  for (const judgement of judgementsBesideOrders(first, second, says, saysThere)) {
    if (take([judgement])) continue;
    if (judgement.kind === 'fact' && judgement.viewer === undefined)
      others.push({ what: 'facts', of: judgement.fact });
    if (judgement.kind === 'limit') {
      others.push({ what: 'options', of: `${judgement.of}.${judgement.option}` });
    }
  }
  return { steps, others };
}

// What else a judgement says.

function judgementsBesideOrders(
  first: Conflict,
  second: Conflict,
  says: Say,
  saysThere: Say,
): Judgement[] {
  return [
    ...factChanges(first, second, says, saysThere),
    ...limitChanges(first, second),
    ...foresightChanges(first, second),
    ...viewChanges(first, second, says, saysThere),
    ...misreadChanges(first, second),
  ];
}

function factChanges(
  { facts }: Conflict,
  second: Conflict,
  says: Say,
  saysThere: Say,
): Judgement[] {
  return facts.flatMap(({ id, when, chance }): Judgement[] => {
    const other = second.facts.find((fact) => fact.id === id);
    if (other === undefined) return [];
    if (says({ when }) !== saysThere({ when: other.when })) {
      const isAsLikely = other.chance === chance;
      return [
        { kind: 'fact', fact: id, when: other.when, ...(!isAsLikely && { chance: other.chance }) },
      ];
    }
    return chance === other.chance ? [] : [{ kind: 'chance', fact: id, value: other.chance }];
  });
}

function limitChanges(first: Conflict, second: Conflict): Judgement[] {
  return optionsIn(first).flatMap(([of, option]): Judgement[] => {
    const other = optionsIn(second).find(([owner, { id }]) => owner === of && id === option.id);
    if (other === undefined || !isSame(levelsOf(option), levelsOf(other[1]))) return [];
    const [, { moves }] = other;
    return isSame(option.moves, moves) ? [] : [{ kind: 'limit', of, option: option.id, moves }];
  });
}

function foresightChanges(first: Conflict, second: Conflict): Judgement[] {
  const all = [...first.foresight, ...second.foresight].map(({ decisionMaker }) => decisionMaker);
  return [...new Set(all)].flatMap((of): Judgement[] => {
    if (![first, second].every((conflict) => has(conflict, of))) return [];
    const [before, after] = [first, second].map(
      ({ foresight }) => foresight.find(({ decisionMaker }) => decisionMaker === of)?.concept,
    );
    if (before === after) return [];
    return [{ kind: 'foresight', of, ...(after !== undefined && { concept: after }) }];
  });
}

function viewChanges(first: Conflict, second: Conflict, says: Say, saysThere: Say): Judgement[] {
  const pairOf = ({ observer, observed }: Perception) => `${observer} ${observed}`;
  const pairs = new Set([...first.perceptions, ...second.perceptions].map(pairOf));
  return [...pairs].flatMap((pair): Judgement[] => {
    const find = ({ perceptions }: Conflict) => perceptions.find((one) => pairOf(one) === pair);
    const [before, after] = [find(first), find(second)];
    if (says(before ?? null) === saysThere(after ?? null)) return [];
    const [viewer, of] = pair.split(' ') as [string, string];
    if (![first, second].every((conflict) => has(conflict, viewer) && has(conflict, of))) return [];
    if (after === undefined) return [{ kind: 'view', viewer, of }];
    const { observer: _, observed: __, ...as } = after;
    return [{ kind: 'view', viewer, of, as }];
  });
}

function misreadChanges(first: Conflict, second: Conflict): Judgement[] {
  const { facts } = first;
  const all = [...first.misread, ...second.misread].map(({ observer, fact }) => ({
    observer,
    fact,
  }));
  const pairs = new Map(all.map((one) => [`${one.observer} ${one.fact}`, one]));
  return [...pairs.values()].flatMap(({ observer: viewer, fact }): Judgement[] => {
    const [before, after] = [first, second].map(({ misread }) =>
      misread.find((one) => one.observer === viewer && one.fact === fact),
    );
    const isKnown = has(first, viewer) && facts.some(({ id }) => id === fact);
    if (!isKnown || (before?.as === after?.as && before?.sure === after?.sure)) return [];
    const head = { kind: 'fact', viewer, fact } as const;
    if (after === undefined) {
      return [{ ...head, when: { kind: 'fact', fact, span: before!.span } }];
    }
    const { as, sure, because, span } = after;
    const when = { kind: 'constant', value: as, span } as const;
    return [{ ...head, when, beside: { sure, because, span } }];
  });
}

// What no judgement says.

function differencesOfForm(
  first: Conflict,
  second: Conflict,
  says: Say,
  saysThere: Say,
): OtherDifference[] {
  const differ = (what: OtherDifference['what'], part: (conflict: Conflict) => unknown) =>
    isSame(part(first), part(second)) ? [] : [{ what }];
  const differAs = (
    what: OtherDifference['what'],
    parts: (conflict: Conflict) => readonly unknown[],
  ) =>
    isSame(parts(first).map(says).sort(), parts(second).map(saysThere).sort()) ? [] : [{ what }];
  return [
    ...differ('decision-makers', ({ decisionMakers }) => decisionMakers.map(({ id }) => id)),
    ...differ('options', (conflict) => optionsIn(conflict).map(([of, { id }]) => `${of}.${id}`)),
    ...optionsIn(first).flatMap(([of, option]): OtherDifference[] => {
      const other = optionsIn(second).find(([owner, { id }]) => owner === of && id === option.id);
      const isLike = other === undefined || isSame(levelsOf(option), levelsOf(other[1]));
      return isLike ? [] : [{ what: 'levels', of: `${of}.${option.id}` }];
    }),
    ...differ('facts', ({ facts }) => facts.map(({ id }) => id).sort()),
    ...differAs('rules', ({ infeasible }) => infeasible),
    ...differAs('forbidden-moves', ({ forbiddenMoves }) => forbiddenMoves),
    ...differ('one-option-at-a-time', ({ oneOptionAtATime }) => oneOptionAtATime),
    ...differ('states', ({ graphStates, decisionMakers }) => [
      graphStates.map(({ id }) => id),
      decisionMakers.map(({ moves }) => moves),
    ]),
    ...bodiesThatDiffer(first, second),
    ...differ('status-quo', statusQuoIn),
  ];
}

/** The levels of the status quo by their names, or its state in a graph. */
function statusQuoIn(conflict: Conflict): unknown {
  const { statusQuo } = conflict;
  if (statusQuo?.kind !== 'levels') return statusQuo?.state;
  return statusQuo.levels
    .map(({ option: { owner, option }, level }) => {
      const found = optionsIn(conflict).find(([of, { id }]) => of === owner && id === option);
      return `${owner}.${option}=${found?.[1].levels[level]?.id}`;
    })
    .sort();
}

function bodiesThatDiffer(first: Conflict, second: Conflict): OtherDifference[] {
  const rule = ({ options: _, ...body }: Conflict['bodies'][number]) => withoutSpans(body);
  const ids = new Set([...first.bodies, ...second.bodies].map(({ id }) => id));
  return [...ids].flatMap((of): OtherDifference[] => {
    const [one, other] = [first, second].map(({ bodies }) => bodies.find(({ id }) => id === of));
    const isLike = one && other && isSame(rule(one), rule(other));
    return isLike ? [] : [{ what: 'body', of }];
  });
}

/** Whether somebody with this id can move in a conflict. */
function has({ decisionMakers, bodies }: Conflict, id: string): boolean {
  return [...decisionMakers, ...bodies].some((mover) => mover.id === id);
}

/** Options with the ids of those who have them. */
function optionsIn({ decisionMakers, bodies }: Conflict): (readonly [string, Option])[] {
  return [...decisionMakers, ...bodies].flatMap(({ id, options }) =>
    options.map((option) => [id, option] as const),
  );
}

export function levelsOf({ levels }: Option): string[] {
  return levels.map(({ id }) => id);
}
