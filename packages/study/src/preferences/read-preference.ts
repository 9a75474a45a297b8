import {
  type AmountStatement,
  type ClaimLink,
  type Formula,
  type Preference,
  type PreferenceEntry,
  printAmount,
  printFormula,
  type Statement,
  type StatePair,
} from '@standoff/language';
import { labels } from '@standoff/wording';
import type { Casebook, Phrasebook } from '../casebook/casebook.ts';
import { sayAmount, sayFormula, sayTerm } from '../words/formula-words.ts';
import { sayNamedState } from '../words/state-words.ts';

/** What a decision maker prefers, to be shown as a list, most important or best first. */
export type SaidPreference =
  | { readonly kind: 'none' }
  | { readonly kind: 'statements'; readonly entries: readonly SaidEntry[] }
  | {
      readonly kind: Exclude<Preference['kind'], 'none' | 'prioritized'>;
      readonly lines: readonly PreferenceLine[];
    };

/** One place in an order of statements; several statements where they stand together. */
export interface SaidEntry {
  readonly kind: PreferenceEntry['kind'];
  /** Whether a breach is greatly worse than one of what comes below. */
  readonly great: boolean;
  readonly statements: readonly SaidStatement[];
  /** What all of them together rest on. */
  readonly claims: readonly ClaimLink[];
}

export interface SaidStatement {
  readonly mode: Statement['mode'];
  readonly says?: string;
  readonly formula: SaidFormula;
  readonly if?: SaidFormula;
  readonly unless?: SaidFormula;
  readonly sure: number;
  readonly claims: readonly ClaimLink[];
}

/** A formula as its owner would write it in the file, and in words. */
export interface SaidFormula {
  readonly text: string;
  readonly words: string;
}

/** A line of a preference that is not given by statements. */
export interface PreferenceLine {
  /** What stands at this place: states, or a formula. */
  readonly words: readonly string[];
  /** A place, weight or value, or how the two states compare. */
  readonly measure: string;
  /** Whether what comes next is greatly worse. */
  readonly greatGap: boolean;
}

/** Reads the preference of a decision maker, by its position. */
export function readPreference(casebook: Casebook, decisionMaker: number): SaidPreference {
  const { id, preference } = casebook.decisionMakers[decisionMaker]!;
  switch (preference.kind) {
    case 'none':
      return { kind: 'none' };
    case 'prioritized': {
      const entries = preference.statements.map((entry) => readEntry(casebook, id, entry));
      return { kind: 'statements', entries };
    }
    case 'relation': {
      const lines = preference.pairs.map(({ sign, ...pair }) => sayPair(casebook, pair, sign));
      return { kind: 'relation', lines };
    }
    default: {
      const unknown = preference.unknown.map((pair) => sayPair(casebook, pair, '?'));
      return { kind: preference.kind, lines: [...measured(casebook, preference), ...unknown] };
    }
  }
}

/** Reads an entry of the order of a decision maker, by its id. */
export function readEntry(casebook: Phrasebook, owner: string, entry: PreferenceEntry): SaidEntry {
  const read = (statement: Statement) => readStatement(casebook, owner, statement);
  const parts = partsOf(entry);
  return {
    kind: entry.kind,
    great: parts.some(({ mode }) => mode === 'never' || mode === 'must'),
    statements: parts.map(read),
    claims: entry.kind === 'statement' ? [] : entry.because,
  };
}

function partsOf(entry: PreferenceEntry): readonly Statement[] {
  if (entry.kind === 'statement') return [entry];
  return entry.kind === 'equally' ? entry.statements : entry.alternatives;
}

function readStatement(casebook: Phrasebook, owner: string, statement: Statement): SaidStatement {
  const { mode, says, sure, because } = statement;
  const say = (formula: Formula): SaidFormula => ({
    text: printIn(casebook, owner, formula),
    words: sayFormula(casebook, formula),
  });
  return {
    mode,
    ...(says !== undefined && { says }),
    formula:
      'amount' in statement ? sayAmountOf(casebook, owner, statement) : say(statement.formula),
    ...(statement.if && { if: say(statement.if) }),
    ...(statement.unless && { unless: say(statement.unless) }),
    sure,
    claims: because,
  };
}

/** An amount of which more or less is wanted, with its steps. */
function sayAmountOf(
  casebook: Phrasebook,
  owner: string,
  { amount, steps }: AmountStatement,
): SaidFormula {
  const { levels, context } = printingIn(casebook, owner);
  return {
    text: printAmount(amount, levels, context),
    words: sayAmount(casebook, amount, steps),
  };
}

/** The formula as it stands in the section of its owner. */
function printIn(casebook: Phrasebook, owner: string, formula: Formula): string {
  const { levels, context } = printingIn(casebook, owner);
  return printFormula(formula, levels, context);
}

/** What formulas and amounts are written with in the section of an owner. */
function printingIn({ conflict, options }: Phrasebook, owner: string) {
  const { facts, namedStates, graphStates } = conflict;
  const taken = new Set([...facts, ...namedStates, ...graphStates].map(({ id }) => id));
  const all = options.map(({ option }) => option);
  const levels = (wanted: { readonly owner: string; readonly option: string }) =>
    all
      .find((option) => option.owner === wanted.owner && option.id === wanted.option)!
      .levels.map(({ id }) => id);
  return { levels, context: { owner, taken } };
}

function measured(
  casebook: Casebook,
  preference: Extract<Preference, { kind: 'ranking' | 'weights' | 'utility' }>,
): PreferenceLine[] {
  switch (preference.kind) {
    case 'ranking':
      return preference.places.map((place, k) => ({
        words: place.map(({ state }) => sayReference(casebook, state)),
        measure: `${k + 1}`,
        greatGap: preference.greatGaps[k] ?? false,
      }));
    case 'weights':
      return preference.terms.map((term) => ({
        words: [sayTerm(casebook, term)],
        measure: term.weight > 0 ? `+${term.weight}` : `${term.weight}`.replace('-', '−'),
        greatGap: false,
      }));
    default:
      return [...preference.values]
        .sort((a, b) => b.value - a.value)
        .map(({ state: { state }, value }) => ({
          words: [sayReference(casebook, state)],
          measure: `${value}`.replace('-', '−'),
          greatGap: false,
        }));
  }
}

function sayPair(
  casebook: Casebook,
  { first, second }: Pick<StatePair, 'first' | 'second'>,
  sign: keyof typeof labels.signs,
): PreferenceLine {
  return {
    words: [sayReference(casebook, first.state), sayReference(casebook, second.state)],
    measure: labels.signs[sign],
    greatGap: false,
  };
}

/** A state that the file refers to by its id or name. */
function sayReference(casebook: Casebook, id: string): string {
  const named = casebook.conflict.namedStates.find((state) => state.id === id);
  const code = named ? casebook.stateOf(named.pattern) : casebook.stateWithId(id);
  return code === undefined ? id : sayNamedState(casebook, code);
}
