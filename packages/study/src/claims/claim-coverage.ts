import { type Conflict, groundedParts } from '@standoff/language';
import { sayWhatIsPreferred } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { claimsOf } from '../words/claim-links.ts';
import { type CitablePart, citableParts } from './citable-parts.ts';

/** What rests on which claims, and what is missing on either side. */
export interface ClaimCoverage {
  /** Everything that can cite claims. */
  readonly parts: readonly CitablePart[];
  /** Statements, other preferences, options, facts and rules that rest on no claim. */
  readonly uncited: readonly CitablePart[];
  /** Ids of claims that nothing cites, background excepted. */
  readonly unused: readonly string[];
  /** For claims that only a variant cites, the positions of such variants in the conflict. */
  readonly onlyInVariants: ReadonlyMap<string, readonly number[]>;
}

/**
 * Compares the parts of a conflict with its claims. `variants` are the conflicts that its variants
 * lead to, in their order.
 */
export function coverClaims(casebook: Casebook, variants: readonly Conflict[]): ClaimCoverage {
  const parts = citableParts(casebook);
  const cited = new Set(claimsOf(parts.flatMap(({ because }) => because)));
  const inVariants = variants.map(
    (variant) => new Set(claimsOf(groundedParts(variant).flatMap(({ because }) => because))),
  );
  const others = casebook.conflict.claims.filter(({ id }) => !cited.has(id));
  const onlyInVariants = new Map(
    others.flatMap(({ id }) => {
      const using = inVariants.flatMap((claims, k) => (claims.has(id) ? [k] : []));
      return using.length > 0 ? [[id, using] as const] : [];
    }),
  );
  const unused = others.filter(({ id, context }) => !context && !onlyInVariants.has(id));
  return {
    parts,
    uncited: [...uncitedParts(parts), ...uncitedPreferences(casebook)],
    unused: unused.map(({ id }) => id),
    onlyInVariants,
  };
}

const judged: ReadonlySet<string> = new Set(['statement', 'option', 'fact', 'rule']);

/** Of statements that stand together it is enough that all cite, or that their place does. */
function uncitedParts(parts: readonly CitablePart[]): CitablePart[] {
  return parts.filter((part) => {
    if (!judged.has(part.kind) || part.because.length > 0 || memberOf(part)) return false;
    const members = parts.filter((other) => memberOf(other) && sameEntry(part, other));
    return members.length === 0 || members.some(({ because }) => because.length === 0);
  });
}

function memberOf({ part }: CitablePart): boolean {
  return part?.kind === 'statement' && part.member !== undefined;
}

function sameEntry({ part: one }: CitablePart, { part: other }: CitablePart): boolean {
  if (one?.kind !== 'statement' || other?.kind !== 'statement') return false;
  return one.decisionMaker === other.decisionMaker && one.place === other.place;
}

/** A preference that is not given by statements rests on what its owner cites, or on its terms. */
function uncitedPreferences({ decisionMakers }: Casebook): CitablePart[] {
  return decisionMakers.flatMap((one, position) => {
    const { id, because, preference } = one;
    if (preference.kind === 'none' || preference.kind === 'prioritized') return [];
    const terms = preference.kind === 'weights' ? preference.terms : [];
    const termsCite = terms.length > 0 && terms.every((term) => term.because.length > 0);
    if (because.length > 0 || termsCite) return [];
    const part = { kind: 'decision-maker', id } as const;
    const words = sayWhatIsPreferred(one);
    const { span } = preference;
    return [{ kind: 'preference', words, decisionMaker: position, because, span, part }];
  });
}

/** Of one kind of parts how many there are, and how many of them rest on a claim. */
export interface CoverageOfKind {
  readonly kind: string;
  readonly all: number;
  readonly cited: number;
}

/** How much of what is judged rests on claims. Statements that stand at one place count as one. */
export function citedByKind({ parts, uncited }: ClaimCoverage): CoverageOfKind[] {
  return [...judged].flatMap((kind) => {
    const all = parts.filter((part) => part.kind === kind && !memberOf(part)).length;
    const missing = uncited.filter((part) => part.kind === kind).length;
    return all === 0 ? [] : [{ kind, all, cited: all - missing }];
  });
}
