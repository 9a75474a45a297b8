import {
  type Formula,
  type PreferenceEntry,
  type Quantity,
  type Statement,
  statementsOf,
  type WeightTerm,
} from '@standoff/language';
import { english, joiners, listOf, type Names } from '@standoff/wording';
import type { Phrasebook } from '../casebook/casebook.ts';
import { namesIn } from '../said/lexicon-of.ts';
import { plainAmount, plainFormula, quotedStatement, quotedTerm } from '../said/plain-formula.ts';

/** A formula in the words of the file: phrases of levels, names of facts and states. */
export function sayFormula(casebook: Phrasebook, formula: Formula): string {
  return english.formula(namesOf(casebook), plainFormula(formula));
}

/** An amount in the words of the file, with the steps that make a difference. */
export function sayAmount(casebook: Phrasebook, amount: Quantity, steps?: string): string {
  return english.quoted(namesOf(casebook), {
    amount: plainAmount(amount),
    ...(steps !== undefined && { steps }),
  });
}

/** What a preference statement asks for, in the modeller's words where there are any. */
export function sayStatement(casebook: Phrasebook, statement: Statement): string {
  return english.quoted(namesOf(casebook), quotedStatement(statement));
}

/** What stands at one place of an order: a statement, or several that stand together. */
export function sayEntry(casebook: Phrasebook, entry: PreferenceEntry): string {
  const words = statementsOf(entry).map((statement) => sayStatement(casebook, statement));
  return entry.kind === 'equally' ? listOf(words, 'and') : words.join(`,${joiners['or-else']}`);
}

/** What a weight is for, in the modeller's words where there are any. */
export function sayTerm(casebook: Phrasebook, term: WeightTerm): string {
  return english.quoted(namesOf(casebook), quotedTerm(term));
}

const known = new WeakMap<Phrasebook, Names>();

function namesOf(phrasebook: Phrasebook): Names {
  const names = known.get(phrasebook) ?? namesIn(phrasebook);
  known.set(phrasebook, names);
  return names;
}
