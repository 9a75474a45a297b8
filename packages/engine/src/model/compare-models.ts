import type { Circuit, NodeIndex } from './circuit.ts';
import type { Model, Preference } from './model.ts';
import { createNodeNumbering, type NumberOf } from './node-numbering.ts';
import { sharedNodes } from './shared-nodes.ts';

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
  const isShared = sharedNodes(before.circuit, after.circuit);
  const [numberBefore, numberAfter] = numberBoth(before.circuit, after.circuit);
  return {
    sameForm:
      before.decisionMakers === after.decisionMakers &&
      before.preferences.length === after.preferences.length &&
      ((before.form === after.form && nodesOfForm(after.form).every(isShared)) ||
        isEqual(formInNumbers(before.form, numberBefore), formInNumbers(after.form, numberAfter))),
    samePreferences: after.preferences.map((preference, dm) => {
      const other = before.preferences[dm];
      if (other === preference) return nodesOfPreference(preference).every(isShared);
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

/** Of circuits that were compared with themselves, as those of two models with other preferences are. */
const known = new WeakMap<Circuit, NumberOf>();

/** Numbers for the nodes of both. */
function numberBoth(before: Circuit, after: Circuit): [NumberOf, NumberOf] {
  if (before === after) {
    const numberOf = known.get(before) ?? createNodeNumbering()(before);
    known.set(before, numberOf);
    return [numberOf, numberOf];
  }
  const numbering = createNodeNumbering();
  return [numbering(before), numbering(after)];
}

function nodesOfForm(form: Model['form']): NodeIndex[] {
  if (form.kind === 'graph') return [];
  return [form.feasible, ...form.forbiddenMoves.flatMap(({ from, to }) => [from, to])];
}

function nodesOfPreference(preference: Preference): NodeIndex[] {
  switch (preference.kind) {
    case 'prioritized':
      return preference.tiers.flatMap(({ conditions, orElse = [] }) => [...conditions, ...orElse]);
    case 'weights':
      return preference.terms.map(({ condition }) => condition);
    default:
      return [];
  }
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
    keys.every((key) => Object.hasOwn(second, key) && isEqual(first[key], second[key]))
  );
}

function isStructure(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
