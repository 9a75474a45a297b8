import type { Model, Preference } from './model.ts';
import { createNodeNumbering, type NumberOf } from './node-numbering.ts';

/** What two models have in common. */
export interface ModelComparison {
  /** Whether their states and moves are described alike. */
  readonly sameForm: boolean;
  /** For each decision maker of the second model whether its preference is stated alike. */
  readonly samePreferences: readonly boolean[];
}

/**
 * Compares what two models say, not where their nodes stand: a text that is read anew gives its
 * formulas other places in the circuit.
 */
export function compareModels(before: Model, after: Model): ModelComparison {
  const numbering = createNodeNumbering();
  const numberBefore = numbering(before.circuit);
  // A circuit only grows: what stands in the same one is the same node or another formula.
  const numberAfter = after.circuit === before.circuit ? numberBefore : numbering(after.circuit);
  return {
    sameForm:
      before.decisionMakers === after.decisionMakers &&
      before.preferences.length === after.preferences.length &&
      isEqual(formInNumbers(before.form, numberBefore), formInNumbers(after.form, numberAfter)),
    samePreferences: after.preferences.map((preference, dm) => {
      const other = before.preferences[dm];
      return (
        other !== undefined &&
        isEqual(
          preferenceInNumbers(other, numberBefore),
          preferenceInNumbers(preference, numberAfter),
        )
      );
    }),
  };
}

function formInNumbers(form: Model['form'], numberOf: NumberOf): Model['form'] {
  if (form.kind === 'graph') return form;
  return {
    ...form,
    feasible: numberOf(form.feasible),
    forbiddenMoves: form.forbiddenMoves.map(({ mover, from, to }) => ({
      mover,
      from: numberOf(from),
      to: numberOf(to),
    })),
  };
}

function preferenceInNumbers(preference: Preference, numberOf: NumberOf): Preference {
  switch (preference.kind) {
    case 'prioritized':
      return {
        ...preference,
        tiers: preference.tiers.map((tier) => ({
          ...tier,
          conditions: tier.conditions.map(numberOf),
          ...(tier.orElse && { orElse: tier.orElse.map(numberOf) }),
        })),
      };
    case 'weights':
      return {
        ...preference,
        terms: preference.terms.map((term) => ({ ...term, condition: numberOf(term.condition) })),
      };
    default:
      return preference;
  }
}

/** Whether two pieces of plain data are equal part by part. */
function isEqual(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (!isStructure(first) || !isStructure(second)) return false;
  if (Array.isArray(first)) {
    return (
      Array.isArray(second) &&
      first.length === second.length &&
      first.every((part, k) => isEqual(part, second[k]))
    );
  }
  const keys = Object.keys(first);
  return (
    keys.length === Object.keys(second).length &&
    keys.every((key) => key in second && isEqual(first[key], second[key]))
  );
}

function isStructure(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
