import type { Comparison, StateCode, Tier } from '@standoff/engine';
import type { ClaimLink, Statement, TierSource } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { listOf } from '../prose/lists.ts';
import { numbersApart } from '../prose/numbers-apart.ts';
import { gatherLinks } from './claim-links.ts';
import { type Consequence, consequencesBehind } from './consequences.ts';
import { sayDoubtedStatement } from './doubt-words.ts';
import { weightReason } from './weight-words.ts';

/** Why a decision maker or a body likes one state more or less than another. */
export interface Reason {
  readonly order: Comparison['order'] | 'unknown';
  readonly greatly: boolean;
  /** Whether it is not known if the difference is a great one, where only great ones deter. */
  readonly degreeUnknown?: boolean;
  /** What settles it, such as statements in quotation marks; absent where nothing does. */
  readonly words?: string;
  readonly claims: readonly ClaimLink[];
  /** The facts that the statements turn on, as they come about in the two states. */
  readonly consequences: readonly Consequence[];
}

/** Compares two states for a decision maker and says what settles it. A body has none of its own. */
export function ownReason(
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
    const settling = settlingStatements(casebook, source, preference.tiers[tier!]!, first, second);
    const made = order === 'better' ? settling : { for: settling.against, against: settling.for };
    return { order, greatly, ...sayStatements(casebook, source, made, [first, second]) };
  }
  const { because: claims, preference: written } = casebook.decisionMakers[dm]!;
  if (preference.kind === 'weights' && written.kind === 'weights') {
    const reason = weightReason(casebook, written, preference, [first, second]);
    return { order, greatly, ...reason, claims: gatherLinks([...reason.claims, ...claims]) };
  }
  const words = sayMeasures(casebook, dm, first, second);
  return { order, greatly, claims, consequences: [], ...(words !== undefined && { words }) };
}

/** Statements that speak for an order of two states, and those of equal rank that speak against it. */
interface Settling {
  readonly for: readonly Statement[];
  readonly against: readonly Statement[];
}

/** Of statements of equal rank those that hold in the first of two states only, and against it in the second only. */
function settlingStatements(
  { states }: Casebook,
  { statements }: TierSource,
  { conditions }: Tier,
  first: StateCode,
  second: StateCode,
): Settling {
  const holdsOnlyIn = (state: StateCode, other: StateCode) => (_: Statement, k: number) =>
    states.holds(conditions[k]!, state) && !states.holds(conditions[k]!, other);
  return {
    for: statements.filter(holdsOnlyIn(first, second)),
    against: statements.filter(holdsOnlyIn(second, first)),
  };
}

function sayStatements(
  casebook: Casebook,
  { entry, orElse = [] }: TierSource,
  { for: speaking, against }: Settling,
  between: readonly [StateCode, StateCode],
): Pick<Reason, 'words' | 'claims' | 'consequences'> {
  const statements = [...speaking, ...against];
  const own = statements.flatMap((statement) => statement.because);
  const say = (those: readonly Statement[]) =>
    listOf(
      those.map((statement) =>
        sayDoubtedStatement(casebook, statement, { orElse, states: between }),
      ),
    );
  // Of statements of equal rank the more that hold, the better.
  const outnumbered = against.length === 0 ? '' : `, which outnumber ${say(against)}`;
  return {
    words: `${say(speaking)}${outnumbered}`,
    claims: gatherLinks([...own, ...entry.because]),
    consequences: statements.flatMap((statement) =>
      between.flatMap((state) => consequencesBehind(casebook, statement, state)),
    ),
  };
}

/** What a preference that is given neither by statements nor by weights measures the two states by, if it does. */
function sayMeasures(
  { model }: Casebook,
  dm: number,
  first: StateCode,
  second: StateCode,
): string | undefined {
  const preference = model.preferences[dm]!;
  switch (preference.kind) {
    case 'ranking': {
      const { places } = preference;
      const placeOf = (state: StateCode) => places.findIndex((place) => place.includes(state)) + 1;
      const [one, other] = [placeOf(first), placeOf(second)];
      return `place ${one} of ${places.length} against place ${other} of ${places.length}`;
    }
    case 'utility': {
      const values = new Map(preference.values);
      const [one, other] = numbersApart(values.get(first)!, values.get(second)!);
      return `a value of ${one} against a value of ${other}`;
    }
    default:
      return undefined;
  }
}
