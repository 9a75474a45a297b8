import type { Claim, ClaimLink, Conflict, Locator } from '@standoff/language';
import { sayLinks } from '@standoff/study';
import { padEnd, paragraph } from './paragraph.ts';
import type { Style } from './style.ts';

/** A sentence followed by the claims it rests on, with their grades: `…. [c19 says so; c21]`. */
export function cite(text: string, claims: readonly ClaimLink[], style: Style): string {
  return claims.length === 0 ? text : `${text} ${style.quiet(`[${sayLinks(claims)}]`)}`;
}

/** `[c07] China would have … — article ¶2 (author)`, one claim after the other. */
export function listClaims(
  { claims }: Conflict,
  ids: readonly string[],
  style: Style,
  width: number,
): string[] {
  const cited = claims.filter(({ id }) => ids.includes(id));
  const label = Math.max(...cited.map(({ id }) => id.length)) + 3;
  return cited.map((claim) => {
    const opening = `  ${style.quiet(padEnd(`[${claim.id}]`, label))}`;
    const places = style.quiet(`— ${sayPlaces(claim)}`);
    return paragraph(`${claim.says} ${places}`, width, ' '.repeat(label + 2), opening);
  });
}

/** Where a claim stands and who makes it: `article ¶2, ¶5 (author)`. */
export function sayPlaces({ at, by }: Claim): string {
  const places = at.map((locator, k) => {
    const sameSource = k > 0 && at[k - 1]!.source === locator.source;
    return sameSource ? sayPlace(locator) : `${locator.source} ${sayPlace(locator)}`;
  });
  return by === undefined ? places.join(', ') : `${places.join(', ')} (${by})`;
}

/** A place as readers count it, without the fingerprint of the quoted words. */
function sayPlace({ place, paragraph: number }: Locator): string {
  return number === undefined ? place.replace(/ #[0-9a-f]+$/, '') : `¶${number}`;
}
