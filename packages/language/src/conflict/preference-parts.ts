import type { Formula } from '../formula/formula.ts';
import type {
  Grounded,
  Preference,
  PreferenceEntry,
  SeenChange,
  Statement,
  WeightTerm,
} from './conflict.ts';

/** The statements of one place in an order. */
export function statementsOf(entry: PreferenceEntry): readonly Statement[] {
  switch (entry.kind) {
    case 'statement':
      return [entry];
    case 'equally':
      return entry.statements;
    default:
      return entry.alternatives;
  }
}

/**
 * Whether the base reading takes a judgement as standing: it is as likely as not, or likelier. `sure` is 1 where nothing
 * is said.
 */
export function isTaken({ sure = 1 }: { readonly sure?: number }): boolean {
  return sure >= EVEN;
}

/** From this on a judgement is taken as standing, and a consequence as following. */
export const EVEN = 0.5;

/**
 * The formulas that name what a statement is about. The condition and the exception are formulas as well, and an amount is named by
 * one that compares it with itself.
 */
export function formulasOfStatement(statement: Statement): Formula[] {
  const { if: condition, unless: exception } = statement;
  return [
    namingFormula(statement),
    ...(condition ? [condition] : []),
    ...(exception ? [exception] : []),
  ];
}

/** The same for what a weight is for. */
export function formulasOfTerm(term: WeightTerm): Formula[] {
  return [namingFormula(term)];
}

const naming = new WeakMap<object, Formula>();

function namingFormula(part: Statement | WeightTerm): Formula {
  if ('formula' in part) return part.formula;
  const { amount, span } = part;
  const known = naming.get(amount) ?? {
    kind: 'amounts',
    first: amount,
    operator: '=',
    second: amount,
    span,
  };
  naming.set(amount, known);
  return known;
}

export function formulasOfPreference(preference: Preference): readonly Formula[] {
  if (preference.kind === 'weights') return preference.terms.flatMap(formulasOfTerm);
  return preference.kind === 'prioritized'
    ? preference.statements.flatMap(statementsOf).flatMap(formulasOfStatement)
    : [];
}

/** Everything that a preference rests on: its entries, or the terms of a sum. */
export function groundsOfPreference(preference: Preference): readonly Grounded[] {
  if (preference.kind === 'weights') return preference.terms;
  if (preference.kind !== 'prioritized') return [];
  return preference.statements.flatMap(groundsOfEntry);
}

export function formulasOfEdits(edits: readonly SeenChange[]): Formula[] {
  return addedEntries(edits).flatMap(statementsOf).flatMap(formulasOfStatement);
}

export function groundsOfEdits(edits: readonly SeenChange[]): Grounded[] {
  return addedEntries(edits).flatMap(groundsOfEntry);
}

/** Where statements stand together, what all of them cite comes before what each one cites. */
function groundsOfEntry(entry: PreferenceEntry): readonly Grounded[] {
  return entry.kind === 'statement' ? [entry] : [entry, ...statementsOf(entry)];
}

function addedEntries(edits: readonly SeenChange[]): PreferenceEntry[] {
  return edits.flatMap((edit) => (edit.kind === 'add' ? [edit.statement] : []));
}
