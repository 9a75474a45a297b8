import type * as Engine from '@standoff/engine';
import type { NodeIndex, StateCode } from '@standoff/engine';
import type { Formula } from '../formula/formula.ts';
import type {
  AmountStatement,
  FormulaStatement,
  Preference,
  PreferenceEntry,
  RelationPreference,
  Statement,
  StatePair,
  StateReference,
  WeightsPreference,
} from './conflict.ts';
import { type IsPossible, lowerAmountStatement, lowerAmountTerm } from './lower-amount-wish.ts';
import { type Lowering, lowerFormula } from './lower-formula.ts';
import { isTaken } from './preference-parts.ts';

/** Where a tier of a prioritized preference comes from. */
export interface TierSource {
  readonly entry: PreferenceEntry;
  /** The statement of each condition of the tier; one about an amount alone has all of its conditions. */
  readonly statements: readonly Statement[];
  /** Those that may be the right ones instead, under `or-else`. */
  readonly orElse?: readonly Statement[];
}

/** The code of a state that is referred to; a fault is reported and gives undefined. */
export type CodeOf = (reference: StateReference) => StateCode | undefined;

/** The preference in numbers. */
export function lowerPreference(
  lowering: Lowering,
  preference: Preference,
  tiers: readonly TierSource[],
  { codeOf, isPossible }: { readonly codeOf: CodeOf; readonly isPossible: IsPossible },
): Engine.Preference {
  const pairs = preference.kind === 'relation' ? [] : unknownPairs(preference, codeOf);
  const unknown = pairs.length > 0 ? { unknown: pairs } : {};
  switch (preference.kind) {
    case 'none':
      return { kind: 'prioritized', tiers: [] };
    case 'prioritized':
      return {
        kind: 'prioritized',
        tiers: tiers.map((tier) => lowerTier(lowering, tier, isPossible)),
        ...unknown,
      };
    case 'ranking':
      return {
        kind: 'ranking',
        places: preference.places.map((place) => codes(place, codeOf)),
        greatGaps: preference.greatGaps,
        ...unknown,
      };
    case 'weights':
      return {
        kind: 'weights',
        terms: lowerTerms(lowering, preference.terms),
        ...greatGap(preference),
        ...unknown,
      };
    case 'utility':
      return {
        kind: 'utility',
        values: preference.values.flatMap(({ state, value }) =>
          codes([state], codeOf).map((code) => [code, value] as const),
        ),
        ...greatGap(preference),
        ...unknown,
      };
    case 'relation':
      return lowerRelation(preference, codeOf);
  }
}

/** The tiers of a preference, most important first; empty when it is not given by statements. */
export function tierSources(preference: Preference): TierSource[] {
  return preference.kind === 'prioritized'
    ? preference.statements.map((entry) => ({
        entry,
        statements: takenStatements(entry),
        ...(entry.kind === 'or-else' && { orElse: othersOf(entry.alternatives) }),
      }))
    : [];
}

/** Of alternatives the first one is taken that is not unlikely. */
function takenStatements(entry: PreferenceEntry): readonly Statement[] {
  switch (entry.kind) {
    case 'statement':
      return [entry];
    case 'equally':
      return entry.statements;
    case 'or-else':
      return likelyFirst(entry.alternatives).slice(0, 1);
  }
}

/** The alternatives that may be right instead of the one that is taken. */
function othersOf(alternatives: readonly Statement[]): readonly Statement[] {
  return likelyFirst(alternatives).slice(1).filter(isTaken);
}

/** Those that are not unlikely come before the others. */
function likelyFirst(alternatives: readonly Statement[]): readonly Statement[] {
  return [...alternatives.filter(isTaken), ...alternatives.filter((one) => !isTaken(one))];
}

/** Terms, of which those of an amount have several parts each. */
function lowerTerms(
  lowering: Lowering,
  terms: WeightsPreference['terms'],
): Engine.WeightsPreference['terms'] {
  const lower = (formula: Formula) => lowerFormula(lowering, formula);
  if (!terms.some((term) => 'amount' in term)) {
    return terms.flatMap((term) =>
      'formula' in term ? [{ condition: lower(term.formula), weight: term.weight }] : [],
    );
  }
  return terms.flatMap((term, of) => {
    const parts =
      'amount' in term
        ? lowerAmountTerm(lowering, term, lower)
        : [{ condition: lower(term.formula), weight: term.weight }];
    return parts.map((part) => ({ ...part, of }));
  });
}

function lowerTier(
  lowering: Lowering,
  { statements, orElse }: TierSource,
  isPossible: IsPossible,
): Engine.Tier {
  return {
    conditions: statements.flatMap((statement) =>
      'amount' in statement
        ? lowerAmount(lowering, statement, isPossible)
        : [lowerStatement(lowering, statement)],
    ),
    greatly: statements.some(({ mode }) => mode === 'never' || mode === 'must'),
    ...(orElse &&
      orElse.length > 0 && {
        orElse: orElse.flatMap((statement) =>
          'formula' in statement ? [lowerStatement(lowering, statement)] : [],
        ),
      }),
  };
}

/** What is less than half sure decides nothing. */
function lowerAmount(
  lowering: Lowering,
  statement: AmountStatement,
  isPossible: IsPossible,
): readonly NodeIndex[] {
  if (!isTaken(statement)) return [lowering.builder.constant(true)];
  return lowerAmountStatement(
    lowering,
    statement,
    (formula) => lowerFormula(lowering, formula),
    isPossible,
  );
}

function lowerStatement(lowering: Lowering, statement: FormulaStatement): NodeIndex {
  const node = lowering.statements.get(statement) ?? lowerAnew(lowering, statement);
  lowering.statements.set(statement, node);
  return node;
}

/**
 * `want: F` holds where F does; `if: G` makes it G implies F, `unless: G` makes it G or F. What is less than half sure is
 * not taken to be wanted: it keeps its place and decides nothing.
 */
function lowerAnew(lowering: Lowering, statement: FormulaStatement): NodeIndex {
  const { builder } = lowering;
  if (!isTaken(statement)) return builder.constant(true);
  const { mode, formula, if: condition, unless } = statement;
  const stated = lowerFormula(lowering, formula);
  const body = mode === 'want' || mode === 'must' ? stated : builder.not(stated);
  return builder.or([
    ...(condition ? [builder.not(lowerFormula(lowering, condition))] : []),
    ...(unless ? [lowerFormula(lowering, unless)] : []),
    body,
  ]);
}

function lowerRelation({ pairs }: RelationPreference, codeOf: CodeOf): Engine.RelationPreference {
  const coded = pairs.flatMap((pair) =>
    pairCodes([pair], codeOf).map((codes) => ({ sign: pair.sign, codes })),
  );
  const withSigns = (...signs: readonly string[]) =>
    coded.filter(({ sign }) => signs.includes(sign)).map(({ codes: pair }) => pair);
  return {
    kind: 'relation',
    better: withSigns('>', '>>'),
    greatlyBetter: withSigns('>>'),
    equal: withSigns('~'),
    unknown: withSigns('?'),
  };
}

/** Pairs of codes of which it is not known how they compare. */
export function unknownPairs(
  preference: Preference,
  codeOf: CodeOf,
): (readonly [StateCode, StateCode])[] {
  if (preference.kind === 'none') return [];
  return preference.kind === 'relation'
    ? pairCodes(
        preference.pairs.filter(({ sign }) => sign === '?'),
        codeOf,
      )
    : pairCodes(preference.unknown, codeOf);
}

function pairCodes(
  pairs: readonly Pick<StatePair, 'first' | 'second'>[],
  codeOf: CodeOf,
): (readonly [StateCode, StateCode])[] {
  return pairs.flatMap(({ first, second }) => {
    const [better, worse] = [codeOf(first), codeOf(second)];
    return better === undefined || worse === undefined ? [] : [[better, worse] as const];
  });
}

function codes(references: readonly StateReference[], codeOf: CodeOf): StateCode[] {
  return references.flatMap((reference) => codeOf(reference) ?? []);
}

function greatGap({ greatGap: gap }: { readonly greatGap?: number }): { greatGap?: number } {
  return gap === undefined ? {} : { greatGap: gap };
}
