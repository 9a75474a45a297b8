import type { ClaimLink, Grade } from '@standoff/language';
import { labels, unique } from '@standoff/wording';

/** From the weakest: a link without a grade may be any but the strongest. */
const strengths: readonly (Grade | undefined)[] = ['suggests', 'part', undefined, 'says'];

/**
 * The links of several parts, each claim once: with the weakest of its grades, so that what rests on
 * all of the parts claims no more than each of them does.
 */
export function gatherLinks(links: readonly ClaimLink[]): ClaimLink[] {
  const weakest = new Map<string, ClaimLink>();
  for (const link of links) {
    const known = weakest.get(link.claim);
    if (known === undefined || strengthOf(link) < strengthOf(known)) weakest.set(link.claim, link);
  }
  return [...weakest.values()];
}

function strengthOf({ grade }: ClaimLink): number {
  return strengths.indexOf(grade);
}

/** Ids of the claims, each once. */
export function claimsOf(links: readonly ClaimLink[]): string[] {
  return unique(links.map(({ claim }) => claim));
}

/** `c09 says so; c30, c31 in part; c07`: what has no grade stands last and bare. */
export function sayLinks(links: readonly ClaimLink[]): string {
  const grades = ['says', 'part', 'suggests', undefined] as const;
  const groups = grades.flatMap((grade) => {
    const claims = claimsOf(links.filter((link) => link.grade === grade));
    if (claims.length === 0) return [];
    const ids = claims.join(', ');
    return [grade ? `${ids} ${labels.grades[grade][claims.length === 1 ? 0 : 1]}` : ids];
  });
  return groups.join('; ');
}
