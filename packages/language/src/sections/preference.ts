import type { Preference, PreferenceEntry, StatePair } from '../conflict/conflict.ts';
import { list, readable } from '../shapes/list.ts';
import { type Mapped, optional } from '../shapes/mapping.ts';
import { number } from '../shapes/scalars.ts';
import type { Span } from '../source/span.ts';
import { type Checking, present } from './checking.ts';
import { checkItemIds } from './item-id.ts';
import { checkRanking, ranking } from './ranking.ts';
import { checkPairs, statePair, unknownPairs } from './state-references.ts';
import { checkDegreeOrder, checkEntry, entry, idsIn, type WrittenEntry } from './statements.ts';
import { checkUtility, utility } from './utility.ts';
import { checkWeights, weights } from './weights.ts';

/** The ways to give a preference, of which a decision maker has one. */
export const preferenceKeys = ['prefers', 'ranking', 'weights', 'utility', 'relation'] as const;

/** The keys that say what a decision maker prefers, wherever that is said. */
export const preferenceFields = {
  prefers: optional(
    list(entry, { of: 'preference statements' }),
    'preference statements, most important first: of two states the one is preferred that meets the first statement in which they differ',
  ),
  ranking: optional(
    ranking,
    "states, best first; equally preferred ones in brackets, '>>' where the next place is greatly worse",
  ),
  weights: optional(weights, 'a number for each formula, added up where the formulas hold'),
  utility: optional(utility, 'a number for each state'),
  relation: optional(
    list(statePair, { of: 'pairs of states' }),
    'pairs such as "s1 > s2", taken exactly as given: nothing is added, and in a pair that is not listed neither state is preferred',
  ),
  greatly: optional(
    number({ expects: 'a number above 0', least: Number.MIN_VALUE }),
    'with weights or utility, the difference from which on a preference is a great one',
  ),
  unknown: optional(
    unknownPairs,
    'pairs such as "s1 ? s2" of which it is not known how they compare',
  ),
};

export type WrittenPreference = Mapped<typeof preferenceFields>;

/** At most one way to give a preference. */
export const preferenceChoice = { keys: preferenceKeys, required: false };

/**
 * What is preferred, or nothing when it could not be read. Without any of the keys the preference
 * is "none": all states are equally preferred.
 */
export function checkPreference(
  written: WrittenPreference,
  owner: string,
  span: Span,
  checking: Checking,
): Preference | undefined {
  checkCompanions(written, checking);
  const { fields, keys } = written;
  const unknown = checkPairs(readable(fields.unknown), checking);
  const key = preferenceKeys.find((name) => keys.has(name));
  if (key === undefined) return { kind: 'none', span };
  const common = { unknown: unknown.map(withoutSign), span: keys.get(key) ?? span };
  const greatly = present({ greatGap: fields.greatly });
  if (fields.prefers) {
    return {
      kind: 'prioritized',
      statements: checkPrefers(fields.prefers, owner, checking),
      ...common,
    };
  }
  if (fields.ranking) {
    return { kind: 'ranking', ...checkRanking(fields.ranking, checking), ...common };
  }
  if (fields.weights) {
    const terms = checkWeights(fields.weights, owner, checking);
    return { kind: 'weights', terms, ...greatly, ...common };
  }
  if (fields.utility) {
    return {
      kind: 'utility',
      values: checkUtility(fields.utility, checking),
      ...greatly,
      ...common,
    };
  }
  if (!fields.relation) return undefined;
  const pairs = checkPairs([...readable(fields.relation), ...readable(fields.unknown)], checking);
  return { kind: 'relation', pairs, span: common.span };
}

function checkPrefers(
  written: readonly (WrittenEntry | undefined)[],
  owner: string,
  checking: Checking,
): PreferenceEntry[] {
  checkDegreeOrder(written, checking);
  checkItemIds(idsIn(written), checking);
  return readable(written).flatMap((part) => checkEntry(part, owner, checking) ?? []);
}

function withoutSign({ first, second, span }: StatePair): StatePair {
  return { first, second, span };
}

/** Keys that say something only beside others. */
function checkCompanions({ keys }: WrittenPreference, { report }: Checking): void {
  const greatly = keys.get('greatly');
  if (greatly && !keys.has('weights') && !keys.has('utility')) {
    report('stray-key', greatly, '"greatly" belongs to weights or utility, and neither is here', {
      help: 'in statements write never and must, in a ranking \'>>\', in a relation "s1 >> s2"',
    });
  }
  const unknown = keys.get('unknown');
  if (unknown && !preferenceKeys.some((key) => keys.has(key))) {
    report(
      'stray-key',
      unknown,
      '"unknown" says which pairs of a preference are in doubt, and there is none here',
      {
        help: `add ${preferenceKeys.join(', ')}`,
      },
    );
  }
}
