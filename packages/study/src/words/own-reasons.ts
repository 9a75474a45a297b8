import type { Comparison, StateCode } from '@standoff/engine';
import type { ClaimLink, TierSource } from '@standoff/language';
import { english, textOf } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { gatherLinks } from './claim-links.ts';
import {
  type Conditional,
  type Consequence,
  consequencesBehind,
  consequencesOnce,
} from './consequences.ts';
import {
  type Ground,
  groundOfMeasures,
  groundOfStatements,
  groundOfSums,
  type Pair,
  type Speaking,
  speakingFor,
  sumsOf,
} from './settled.ts';

/** Why a decision maker or a body likes one state more or less than another. */
export interface Reason {
  readonly order: Comparison['order'] | 'unknown';
  readonly greatly: boolean;
  /** Whether it is not known if the difference is a great one, where only great ones deter. */
  readonly degreeUnknown?: boolean;
  /** What settles it; absent where nothing does. */
  readonly ground?: Ground;
  /** The same in words, such as statements in quotation marks. */
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
  const pair = [first, second] as const;
  const preference = casebook.model.preferences[dm]!;
  if (preference.kind === 'prioritized') {
    const source = casebook.compiled.tierSources[dm]![tier!]!;
    const settling = speakingFor(casebook, source, preference.tiers[tier!]!, pair);
    const made = order === 'better' ? settling : { for: settling.against, against: settling.for };
    return said(casebook, { order, greatly, ...byStatements(casebook, source, made, pair) });
  }
  const { because: claims, preference: written } = casebook.decisionMakers[dm]!;
  if (preference.kind === 'weights' && written.kind === 'weights') {
    const sums = sumsOf(casebook, written.terms, preference, pair);
    const terms = sums.entries.map(({ term }) => term);
    return said(casebook, {
      order,
      greatly,
      ground: groundOfSums(casebook, sums, pair),
      claims: gatherLinks([...terms.flatMap(({ because }) => because), ...claims]),
      consequences: terms.flatMap((term) => behind(casebook, term, pair)),
    });
  }
  const ground = groundOfMeasures(casebook, dm, pair);
  return said(casebook, { order, greatly, claims, consequences: [], ...(ground && { ground }) });
}

/** A reason with its ground in words, and each consequence once. */
export function said(casebook: Casebook, reason: Omit<Reason, 'words'>): Reason {
  if (reason.ground === undefined) return reason;
  return {
    ...reason,
    words: textOf(english.ground(lexiconOf(casebook), reason.ground)),
    consequences: consequencesOnce(reason.consequences),
  };
}

function byStatements(
  casebook: Casebook,
  { entry, orElse = [] }: TierSource,
  speaking: Speaking,
  pair: Pair,
): Pick<Reason, 'ground' | 'claims' | 'consequences'> {
  const statements = [...speaking.for, ...speaking.against];
  const own = statements.flatMap((statement) => statement.because);
  return {
    ground: groundOfStatements(casebook, orElse, speaking, pair),
    claims: gatherLinks([...own, ...entry.because]),
    consequences: statements.flatMap((statement) => behind(casebook, statement, pair)),
  };
}

function behind(casebook: Casebook, conditional: Conditional, pair: Pair): Consequence[] {
  return pair.flatMap((state) => consequencesBehind(casebook, conditional, state));
}
