import type {
  Conflict,
  Grounded,
  Preference,
  PreferenceEntry,
  SeenChange,
  Statement,
} from '../conflict/conflict.ts';
import type { Formula } from '../formula/formula.ts';

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

/** Everything that a preference rests on: its entries, or the terms of a sum. */
function partsOfPreference(preference: Preference): readonly Grounded[] {
  if (preference.kind === 'weights') return preference.terms;
  if (preference.kind !== 'prioritized') return [];
  return preference.statements.flatMap(partsOfEntry);
}

function partsOfEntry(entry: PreferenceEntry): readonly Grounded[] {
  return entry.kind === 'statement' ? [entry] : [entry, ...statementsOf(entry)];
}

function addedEntries(edits: readonly SeenChange[]): PreferenceEntry[] {
  return edits.flatMap((edit) => (edit.kind === 'add' ? [edit.statement] : []));
}

/** Everything in a conflict that can cite claims. */
export function groundedParts(conflict: Conflict): readonly Grounded[] {
  return [
    ...conflict.decisionMakers,
    ...conflict.decisionMakers.flatMap(({ options }) => options),
    ...conflict.decisionMakers.flatMap(({ preference }) => partsOfPreference(preference)),
    ...conflict.facts,
    ...conflict.infeasible,
    ...conflict.forbiddenMoves,
    ...(conflict.statusQuo ? [conflict.statusQuo] : []),
    ...conflict.bodies,
    ...conflict.bodies.flatMap(({ options }) => options),
    ...conflict.perceptions,
    ...conflict.perceptions.flatMap(({ preference, edits }) => [
      ...(preference ? partsOfPreference(preference) : []),
      ...addedEntries(edits).flatMap(partsOfEntry),
    ]),
    ...conflict.signals,
    ...conflict.signals.flatMap(({ shows }) =>
      shows.flatMap(({ edits }) => addedEntries(edits).flatMap(partsOfEntry)),
    ),
    ...conflict.threats,
    ...conflict.deals,
    ...conflict.doubts,
    ...conflict.variants,
    ...conflict.timeline,
  ];
}

export function formulasOfPreference(preference: Preference): readonly Formula[] {
  if (preference.kind === 'weights') return preference.terms.map((term) => term.formula);
  return preference.kind === 'prioritized'
    ? preference.statements.flatMap(statementsOf).flatMap(formulasOfStatement)
    : [];
}

export function formulasOfStatement(statement: Statement): Formula[] {
  const { formula, if: condition, unless: exception } = statement;
  return [formula, ...(condition ? [condition] : []), ...(exception ? [exception] : [])];
}

function formulasOfEdits(edits: readonly SeenChange[]): Formula[] {
  return addedEntries(edits).flatMap(statementsOf).flatMap(formulasOfStatement);
}

/** Every formula of a conflict, those of facts included. */
export function formulasOf(conflict: Conflict): readonly Formula[] {
  return [
    ...conflict.facts.map((fact) => fact.when),
    ...conflict.infeasible.map((rule) => rule.when),
    ...conflict.forbiddenMoves.flatMap(({ from, to }) => [from, to]),
    ...conflict.decisionMakers.flatMap(({ preference }) => formulasOfPreference(preference)),
    ...conflict.perceptions.flatMap(({ preference, edits }) => [
      ...(preference ? formulasOfPreference(preference) : []),
      ...formulasOfEdits(edits),
    ]),
    ...conflict.signals.flatMap(({ shows }) =>
      shows.flatMap(({ edits }) => formulasOfEdits(edits)),
    ),
    ...conflict.threats.map((threat) => threat.if),
  ];
}

/** The parts of a formula that name something. */
export function atomsOf(formula: Formula): Formula[] {
  const atoms: Formula[] = [];
  const open: Formula[] = [formula];
  for (let part = open.pop(); part; part = open.pop()) {
    if (part.kind === 'not') open.push(part.of);
    else if ('left' in part) open.push(part.left, part.right);
    else atoms.push(part);
  }
  return atoms;
}
