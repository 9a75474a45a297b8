import type { NodeIndex } from '../model/circuit.ts';
import type { Model, OwnPreference, Tier, WeightsPreference } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import { levelsOf } from '../model/state-reader.ts';
import { passes } from './plain-votes.ts';

export type Holds = (node: NodeIndex, state: StateCode) => boolean;

export type Compare = (better: StateCode, worse: StateCode) => boolean;

/** How everybody compares two states, and whether greatly. Of a body the latter is never so. */
export interface Comparisons {
  prefers(mover: number, better: StateCode, worse: StateCode): boolean;
  greatlyPrefers(mover: number, better: StateCode, worse: StateCode): boolean;
}

/**
 * Preferences read pair by pair. Said once more and on purpose not taken from the orders that analyses
 * use.
 */
export function comparisons({ preferences, form }: Model, holds: Holds): Comparisons {
  const levelAt = (option: number, state: StateCode) =>
    form.kind === 'graph' ? 0 : levelsOf(form, state)[option]!;
  const compare: Compare[] = [];
  const greatly: Compare[] = [];
  for (const preference of preferences) {
    if (preference.kind === 'voting') {
      compare.push((draft, state) => passes(preference, levelAt, compare, greatly, draft, state));
    } else {
      compare.push(comparison(preference, holds));
      greatly.push(greatComparison(preference, holds));
    }
  }
  return {
    prefers: (mover, better, worse) => compare[mover]!(better, worse),
    greatlyPrefers: (mover, better, worse) => greatly[mover]?.(better, worse) ?? false,
  };
}

function comparison(preference: OwnPreference, holds: Holds): Compare {
  switch (preference.kind) {
    case 'prioritized':
      return compareByTiers(preference.tiers, holds);
    case 'ranking': {
      const place = (state: StateCode) => preference.places.findIndex((s) => s.includes(state));
      return (a, b) => place(a) < place(b);
    }
    case 'weights': {
      const total = totals(preference, holds);
      return (a, b) => total(a) > total(b);
    }
    case 'utility': {
      const value = new Map(preference.values);
      return (a, b) => value.get(a)! > value.get(b)!;
    }
    case 'relation':
      return (a, b) => preference.better.some((pair) => pair[0] === a && pair[1] === b);
  }
}

/** The same where only great differences count. */
export function greatComparison(preference: OwnPreference, holds: Holds): Compare {
  switch (preference.kind) {
    case 'prioritized':
      return compareByTiers(
        preference.tiers.filter((tier) => tier.greatly),
        holds,
      );
    case 'ranking': {
      const { places, greatGaps } = preference;
      const place = (state: StateCode) => places.findIndex((s) => s.includes(state));
      return (a, b) => greatGaps.some((great, gap) => great && place(a) <= gap && gap < place(b));
    }
    case 'weights':
      return isFarAbove(totals(preference, holds), preference.greatGap, roundToNano);
    case 'utility': {
      const value = new Map(preference.values);
      return isFarAbove(
        (state) => value.get(state)!,
        preference.greatGap,
        (gap) => gap,
      );
    }
    case 'relation':
      return (a, b) => preference.greatlyBetter.some((pair) => pair[0] === a && pair[1] === b);
  }
}

function isFarAbove(
  value: (state: StateCode) => number,
  gap: number | undefined,
  round: (difference: number) => number,
): Compare {
  return (a, b) => {
    const difference = round(value(a) - value(b));
    return gap !== undefined && difference > 0 && difference >= gap;
  };
}

function totals({ terms }: WeightsPreference, holds: Holds): (state: StateCode) => number {
  return (state) =>
    roundToNano(
      terms
        .filter((term) => holds(term.condition, state))
        .reduce((sum, term) => sum + term.weight, 0),
    );
}

export function compareByTiers(tiers: readonly Tier[], holds: Holds): Compare {
  return (a, b) => {
    for (const { conditions } of tiers) {
      const inA = conditions.filter((node) => holds(node, a)).length;
      const inB = conditions.filter((node) => holds(node, b)).length;
      if (inA !== inB) return inA > inB;
    }
    return false;
  };
}

/** Sums of weights count as equal when they agree to nine decimals, as far as they have them. */
function roundToNano(sum: number): number {
  const units = Math.round(sum * 1e9);
  return Math.abs(units) < 2 ** 53 ? units / 1e9 : sum;
}
