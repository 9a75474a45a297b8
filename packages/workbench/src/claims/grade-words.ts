import type { ClaimLink, Grade } from '@standoff/language';

/** What stands behind a claim that something cites; a link without a grade says nothing there. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  says: 'says so',
  part: 'in part',
  suggests: 'suggests',
};

/** How each grade is offered. */
export const gradeChoices: readonly (readonly [Grade, string])[] = [
  ['says', 'says so'],
  ['part', 'bears it in part'],
  ['suggests', 'suggests it'],
];

/** The links to claims of something that was told as a document. */
export function linksOf({
  claims,
  grades = {},
}: {
  readonly claims: readonly string[];
  readonly grades?: Readonly<Record<string, Grade>>;
}): ClaimLink[] {
  return claims.map((claim) => {
    const grade = Object.hasOwn(grades, claim) ? grades[claim] : undefined;
    return { claim, ...(grade && { grade }) };
  });
}

/** Links of several reasons together; a claim that bears them differently stays there once for each grade. */
export function uniqueLinks(links: readonly ClaimLink[]): ClaimLink[] {
  const keyOf = ({ claim, grade }: ClaimLink) => `${claim} ${grade ?? ''}`;
  return [...new Map(links.map((link) => [keyOf(link), link])).values()];
}
