import type { Comparison, StateCode, Tier } from '@standoff/engine';
import type { Statement, TierSource } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { type Consequence, consequencesBehind } from './consequences.ts';
import { sayStatement } from './formula-words.ts';
import { listOf, unique } from './lists.ts';

/** Why a decision maker likes one state more or less than another. */
export interface Reason {
  readonly order: Comparison['order'];
  readonly greatly: boolean;
  /** What settles it, such as statements in quotation marks; absent where nothing does. */
  readonly words?: string;
  /** Ids of claims. */
  readonly claims: readonly string[];
  /** The facts that the statements turn on, as they come about in the two states. */
  readonly consequences: readonly Consequence[];
}

/** Compares two states for a decision maker and says what settles it. */
export function reasonFor(
  casebook: Casebook,
  dm: number,
  first: StateCode,
  second: StateCode,
): Reason {
  const { order, greatly, tier } = casebook.compare(dm, first, second);
  if (order === 'equal') return { order, greatly, claims: [], consequences: [] };
  const preference = casebook.model.preferences[dm]!;
  if (preference.kind === 'prioritized') {
    const source = casebook.compiled.tierSources[dm]![tier!]!;
    const made = settlingStatements(casebook, source, preference.tiers[tier!]!, first, second);
    return { order, greatly, ...sayStatements(casebook, source, made, first, second) };
  }
  const { because: claims } = casebook.decisionMakers[dm]!;
  const measure = measureIn(casebook, dm);
  const words = measure && `${measure(first)} against ${measure(second)}`;
  return { order, greatly, claims, consequences: [], ...(words !== undefined && { words }) };
}

/** Of statements of equal rank those that hold in one of the two states only. */
function settlingStatements(
  { states }: Casebook,
  { statements }: TierSource,
  { conditions }: Tier,
  first: StateCode,
  second: StateCode,
): Statement[] {
  return statements.filter((_, k) => {
    const condition = conditions[k]!;
    return states.holds(condition, first) !== states.holds(condition, second);
  });
}

function sayStatements(
  casebook: Casebook,
  { entry }: TierSource,
  statements: readonly Statement[],
  first: StateCode,
  second: StateCode,
): Pick<Reason, 'words' | 'claims' | 'consequences'> {
  const own = statements.flatMap((statement) => statement.because);
  return {
    words: listOf(statements.map((statement) => `“${sayStatement(casebook, statement)}”`)),
    claims: unique([...own, ...entry.because]),
    consequences: statements.flatMap((statement) =>
      [first, second].flatMap((state) => consequencesBehind(casebook, statement, state)),
    ),
  };
}

/** What a preference that is not given by statements measures a state by, if it does. */
function measureIn(
  { model, states }: Casebook,
  dm: number,
): ((state: StateCode) => string) | undefined {
  const preference = model.preferences[dm]!;
  switch (preference.kind) {
    case 'ranking': {
      const { places } = preference;
      const placeOf = (state: StateCode) => places.findIndex((place) => place.includes(state)) + 1;
      return (state) => `place ${placeOf(state)} of ${places.length}`;
    }
    case 'weights':
      return (state) => {
        const held = preference.terms.filter(({ condition }) => states.holds(condition, state));
        return `a weight of ${round(held.reduce((sum, { weight }) => sum + weight, 0))}`;
      };
    case 'utility': {
      const values = new Map(preference.values);
      return (state) => `a value of ${round(values.get(state)!)}`;
    }
    default:
      return undefined;
  }
}

/** Without the dust of binary fractions. */
function round(number: number): number {
  const units = Math.round(number * 1e9);
  return Number.isSafeInteger(units) ? units / 1e9 : number;
}
