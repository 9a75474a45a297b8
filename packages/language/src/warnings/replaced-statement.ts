import { partsOfQuantities } from '@standoff/propositions';
import type { Conflict, VariantSummary } from '../conflict/conflict.ts';
import { formulasOfStatement, formulasOfTerm, statementsOf } from '../conflict/preference-parts.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { Formula } from '../formula/formula.ts';
import type { Span } from '../source/span.ts';

/** What stands at a place of a preference, as far as it can be told what it is about. */
interface Wanted {
  readonly formulas: readonly Formula[];
  readonly span: Span;
}

/**
 * Warns where a variant replaces a statement or a weight by its number, and the one that it puts there is about other
 * options: numbers move when something before them comes or goes, and a variant goes on to mean the number.
 */
export function warnOfReplacedStatements(
  base: Conflict,
  varied: Conflict,
  { sets, said }: VariantSummary,
  report: Report,
): void {
  for (const path of sets) {
    const [, id, place] = /^decision-makers\.([^.]+)\.(?:prefers|weights)\.(\d+)$/.exec(path) ?? [];
    if (id === undefined || place === undefined || said.includes(path)) continue;
    const [before, after] = [base, varied].map((conflict) => wantedAt(conflict, id, Number(place)));
    if (!before || !after || before.span.start === after.span.start) continue;
    const [was, is] = [optionsOf(base, before), optionsOf(varied, after)];
    if (!was || !is || [...was].some((option) => is.has(option))) continue;
    report(
      'replaced-by-number',
      after.span,
      `this stands in place of number ${place} of ${id}, which is about other options`,
      {
        related: [{ span: before.span, message: `number ${place} of ${id} is this one now` }],
        help: 'if another one is meant, correct the number in the path; if this one is, say so with "was", or give it an id and write that',
      },
    );
  }
}

function wantedAt({ decisionMakers }: Conflict, id: string, place: number): Wanted | undefined {
  const preference = decisionMakers.find((one) => one.id === id)?.preference;
  switch (preference?.kind) {
    case 'prioritized': {
      const entry = preference.statements[place - 1];
      const formulas =
        entry && statementsOf(entry).flatMap((one) => formulasOfStatement(one).slice(0, 1));
      return entry && formulas && { formulas, span: entry.span };
    }
    case 'weights': {
      const term = preference.terms[place - 1];
      return term && { formulas: formulasOfTerm(term), span: term.span };
    }
    default:
      return undefined;
  }
}

/** The options that formulas and the facts in them speak of; undefined where they speak of none, or name states. */
function optionsOf(conflict: Conflict, { formulas }: Wanted): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const facts = new Set<string>();
  const isRead = formulas.every((formula) => gather(conflict, formula, found, facts));
  return isRead && found.size > 0 ? found : undefined;
}

/** Whether no state is named. */
function gather(
  conflict: Conflict,
  formula: Formula,
  found: Set<string>,
  facts: Set<string>,
): boolean {
  switch (formula.kind) {
    case 'comparison':
      found.add(`${formula.option.owner}.${formula.option.option}`);
      return true;
    case 'amounts': {
      const { formulas, options } = partsOfQuantities([formula.first, formula.second]);
      for (const one of options) found.add(`${one.owner}.${one.option}`);
      return formulas.every((part) => gather(conflict, part, found, facts));
    }
    case 'constant':
      return true;
    case 'state':
      return false;
    case 'fact': {
      const when = conflict.facts.find(({ id }) => id === formula.fact)?.when;
      if (facts.has(formula.fact) || when === undefined) return true;
      return gather(conflict, when, found, facts.add(formula.fact));
    }
    case 'not':
      return gather(conflict, formula.of, found, facts);
    default:
      return [formula.left, formula.right].every((part) => gather(conflict, part, found, facts));
  }
}
