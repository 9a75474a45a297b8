import {
  analyzeStability,
  type Coalition,
  type Concept,
  coalitionStability,
  createSituation,
  createSpace,
  equilibria,
  type Model,
  type OptionForm,
  runToEnd,
} from '@standoff/engine';

/** The states, by whom they are stable for, and equilibria, by enumeration. */
export function enumerate(model: Model, concept: Concept) {
  const created = createSpace(model);
  if (created.status !== 'created') throw new Error('the conflict is too large to enumerate');
  const { space } = created;
  const situation = runToEnd(createSituation(space, model));
  const stable = runToEnd(analyzeStability(situation, [concept])).get(concept.id)!;
  const states = Array.from({ length: space.stateCount }, (_, k) => space.cellAt(k));
  const holds = equilibria(stable);
  return {
    states,
    stable,
    equilibria: states.filter((state) => holds.has(state)),
    /** The states that a coalition would not leave. */
    holdingAgainst(coalition: Coalition): number[] {
      const { computation } = concept;
      if (computation.kind !== 'sanction') throw new Error('coalitions have no such concept');
      const holding = runToEnd(coalitionStability(situation, coalition, computation));
      return states.filter((state) => holding.has(state));
    },
  };
}

export function formOf({ form }: Model): OptionForm {
  if (form.kind !== 'options') throw new Error('the conflict has no options');
  return form;
}
