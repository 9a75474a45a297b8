import type { ClaimLink, Grade } from '@standoff/language';
import type { StateSheet } from '@standoff/report';
import { gradeWords } from '../../claims/grade-words.ts';
import type { ShownClaim, ShownConflict, ShownMap } from '../../desk/shown-conflict.ts';

const grades: readonly (Grade | undefined)[] = ['says', 'part', 'suggests', undefined];

/** A sentence followed by the claims that it rests on: `…. [c19 in part; c10, c21 suggests]`. */
export function cite(text: string, claims: readonly ClaimLink[]): string {
  const groups = grades.flatMap((grade) => {
    const ids = claims.filter((link) => link.grade === grade).map(({ claim }) => claim);
    if (ids.length === 0) return [];
    const names = [...new Set(ids)].join(', ');
    return [grade === undefined ? names : `${names} ${gradeWords[grade]}`];
  });
  return groups.length === 0 ? text : `${text} [${groups.join('; ')}]`;
}

type ListedClaim = StateSheet['claims'][number];

/** The claims that a report cites: those of the state shown, of the finding and of the moves told, in the order of the file. */
export function citedClaims(
  { claims, headline, finding }: ShownConflict,
  sheet: StateSheet,
  map: ShownMap | undefined,
): readonly ListedClaim[] {
  const known = new Map(sheet.claims.map((claim) => [claim.id, claim]));
  const links = [headline, ...finding, ...(map?.arcs.filter(({ onWay }) => onWay) ?? [])];
  const cited = new Set([
    ...known.keys(),
    ...links.flatMap(({ claims: linked }) => linked.map(({ claim }) => claim)),
  ]);
  return claims
    .filter(({ id }) => cited.has(id))
    .map((claim) => known.get(claim.id) ?? listed(claim));
}

function listed({ id, says, by, at }: ShownClaim): ListedClaim {
  const places = at.map(({ source, place }, k) =>
    k > 0 && at[k - 1]!.source === source ? place : `${source} ${place}`,
  );
  return { id, says, places: `${places.join(', ')}${by === undefined ? '' : ` (${by})`}` };
}
