import type { ClaimLink, Grade } from '@standoff/language';
import { claimsOf } from '@standoff/study';

interface Citations {
  readonly claims: string[];
  readonly grades?: Record<string, Grade>;
}

/** The claims that something rests on, and the grades of those links that have one. */
export function citationsToJson(links: readonly ClaimLink[]): Citations {
  const graded = links.flatMap(({ claim, grade }) => (grade ? [[claim, grade] as const] : []));
  const grades = Object.fromEntries(graded);
  return { claims: claimsOf(links), ...(graded.length > 0 && { grades }) };
}
