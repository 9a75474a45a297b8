import { type CircuitNode, levelsOf, type Model } from '@standoff/engine';
import type { CompiledConflict } from './to-model.ts';

/** A model without its bodies, for whoever cannot take votes. */
export interface WithoutBodies {
  /** The options of bodies are no part of it. They are the last ones of the full model. */
  readonly model: Model;
  /** Where those options stand, in their order. */
  readonly held: readonly number[];
}

/**
 * Leaves the bodies out of a compiled conflict: their options stand where the status quo has them, or
 * else at their first level. Nodes keep their places in the circuit; of those that are made later
 * nothing is known.
 */
export function withoutBodies({ model, statusQuo = 0 }: CompiledConflict): WithoutBodies {
  const { form, decisionMakers } = model;
  if (form.kind === 'graph' || model.preferences.length === decisionMakers) {
    return { model, held: [] };
  }
  const kept = form.options.filter(({ owner }) => owner < decisionMakers);
  const levels = levelsOf(form, statusQuo);
  const hold = (node: CircuitNode): CircuitNode =>
    node.op === 'level' && node.option >= kept.length
      ? { op: 'constant', value: node.in[levels[node.option]!]! }
      : node;
  return {
    model: {
      ...model,
      circuit: model.circuit.map(hold),
      form: {
        ...form,
        options: kept,
        forbiddenMoves: form.forbiddenMoves.filter(({ mover }) => mover < decisionMakers),
      },
      preferences: model.preferences.slice(0, decisionMakers),
    },
    held: levels.slice(kept.length),
  };
}
