import { type Fact, type Formula, formulasOfPreference, type Preference } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';

/** The facts on which some orders rest, by themselves or through other facts. */
export function matteringFacts(
  { conflict }: Casebook,
  preferences: readonly Preference[],
): ReadonlySet<Fact['id']> {
  const facts = new Map(conflict.facts.map((fact) => [fact.id, fact]));
  const found = new Set<Fact['id']>();
  for (const preference of preferences) {
    for (const formula of formulasOfPreference(preference)) addFacts(formula, facts, found);
  }
  return found;
}

function addFacts(
  formula: Formula,
  facts: ReadonlyMap<Fact['id'], Fact>,
  found: Set<Fact['id']>,
): void {
  if (formula.kind === 'fact') {
    if (found.has(formula.fact)) return;
    found.add(formula.fact);
    addFacts(facts.get(formula.fact)!.when, facts, found);
  }
  if ('of' in formula) addFacts(formula.of, facts, found);
  if ('left' in formula) {
    addFacts(formula.left, facts, found);
    addFacts(formula.right, facts, found);
  }
}
