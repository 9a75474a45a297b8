import {
  type Coalition,
  type Concept,
  departuresFrom,
  isOfSanctions,
  type JointMove,
  type Situation,
  type Steps,
} from '@standoff/engine';

/** From which joint moves of a coalition nothing deters it, asked of one after the other. */
export interface Undeterred {
  /**
   * Whether nothing that others can do deters from one of some joint moves; never so under a concept without a
   * version for coalitions.
   */
  isOne(moves: readonly JointMove[], concept: Concept): Steps<boolean>;
  /** Those of some concepts under which that is so. */
  under(moves: readonly JointMove[], concepts: readonly Concept[]): Steps<Concept[]>;
}

/** What was found of coalitions at the cell asked about last: what some do there alone is asked of each of their alliances. */
const atLast = new WeakMap<
  Situation,
  { readonly cell: number; readonly byCoalition: Map<string, Undeterred> }
>();

/** Of the joint moves of a coalition from a cell. */
export function undeterredFrom(
  situation: Situation,
  coalition: Coalition,
  cell: number,
): Undeterred {
  const last = atLast.get(situation);
  const byCoalition = last?.cell === cell ? last.byCoalition : new Map<string, Undeterred>();
  if (last?.cell !== cell) atLast.set(situation, { cell, byCoalition });
  const key = `${coalition.reading} ${coalition.members}`;
  const known = byCoalition.get(key) ?? lookFrom(situation, coalition, cell);
  byCoalition.set(key, known);
  return known;
}

function lookFrom(situation: Situation, coalition: Coalition, cell: number): Undeterred {
  const departures = departuresFrom(situation, coalition, cell);
  function* isOne(moves: readonly JointMove[], { computation }: Concept): Steps<boolean> {
    if (!isOfSanctions(computation)) return false;
    return yield* departures.leaves(moves, computation);
  }
  return {
    isOne,
    *under(moves, concepts) {
      const under: Concept[] = [];
      for (const concept of concepts) if (yield* isOne(moves, concept)) under.push(concept);
      return under;
    },
  };
}
