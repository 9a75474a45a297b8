import type { ShownClaim, ShownSource } from '../desk/shown-conflict.ts';

/** Which claims are listed; empty texts ask for nothing. */
export interface ClaimFilter {
  readonly kind: string;
  readonly speaker: string;
  readonly unusedOnly: boolean;
}

export const everyClaim: ClaimFilter = { kind: '', speaker: '', unusedOnly: false };

export interface ClaimGroup {
  /** Absent for claims without a place in any source. */
  readonly source?: ShownSource;
  readonly claims: readonly ShownClaim[];
}

export function filterClaims(
  claims: readonly ShownClaim[],
  unused: readonly string[],
  { kind, speaker, unusedOnly }: ClaimFilter,
): ShownClaim[] {
  return claims.filter(
    (claim) =>
      (kind === '' || claim.kind === kind) &&
      (speaker === '' || claim.by === speaker) &&
      (!unusedOnly || unused.includes(claim.id)),
  );
}

/** Claims by the source of their first place, in the order of the sources. */
export function groupBySource(
  claims: readonly ShownClaim[],
  sources: readonly ShownSource[],
): ClaimGroup[] {
  const groups: ClaimGroup[] = sources.map((source) => ({
    source,
    claims: claims.filter(({ at }) => at[0]?.source === source.id),
  }));
  const others = claims.filter(({ at }) => at.length === 0);
  return [...groups, { claims: others }].filter((group) => group.claims.length > 0);
}

/** The different values in order, each once. */
export function valuesOf(values: readonly (string | undefined)[]): string[] {
  const known = values.filter((value) => value !== undefined);
  return [...new Set(known)].sort((a, b) => a.localeCompare(b));
}
